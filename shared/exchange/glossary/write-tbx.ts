import { SIDES, type Side } from '../../letter/side';
import { escapeXml, tag } from '../xml/write';
import type { Glossary, GlossaryEntry } from './glossary';

/** A glossary as TBX (ISO 30042:2008), which terminology tools read: an entry a term, a language set a side, its definition with it. */
export function writeTbx({ title, languages, entries }: Glossary): string {
  const languageSet = (entry: GlossaryEntry, side: Side): string => {
    const definition = entry.definition?.[side];
    return tag('langSet', { 'xml:lang': languages[side] }, definition && tag('descrip', { type: 'definition' }, escapeXml(definition)), tag('tig', {}, `<term>${escapeXml(entry[side])}</term>`));
  };
  const entry = (one: GlossaryEntry, i: number): string => `${tag('termEntry', { id: `t${i + 1}` }, ...SIDES.map((side) => languageSet(one, side)))}\n`;
  const file = tag('fileDesc', {}, tag('titleStmt', {}, `<title>${escapeXml(title)}</title>`), tag('sourceDesc', {}, `<p>${escapeXml(`Terms of the letter “${title}”`)}</p>`));
  const header = tag('martifHeader', {}, file, tag('encodingDesc', {}, tag('p', { type: 'XCSURI' }, 'TBXXCSV02.xcs')));
  const body = tag('text', {}, tag('body', {}, '\n', ...entries.map(entry)));
  return `<?xml version="1.0" encoding="UTF-8"?>\n${tag('martif', { type: 'TBX', 'xml:lang': 'en' }, '\n', header, '\n', body, '\n')}\n`;
}
