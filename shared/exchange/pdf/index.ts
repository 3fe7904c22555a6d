export type { PdfItem, PdfLink, PdfPage } from './page';
export { readPdfPages } from './read';
