/**
 * The cells of a pipe table, row by row, from a paragraph's source; undefined for a paragraph that is none (no row of dashes under the
 * first line, with as many columns). `\|` is a pipe inside a cell.
 */
export function tableRows(source: string): string[][] | undefined {
  const [head, dashes, ...body] = source.split('\n').map(cellsOf);
  if (!head || !dashes || !source.includes('|') || dashes.length !== head.length || !dashes.every((cell) => /^:?-+:?$/.test(cell))) return undefined;
  return [head, ...body];
}

function cellsOf(line: string): string[] {
  const inner = line.trim().replace(/^\|/, '').replace(/(?<!\\)\|$/, '');
  return inner.split(/(?<!\\)\|/).map((cell) => cell.replaceAll('\\|', '|').trim());
}
