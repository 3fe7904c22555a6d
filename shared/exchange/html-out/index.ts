export { printPage } from './print-page';
export { writeHtml } from './write-html';
