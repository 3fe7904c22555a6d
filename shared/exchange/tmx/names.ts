/** Who writes these files, in letters that every tool takes. */
export const TOOL = 'visavis';

/** Properties of our own in a memory. */
export const BLOCK_PROP = 'x-visavis-block';
export const LABEL_PROP = 'x-visavis-label';
export const STATE_PROP = 'x-visavis-state';
export const TITLE_PROP = 'x-visavis-title';
