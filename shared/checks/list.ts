import type { Check } from './check';
import { doubledWords } from './doubled-words';

/** All checks, in the order in which findings about the same place are told. */
export const CHECKS: readonly Check[] = [doubledWords];
