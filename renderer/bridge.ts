import type { Bridge, Settings } from '../shared/bridge/bridge';

/** The outside, as the preload script (or, in a browser, the served page) provides it. */
export const bridge: Bridge = (globalThis as unknown as { visavis: Bridge }).visavis;

/** Changes something of the settings and leaves the rest as it is by then. */
export type ChangeSettings = (next: (was: Settings) => Settings) => void;
