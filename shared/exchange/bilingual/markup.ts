import type { BlockDraft, EmbedRun, Json } from '../../letter/block';
import { noteReference } from '../../letter/notes';
import { escapeXml } from '../xml/write';
import { isBreak } from './native-code';
import { piecesOf, type Piece } from './pieces';

/** How a format writes what is no text. `inner` is markup already; ids are those of `CodeIds`. */
export interface InlineSyntax {
  mark(mark: string, value: Json, id: number, inner: string): string;
  /** A hard break. */
  lineBreak(id: number): string;
  /** Any other object; `shown` is what a reader sees in its place. */
  object(embed: EmbedRun['embed'], id: number, shown: string): string;
  /** The end of a block where another of the same side follows. */
  paragraph(id: number): string;
}

/** The blocks of one side of a pair as markup. `signs`: see `noteSigns`; `number` gives codes their ids (see `CodeIds`). */
export function inlineMarkup(blocks: readonly BlockDraft[], signs: ReadonlyMap<string, string>, number: (key: string) => number, syntax: InlineSyntax): string {
  const written = (pieces: readonly Piece[]): string => pieces.map(one).join('');
  const one = (piece: Piece): string => {
    if ('text' in piece) return escapeText(piece.text);
    if ('paragraph' in piece) return syntax.paragraph(number('paragraph'));
    if ('mark' in piece) {
      const id = number(`mark ${piece.mark} ${JSON.stringify(piece.value)}`);
      return syntax.mark(piece.mark, piece.value, id, written(piece.inner));
    }
    const { embed } = piece;
    const id = number(`object ${JSON.stringify(embed)}`);
    if (isBreak(embed)) return syntax.lineBreak(id);
    const note = noteReference(embed);
    return syntax.object(embed, id, note ? (signs.get(note.name) ?? '*') : '\ufffc');
  };
  return written(piecesOf(blocks));
}

/** Text in which every white space comes back: a parser would turn a carriage return into a line feed. */
function escapeText(text: string): string {
  return escapeXml(text).replaceAll('\r', '&#13;');
}
