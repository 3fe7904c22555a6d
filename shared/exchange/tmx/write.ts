import { labelsShown } from '../../letter/labels';
import { noteReference, noteSigns } from '../../letter/notes';
import { otherSide, type Side } from '../../letter/side';
import { CodeIds } from '../bilingual/code-ids';
import { factsLine } from '../bilingual/facts';
import { inlineMarkup, type InlineSyntax } from '../bilingual/markup';
import { isBreak, isPlainMark, nativeMark, nativeObject } from '../bilingual/native-code';
import { blocksOf, type FinishedLetter, type FinishedPair } from '../finished';
import { escapeXml, tag } from '../xml/write';
import { BLOCK_PROP, LABEL_PROP, STATE_PROP, TITLE_PROP, TOOL } from './names';

/**
 * A letter as a translation memory, TMX 1.4: a unit a pair, in the order of the pairs; a pair of one side has that side alone. What TMX has no
 * words for (kinds, labels, how the pair stands) is in properties, which tools carry along. `from` is the language that the file calls the
 * source's; a memory is used both ways.
 */
export function writeTmx(letter: FinishedLetter, from: Side = 'en'): string {
  const order = [from, otherSide(from)] as const;
  const about = { en: sideFacts(letter, 'en'), fr: sideFacts(letter, 'fr') };
  const unit = (pair: FinishedPair, i: number): string => {
    const ids = new CodeIds();
    const variants = order.filter((side) => pair[side].length > 0).map((side) => {
      const props = pair[side].flatMap((index) => [
        tag('prop', { type: BLOCK_PROP }, escapeXml(factsLine(letter.blocks[side][index]!, index))),
        about[side].labels[index] === undefined ? '' : tag('prop', { type: LABEL_PROP }, escapeXml(about[side].labels[index])),
      ]);
      const seg = inlineMarkup(blocksOf(letter, side, pair[side]), about[side].signs, ids.side(), SYNTAX);
      return `\n${tag('tuv', { 'xml:lang': letter.languages[side] }, ...props, `<seg>${seg}</seg>`)}`;
    });
    if (variants.length === 0) return '';
    return `${tag('tu', { tuid: i + 1 }, tag('prop', { type: STATE_PROP }, pair.state), ...variants, '\n')}\n`;
  };
  const header = tag('header', {
    creationtool: TOOL, creationtoolversion: '1', segtype: 'paragraph', 'o-tmf': TOOL, adminlang: 'en', srclang: letter.languages[from], datatype: 'html',
  }, tag('prop', { type: TITLE_PROP }, escapeXml(letter.title)));
  return `<?xml version="1.0" encoding="UTF-8"?>\n<tmx version="1.4">\n${header}\n<body>\n${letter.pairs.map(unit).join('')}</body>\n</tmx>\n`;
}

function sideFacts({ blocks }: FinishedLetter, side: Side): { readonly labels: readonly (string | undefined)[]; readonly signs: ReadonlyMap<string, string> } {
  return { labels: labelsShown(blocks[side]), signs: noteSigns(blocks[side]) };
}

/** The names that TMX itself recommends. */
const TYPES: Readonly<Record<string, string>> = { bold: 'bold', italic: 'italic', underline: 'ulined', link: 'link' };

const SYNTAX: InlineSyntax = {
  mark(mark, value, id, inner) {
    const native = nativeMark(mark, value);
    const type = isPlainMark(mark, value) || mark === 'link' || mark === 'lang' ? (TYPES[mark] ?? `x-${mark}`) : 'x-mark';
    return tag('bpt', { i: id, x: id, type }, escapeXml(native.start)) + inner + tag('ept', { i: id }, escapeXml(native.end));
  },
  lineBreak: (id) => tag('ph', { x: id, type: 'lb' }, '&lt;br/&gt;'),
  object(embed, id) {
    const note = isBreak(embed) ? undefined : noteReference(embed);
    return tag('ph', { x: id, type: note ? (note.end ? 'enote' : 'fnote') : 'x-object' }, escapeXml(nativeObject(embed)));
  },
  paragraph: (id) => tag('ph', { x: id, type: 'x-paragraph' }, '&lt;/p&gt;&lt;p&gt;'),
};
