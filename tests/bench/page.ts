import { readFileSync, writeFileSync } from 'node:fs';

const BEGIN = /<!-- figures: npm run bench:[a-z]+ -- --write -->/;
const END = '<!-- end of figures -->';

/** A part of the figures in a page: its heading and its lines. */
export interface Section {
  readonly heading: string;
  readonly lines: readonly string[];
}

/** The page with these sections between its marks; sections that were not measured this time stay as they are. */
export function withSections(page: string, sections: readonly Section[]): string {
  const opening = BEGIN.exec(page);
  const end = page.indexOf(END);
  if (!opening || end < opening.index) throw new Error(`a line that matches ${BEGIN.source} and the line "${END}" must be there, in this order`);
  const begin = opening.index + opening[0].length;
  const shown = new Map<string, string>();
  for (const old of page.slice(begin, end).split(/^### /m).slice(1)) shown.set(old.slice(0, old.indexOf('\n')), old.slice(old.indexOf('\n')).trim());
  for (const { heading, lines } of sections) shown.set(heading, lines.join('\n'));
  const all = [...shown].map(([heading, text]) => `### ${heading}\n\n${text}\n`).join('\n');
  return `${page.slice(0, begin)}\n${all}${page.slice(end)}`;
}

export function writeSections(path: string, sections: readonly Section[]): void {
  writeFileSync(path, withSections(readFileSync(path, 'utf8'), sections));
}
