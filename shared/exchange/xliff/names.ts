/** The namespaces of the two versions; 2.1 keeps that of 2.0. */
export const NAMESPACE_1 = 'urn:oasis:names:tc:xliff:document:1.2';
export const NAMESPACE_2 = 'urn:oasis:names:tc:xliff:document:2.0';
export const METADATA = 'urn:oasis:names:tc:xliff:metadata:2.0';

/** Who writes these files: as an id, and as a person reads it. */
export const TOOL = 'visavis';
export const TOOL_NAME = 'Vis-à-vis';

/** What 1.2 keeps of each block: a `context` of this type. */
export const SOURCE_CONTEXT = 'x-visavis-source';
export const TARGET_CONTEXT = 'x-visavis-target';
/** And of the pair: its drift, so that an approval that we wrote can be told from one that came later. */
export const DRIFT_CONTEXT = 'x-visavis-drift';

/** What 2.1 keeps of each block, of the whole file: `mda:meta` of these types. */
export const BLOCK_META = 'block';
export const TITLE_META = 'title';
