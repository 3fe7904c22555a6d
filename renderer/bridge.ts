import type { Bridge } from '../shared/bridge/bridge';

/** The outside, as the preload script (or, in a browser, the served page) provides it. */
export const bridge: Bridge = (globalThis as unknown as { visavis: Bridge }).visavis;
