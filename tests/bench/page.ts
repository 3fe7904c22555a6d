import { readFileSync, writeFileSync } from 'node:fs';

const BEGIN = '<!-- figures: npm run bench:align -- --write -->';
const END = '<!-- end of figures -->';

/** A part of the figures in a page: its heading and its lines. */
export interface Section {
  readonly heading: string;
  readonly lines: readonly string[];
}

/** The page with these sections between its marks; sections that were not measured this time stay as they are. */
export function withSections(page: string, sections: readonly Section[]): string {
  const begin = page.indexOf(BEGIN);
  const end = page.indexOf(END);
  if (begin < 0 || end < begin) throw new Error(`the lines "${BEGIN}" and "${END}" must be there, in this order`);
  const shown = new Map<string, string>();
  for (const old of page.slice(begin + BEGIN.length, end).split(/^### /m).slice(1)) shown.set(old.slice(0, old.indexOf('\n')), old.slice(old.indexOf('\n')).trim());
  for (const { heading, lines } of sections) shown.set(heading, lines.join('\n'));
  const all = [...shown].map(([heading, text]) => `### ${heading}\n\n${text}\n`).join('\n');
  return `${page.slice(0, begin + BEGIN.length)}\n${all}${page.slice(end)}`;
}

export function writeSections(path: string, sections: readonly Section[]): void {
  writeFileSync(path, withSections(readFileSync(path, 'utf8'), sections));
}
