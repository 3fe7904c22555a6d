/** What Markdown files are called. */
const MARKDOWN = ['md', 'markdown', 'mdown', 'mkd'];

/** A file name's extension in lower case, without the dot; empty for none. `letters/2023-07.en.TXT` → `txt` */
export function extensionOf(fileName: string): string {
  const base = fileName.slice(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
  const dot = base.lastIndexOf('.');
  return dot > 0 ? base.slice(dot + 1).toLowerCase() : '';
}

/** Whether a name is a Markdown file's. */
export function isMarkdown(fileName: string): boolean {
  return MARKDOWN.includes(extensionOf(fileName));
}
