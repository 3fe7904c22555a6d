export { readXliff } from './read';
export { writeXliff, XLIFF_VERSIONS, type XliffVersion } from './write';
