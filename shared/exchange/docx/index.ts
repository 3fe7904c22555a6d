export { isDocxPart, readDocx, type DocxContents } from './read';
