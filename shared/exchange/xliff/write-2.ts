import type { Side } from '../../letter/side';
import { noteReference } from '../../letter/notes';
import { CodeIds } from '../bilingual/code-ids';
import { inlineMarkup, type InlineSyntax } from '../bilingual/markup';
import { isPlainMark, nativeMark, nativeObject } from '../bilingual/native-code';
import type { FinishedLetter } from '../finished';
import { escapeXml, tag } from '../xml/write';
import { BLOCK_META, METADATA, NAMESPACE_2, TITLE_META, TOOL } from './names';
import { pairFacts, type PairFacts, type SideFacts } from './pair-facts';

/** A letter as XLIFF 2.1: a `unit` of one segment a pair. See `writeXliff`. */
export function writeXliff2(letter: FinishedLetter, from: Side): string {
  const pairs = pairFacts(letter, from);
  const root = {
    version: '2.1', xmlns: NAMESPACE_2, 'xmlns:mda': METADATA, srcLang: letter.languages[from], trgLang: letter.languages[from === 'en' ? 'fr' : 'en'],
  };
  const title = metadata(tag('mda:metaGroup', { category: TOOL }, tag('mda:meta', { type: TITLE_META }, escapeXml(letter.title))));
  const units = pairs.length ? pairs.map(unit) : [tag('group', { id: 'g1' }), '\n'];
  const file = tag('file', { id: 'f1', original: letter.title, 'xml:space': 'preserve' }, '\n', title, '\n', ...units);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${tag('xliff', root, '\n', file, '\n')}\n`;
}

function unit({ pair, source, target, state, hasTarget, wordless, kind }: PairFacts, i: number): string {
  const ids = new CodeIds();
  const data = new OriginalData();
  const text = ({ blocks, signs }: SideFacts): string => inlineMarkup(blocks, signs, ids.side(), syntaxOf(data));
  const sourceText = text(source);
  const targetText = text(target);
  const notes = [
    noteOf('label', source.labels && `Label: ${source.labels}`, 'source'), noteOf('label', target.labels && `Label: ${target.labels}`, 'target'), noteOf('drift', state.note),
  ].filter(Boolean);
  const segment = tag('segment', hasTarget ? { state: state.state2, subState: `visavis:${pair.state}` } : {}, tag('source', {}, sourceText), hasTarget && tag('target', {}, targetText));
  const parts = [
    metadata(...groupOf(source, 'source'), ...groupOf(target, 'target')),
    notes.length > 0 && tag('notes', {}, ...notes),
    data.markup(), segment,
  ];
  const attributes = { id: `u${i + 1}`, translate: wordless ? 'no' : undefined, type: kind && `visavis:${kind.replace(/[^\w-]+/g, '-')}` };
  return `${tag('unit', attributes, ...parts.filter(Boolean).map((part) => `\n${part as string}`), '\n')}\n`;
}

function metadata(...groups: readonly string[]): string {
  return tag('mda:metadata', {}, ...groups);
}

function groupOf({ facts }: SideFacts, appliesTo: string): string[] {
  return facts.length ? [tag('mda:metaGroup', { category: TOOL, appliesTo }, ...facts.map((line) => tag('mda:meta', { type: BLOCK_META }, escapeXml(line))))] : [];
}

function noteOf(category: string, text: string | undefined, appliesTo?: string): string {
  return text ? tag('note', { category: `${TOOL}:${category}`, appliesTo }, escapeXml(text)) : '';
}

/** The codes of a unit as the letter's own language would have them, each once. */
class OriginalData {
  private readonly ids = new Map<string, string>();

  id(code: string): string {
    const id = this.ids.get(code) ?? `d${this.ids.size + 1}`;
    this.ids.set(code, id);
    return id;
  }

  markup(): string {
    return this.ids.size ? tag('originalData', {}, ...[...this.ids].map(([code, id]) => tag('data', { id }, escapeXml(code)))) : '';
  }
}

/** The names that 2.1 itself has for what is formatted. */
const SUBTYPES: Readonly<Record<string, string>> = { bold: 'xlf:b', italic: 'xlf:i', underline: 'xlf:u' };

function syntaxOf(data: OriginalData): InlineSyntax {
  return {
    mark(mark, value, id, inner) {
      if (isPlainMark(mark, value)) return tag('pc', { id, type: 'fmt', subType: SUBTYPES[mark] ?? `visavis:${mark}` }, inner);
      const native = nativeMark(mark, value);
      const type = mark === 'link' ? { type: 'link' } : { type: 'other', subType: mark === 'lang' ? 'visavis:lang' : 'visavis:mark' };
      return tag('pc', { id, ...type, dataRefStart: data.id(native.start), dataRefEnd: data.id(native.end) }, inner);
    },
    lineBreak: (id) => tag('ph', { id, type: 'fmt', subType: 'xlf:lb', equiv: '\n' }),
    object: (embed, id, shown) => tag('ph', { id, type: 'other', subType: noteReference(embed) ? 'visavis:note' : 'visavis:object', disp: `[${shown}]`, dataRef: data.id(nativeObject(embed)) }),
    paragraph: (id) => tag('ph', { id, type: 'other', subType: 'visavis:paragraph', equiv: '\n', disp: '¶' }),
  };
}
