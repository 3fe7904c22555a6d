export { readHtml, type HtmlOptions } from './read';
export { readOwnHtml } from './own';
