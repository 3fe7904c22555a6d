export { isDocxPart, readDocx, type DocxOptions } from './read';
