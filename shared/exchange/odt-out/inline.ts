import { isText, type Marks, type Run } from '../../letter/block';
import { noteReference, type NoteReference } from '../../letter/notes';
import { linkOf } from '../docx-out/runs';
import { escapeXml, tag } from '../xml/write';
import type { AutomaticStyles } from './automatic';

/** What inline content needs to know of where it stands. */
export interface InlineContext {
  readonly styles: AutomaticStyles;
  /** What stands for a note reference. To be called in the order of the file. */
  readonly reference: (reference: NoteReference) => string;
}

/** Runs as markup, neighbours with one link as one link. */
export function inlineMarkup(runs: readonly Run[], context: InlineContext): string {
  const spaces = new Spaces();
  let all = '';
  for (let at = 0; at < runs.length;) {
    const address = linkOf(runs[at]!.marks);
    let inner = '';
    do inner += runMarkup(runs[at++]!, context, spaces); while (at < runs.length && linkOf(runs[at]!.marks) === address);
    all += address === undefined || inner === '' ? inner : tag('text:a', {
      'xlink:type': 'simple', 'xlink:href': address, 'text:style-name': 'Internet_20_link', 'text:visited-style-name': 'Visited_20_Internet_20_Link',
    }, inner);
  }
  return all;
}

function runMarkup(run: Run, { styles, reference }: InlineContext, spaces: Spaces): string {
  if (isText(run)) return spanned(spaces.markup(run.text), run.marks, styles);
  spaces.open = true;
  if (run.embed.br) return '<text:line-break/>';
  const note = noteReference(run.embed);
  return note ? reference(note) : '';
}

function spanned(inner: string, marks: Marks = {}, styles: AutomaticStyles): string {
  const style = inner === '' ? undefined : styles.text(marks);
  return style === undefined ? inner : tag('text:span', { 'text:style-name': style }, inner);
}

/** Writes text so that every space counts: of white space that stands together in a file only one is read. */
class Spaces {
  /** Whether a space that stood next would be lost. */
  open = true;

  markup(text: string): string {
    let markup = '';
    for (const [piece] of text.matchAll(/ +|\t|\r\n|[\n\r\u2028\u2029]|[^ \t\n\r\u2028\u2029]+/g)) {
      if (piece.startsWith(' ')) markup += this.spaces(piece.length);
      else {
        markup += piece === '\t' ? '<text:tab/>' : /^[\n\r\u2028\u2029]/.test(piece) ? '<text:line-break/>' : escapeXml(piece);
        this.open = /^[\t\n\r\u2028\u2029]/.test(piece);
      }
    }
    return markup;
  }

  private spaces(count: number): string {
    const more = this.open ? count : count - 1;
    const first = this.open ? '' : ' ';
    this.open = true;
    return first + (more === 0 ? '' : tag('text:s', { 'text:c': more > 1 ? more : undefined }));
  }
}
