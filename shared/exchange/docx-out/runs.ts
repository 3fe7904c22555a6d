import { isText, type Marks, type Run } from '../../letter/block';
import { noteReference, type NoteReference } from '../../letter/notes';
import { linkAddress } from '../docx/links';
import { escapeXml, tag } from '../xml/write';

/** What the runs of a story (the body, a note) need to know of where they stand. */
export interface RunContext {
  /** BCP 47 of the side: every run says its language, so that Word checks its spelling by it. */
  readonly language: string;
  /**
   * What stands for a note reference: the inside of its run, and the character style that it wears. Undefined: nothing is written. The first reference
   * to a note is the note's own, a later one only repeats its sign: so the order of the calls matters (see notes.ts).
   */
  readonly reference: (reference: NoteReference) => ReferenceMarkup | undefined;
}

/** The inside of a run that stands for a note reference. */
export interface ReferenceMarkup {
  readonly inner: string;
  readonly style: string | undefined;
  /** Markup around the run, where it needs some: a bookmark, a field. */
  readonly around?: readonly [string, string];
}

/** What change tracking says of a run. */
export interface RunChange {
  /** Its words are deleted: `w:delText`. The caller puts the `w:del` around it. */
  readonly deleted?: boolean;
  /** A whole `w:rPrChange`, the last of the run's properties. */
  readonly formatChange?: string;
}

/**
 * A run as one `w:r` (a note reference that needs a bookmark or a field brings that along); '' for an embed that a Word file has nothing for.
 * Links are drawn (style `Hyperlink`), not made: see `inlineMarkup`.
 */
export function runMarkup(run: Run, context: RunContext, change: RunChange = {}): string {
  if (isText(run)) return run.text === '' ? '' : tag('w:r', {}, properties(run.marks, context, change), textMarkup(run.text, change.deleted));
  if (run.embed.br) return tag('w:r', {}, properties(run.marks, context, change), '<w:br/>');
  const reference = noteReference(run.embed);
  const markup = reference && context.reference(reference);
  if (!markup) return '';
  const { inner, style, around = ['', ''] } = markup;
  const words = change.deleted ? inner.replace(/<(\/?)w:t(?=[ >])/g, '<$1w:delText') : inner;
  return around[0] + tag('w:r', {}, properties(run.marks, context, change, style), words) + around[1];
}

function properties(marks: Marks | undefined, context: RunContext, change: RunChange, style?: string): string {
  return tag('w:rPr', {}, runProperties(marks, context, style), change.formatChange);
}

/** The inside of a `w:rPr`, in the order that Word writes. `style` is a character style; a link's is `Hyperlink`. */
export function runProperties(marks: Marks = {}, context: Pick<RunContext, 'language'>, style = linkOf(marks) === undefined ? undefined : 'Hyperlink'): string {
  const on = (name: string): boolean => marks[name] === true;
  const vertical = on('superscript') ? 'superscript' : on('subscript') ? 'subscript' : undefined;
  return [
    style && tag('w:rStyle', { 'w:val': style }),
    on('bold') && '<w:b/><w:bCs/>',
    on('italic') && '<w:i/><w:iCs/>',
    on('strike') && '<w:strike/>',
    on('underline') && '<w:u w:val="single"/>',
    vertical && tag('w:vertAlign', { 'w:val': vertical }),
    languageMarkup(typeof marks.lang === 'string' && LANGUAGE.test(marks.lang) ? marks.lang : context.language),
  ].filter(Boolean).join('');
}

/** The address of a link mark, or `#place`; undefined for one that no letter keeps: a file's, a script's. */
export function linkOf(marks: Marks | undefined): string | undefined {
  const link = marks?.link;
  if (typeof link !== 'string') return undefined;
  return /^#[^\s"]+$/.test(link) ? link : linkAddress(link);
}

/** What Word takes for a language. */
const LANGUAGE = /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i;
const RIGHT_TO_LEFT = /^(?:ar|arc|ckb|dv|fa|he|iw|ks|ku-arab|ps|sd|syr|ug|ur|yi)(?:-|$)/i;
const EAST_ASIAN = /^(?:ja|ko|yue|zh)(?:-|$)/i;

/** The language of words in `w:rPr` (BCP 47): Word asks for it by the kind of script, and for the direction of those that run from right to left. */
export function languageMarkup(language: string): string {
  if (RIGHT_TO_LEFT.test(language)) return `<w:rtl/>${tag('w:lang', { 'w:bidi': language })}`;
  return tag('w:lang', { 'w:val': language, 'w:eastAsia': EAST_ASIAN.test(language) ? language : undefined });
}

/** Signs that Word has an element of their own for. A hyphen that does not break would else be drawn in another font. */
const SIGNS: ReadonlyMap<string, string> = new Map([
  ['\t', '<w:tab/>'], ['\n', '<w:br/>'], ['\r', '<w:br/>'], ['\r\n', '<w:br/>'], ['\u2028', '<w:br/>'], ['\u2029', '<w:br/>'],
  ['\u2011', '<w:noBreakHyphen/>'], ['\u00ad', '<w:softHyphen/>'],
]);

/** Words as the inside of a run: `w:t` (deleted: `w:delText`) with every space kept, and elements for tabs, breaks and special hyphens. */
export function textMarkup(text: string, deleted = false): string {
  const name = deleted ? 'w:delText' : 'w:t';
  return text.split(/(\r\n|[\t\n\r\u2028\u2029\u2011\u00ad])/).map((part) => {
    if (part === '') return '';
    return SIGNS.get(part) ?? tag(name, { 'xml:space': 'preserve' }, escapeXml(part));
  }).join('');
}
