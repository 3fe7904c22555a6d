import type { EmbedRun, Json, Marks } from '../../letter/block';
import { linkAddress } from '../docx/links';
import { objectOf } from './facts';

/** A code as HTML would write it: translators' tools show it, and most know it. */
export interface NativeMark {
  readonly start: string;
  readonly end: string;
}

const PLAIN: Readonly<Record<string, string>> = { bold: 'b', italic: 'i', underline: 'u', strike: 's', superscript: 'sup', subscript: 'sub' };

/** Whether a mark is one of the six that say all with their name. */
export function isPlainMark(mark: string, value: Json): boolean {
  return value === true && Object.hasOwn(PLAIN, mark);
}

/** A mark as code: `<b>`, `<a href="…">`, `<span lang="de">`; one that we do not know as `<span data-mark="…">`, so that it comes back. */
export function nativeMark(mark: string, value: Json): NativeMark {
  if (isPlainMark(mark, value)) return { start: `<${PLAIN[mark]}>`, end: `</${PLAIN[mark]}>` };
  if (mark === 'link' && typeof value === 'string') return { start: `<a href="${escaped(value)}">`, end: '</a>' };
  if (mark === 'lang' && typeof value === 'string') return { start: `<span lang="${escaped(value)}">`, end: '</span>' };
  return { start: `<span data-mark="${escaped(JSON.stringify({ [mark]: value }))}">`, end: '</span>' };
}

/** An object as code: `<br/>`, else `<span data-object="…"/>`. */
export function nativeObject(embed: EmbedRun['embed']): string {
  return isBreak(embed) ? '<br/>' : `<span data-object="${escaped(JSON.stringify(embed))}"/>`;
}

/** Whether an object is a hard break and nothing else. */
export function isBreak(embed: EmbedRun['embed']): boolean {
  return embed['br'] === true && Object.keys(embed).length === 1;
}

const TAG = /^\s*<\s*([\w:.-]+)((?:\s+[\w:.-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'))?)*)\s*\/?>\s*$/;
const MARK_OF_TAG: Readonly<Record<string, string>> = {
  b: 'bold', strong: 'bold', i: 'italic', em: 'italic', u: 'underline', ins: 'underline', s: 'strike', strike: 'strike', del: 'strike', sup: 'superscript', sub: 'subscript',
};
/** What old Word converters left in a code, `{\b `, and Markdown's signs. */
const MARK_OF_SIGN: readonly (readonly [RegExp, string])[] = [
  [/^\{?\\b(?![a-z])/, 'bold'], [/^\{?\\i(?![a-z])/, 'italic'], [/^\{?\\ul(?![a-z])/, 'underline'], [/^\{?\\strike(?![a-z])/, 'strike'], [/^\{?\\super(?![a-z])/, 'superscript'], [/^\{?\\sub(?![a-z])/, 'subscript'],
  [/^\s*(?:\*\*|__)\s*$/, 'bold'], [/^\s*[*_]\s*$/, 'italic'],
];
/** Attributes of Trados' `<cf bold="on">` and memoQ's likes of it. */
const MARK_OF_ATTRIBUTE: Readonly<Record<string, string>> = {
  bold: 'bold', italic: 'italic', underline: 'underline', underlinestyle: 'underline', strikethrough: 'strike', superscript: 'superscript', subscript: 'subscript',
};
const LANGUAGE = /^[a-z]{2,8}(?:-[a-z\d]{1,8}){0,8}$/i;
const NAME = /^[a-z][\w-]{0,50}$/i;
const OFF = /^(?:|0|off|false|none|no)$/i;

/** The marks that the code which begins a stretch means; undefined for none that we know. A link leads somewhere: a code without an address is none. */
export function marksOfNative(code: string): Marks | undefined {
  for (const [sign, mark] of MARK_OF_SIGN) if (sign.test(code)) return { [mark]: true };
  const tag = tagOf(code);
  if (!tag) return undefined;
  const { name, attributes } = tag;
  const own = attributes.get('data-mark');
  if (own !== undefined) return marksOfJson(own);
  const marks: Record<string, Json> = {};
  const plain = Object.hasOwn(MARK_OF_TAG, name) ? MARK_OF_TAG[name] : undefined;
  if (plain) marks[plain] = true;
  const address = linkAddress(attributes.get('href') ?? '');
  if (address) marks['link'] = address;
  const language = attributes.get('lang') ?? attributes.get('xml:lang') ?? '';
  if (LANGUAGE.test(language)) marks['lang'] = language;
  for (const [attribute, value] of attributes) {
    const mark = Object.hasOwn(MARK_OF_ATTRIBUTE, attribute) ? MARK_OF_ATTRIBUTE[attribute] : undefined;
    if (mark && !OFF.test(value)) marks[mark] = true;
  }
  return Object.keys(marks).length ? marks : undefined;
}

/** A mark of our own writing; one that we know has a form of its own and never comes this way with a value that it could have. */
function marksOfJson(json: string): Marks | undefined {
  const marks = Object.entries(objectOf(json) ?? {}).filter(([name, value]) => NAME.test(name) && !(name === 'link' || name === 'lang' ? typeof value === 'string' : isPlainMark(name, value as Json)));
  return marks.length ? (Object.fromEntries(marks) as Marks) : undefined;
}

/** What a code that stands by itself means: an object, or characters (memoQ's `<mq:ch val="&#9;"/>`); undefined for none that we know. */
export function objectOfNative(code: string): EmbedRun['embed'] | string | undefined {
  const tag = tagOf(code);
  if (!tag) return undefined;
  const own = tag.attributes.get('data-object');
  if (own !== undefined) {
    const embed = objectOf(own) as EmbedRun['embed'] | undefined;
    // An object with a `b` is the beginning of a block in the letter itself: no file may put one into a text.
    return embed && Object.keys(embed).length && !('b' in embed) ? embed : undefined;
  }
  if (/^(?:br|w:br|w:cr|text:line-break|softbreak|linebreak)$/.test(tag.name)) return { br: true };
  if (/^(?:tab|w:tab|text:tab)$/.test(tag.name)) return '\t';
  if (tag.name === 'mq:ch') return tag.attributes.get('val');
  return undefined;
}

function tagOf(code: string): { readonly name: string; readonly attributes: ReadonlyMap<string, string> } | undefined {
  const found = TAG.exec(code.length > 100_000 ? '' : code);
  if (!found) return undefined;
  const attributes = new Map<string, string>();
  for (const [, name, double, single] of found[2]!.matchAll(/([\w:.-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'))?/g)) attributes.set(name!.toLowerCase(), unescaped(double ?? single ?? ''));
  return { name: found[1]!.toLowerCase(), attributes };
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '"': '&quot;', '<': '&lt;', '>': '&gt;' };
const NAMED: Readonly<Record<string, string>> = { amp: '&', quot: '"', lt: '<', gt: '>', apos: '\'', nbsp: '\u00a0' };

function escaped(value: string): string {
  return value.replace(/[&"<>]/g, (sign) => ESCAPES[sign]!);
}

function unescaped(value: string): string {
  return value.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return Object.hasOwn(NAMED, name) ? NAMED[name]! : whole;
    const code = decimal === undefined ? Number.parseInt(hex!, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000) ? String.fromCodePoint(code) : whole;
  });
}
