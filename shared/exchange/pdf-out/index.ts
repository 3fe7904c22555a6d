export { pageCount, withProperties, type PdfProperties } from './properties';
