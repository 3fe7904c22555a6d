import type { Side } from '../../letter/side';
import { noteReference } from '../../letter/notes';
import { isDate } from '../../revisions/revision';
import { CodeIds } from '../bilingual/code-ids';
import { inlineMarkup, type InlineSyntax } from '../bilingual/markup';
import { isPlainMark, nativeMark, nativeObject } from '../bilingual/native-code';
import type { FinishedLetter } from '../finished';
import { escapeXml, tag } from '../xml/write';
import { DRIFT_CONTEXT, NAMESPACE_1, SOURCE_CONTEXT, TARGET_CONTEXT, TOOL, TOOL_NAME } from './names';
import { pairFacts, type PairFacts, type SideFacts } from './pair-facts';

/** A letter as XLIFF 1.2, valid by the strict schema: a `trans-unit` a pair. See `writeXliff`. */
export function writeXliff1(letter: FinishedLetter, from: Side): string {
  const pairs = pairFacts(letter, from);
  const to = from === 'en' ? 'fr' : 'en';
  const file = {
    original: letter.title, 'source-language': letter.languages[from], 'target-language': letter.languages[to], datatype: 'html',
    date: isDate(letter.date) ? `${letter.date}T00:00:00Z` : undefined, 'tool-id': TOOL,
  };
  const header = tag('header', {}, tag('tool', { 'tool-id': TOOL, 'tool-name': TOOL_NAME }));
  const xliff = tag('xliff', { version: '1.2', xmlns: NAMESPACE_1 }, '\n', tag('file', file, '\n', header, '\n', tag('body', {}, '\n', ...pairs.map(transUnit)), '\n'), '\n');
  return `<?xml version="1.0" encoding="UTF-8"?>\n${xliff}\n`;
}

function transUnit({ pair, source, target, state, hasTarget, wordless, kind }: PairFacts, i: number): string {
  const ids = new CodeIds();
  const text = ({ blocks, signs }: SideFacts): string => inlineMarkup(blocks, signs, ids.side(), SYNTAX);
  const contexts = [...contextsOf(source.facts, SOURCE_CONTEXT), ...contextsOf(target.facts, TARGET_CONTEXT), ...contextsOf([pair.state], DRIFT_CONTEXT)];
  const parts = [
    tag('source', { 'xml:lang': source.language }, text(source)),
    hasTarget && tag('target', { state: state.state1, 'state-qualifier': `x-${pair.state}`, 'xml:lang': target.language }, text(target)),
    tag('context-group', { purpose: 'x-visavis' }, ...contexts),
    noteOf(source.labels && `Label: ${source.labels}`, 'source'), noteOf(target.labels && `Label: ${target.labels}`, 'target'), noteOf(state.note, 'general'),
  ];
  const attributes = {
    id: i + 1, approved: state.state1 === 'final' ? 'yes' : undefined, translate: wordless ? 'no' : undefined, restype: restypeOf(kind), 'xml:space': 'preserve',
  };
  return `${tag('trans-unit', attributes, ...parts.filter(Boolean).map((part) => `\n${part}`), '\n')}\n`;
}

function contextsOf(lines: readonly string[], type: string): string[] {
  return lines.map((line) => tag('context', { 'context-type': type }, escapeXml(line)));
}

function noteOf(text: string | undefined, annotates: string): string {
  return text ? tag('note', { from: TOOL_NAME, annotates, 'xml:lang': 'en' }, escapeXml(text)) : '';
}

const RESTYPES: Readonly<Record<string, string>> = { heading: 'heading', ordered: 'listitem', bullet: 'listitem', cell: 'cell' };

function restypeOf(kind: string | undefined): string | undefined {
  if (kind === undefined) return undefined;
  return Object.hasOwn(RESTYPES, kind) ? RESTYPES[kind] : `x-${kind.replace(/[^\w-]+/g, '-')}`;
}

/** The names that 1.2 itself has. */
const CTYPES: Readonly<Record<string, string>> = { bold: 'bold', italic: 'italic', underline: 'underlined', link: 'link', lang: 'x-lang' };

const SYNTAX: InlineSyntax = {
  mark(mark, value, id, inner) {
    if (isPlainMark(mark, value)) return tag('g', { id, ctype: CTYPES[mark] ?? `x-${mark}` }, inner);
    const native = nativeMark(mark, value);
    return tag('bpt', { id, ctype: CTYPES[mark] ?? 'x-mark' }, escapeXml(native.start)) + inner + tag('ept', { id }, escapeXml(native.end));
  },
  lineBreak: (id) => tag('x', { id, ctype: 'lb', 'equiv-text': '\n' }),
  object: (embed, id, shown) => tag('ph', { id, ctype: noteReference(embed) ? 'x-note' : 'x-object', 'equiv-text': `[${shown}]` }, escapeXml(nativeObject(embed))),
  paragraph: (id) => tag('x', { id, ctype: 'x-paragraph', 'equiv-text': '¶' }),
};
