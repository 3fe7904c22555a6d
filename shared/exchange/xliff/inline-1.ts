import type { Marks } from '../../letter/block';
import { isBreakType, isParagraphType, marksOfType, signOf } from '../bilingual/code-names';
import { readMixed, type InlineText } from '../bilingual/inline-text';
import { marksOfNative, objectOfNative } from '../bilingual/native-code';
import type { Tally } from '../tally';
import { attribute, holds, ownText, type XmlElement } from '../xml/parse';
import type { SdlCodes } from './sdl';

/** What reading a text of 1.x needs to know. */
export interface Inline1 {
  /** What the file's own elements begin with. */
  readonly prefix: string;
  readonly preserve: boolean;
  readonly sdl: SdlCodes;
  readonly dropped: Tally;
}

/** Reads the content of a `source`, `seg-source` or `target`. Codes that mean nothing to a letter are counted as dropped. */
export function readInline1(text: XmlElement, into: InlineText, { prefix, preserve, sdl, dropped }: Inline1): void {
  const subs = new Set([`${prefix}sub`]);
  let serial = 0;
  const read = (element: XmlElement): void => readMixed(element, into, preserve, code);
  const code = (node: XmlElement): void => {
    const id = attribute(node, 'id');
    const pairKey = `p${attribute(node, 'rid') ?? id ?? ''}`;
    switch (node.name.startsWith(prefix) ? node.name.slice(prefix.length) : '') {
      case 'mrk': return marker(node);
      case 'g': return around(node, sdl.marksOf(id) ?? marksOfType(attribute(node, 'ctype')));
      case 'bpt': case 'bx': return begin(node, pairKey);
      case 'ept': case 'ex': return into.end(pairKey);
      case 'it': return /^(?:close|end)$/.test(attribute(node, 'pos') ?? '') ? into.end(pairKey) : begin(node, pairKey);
      case 'x': case 'ph': return place(node);
      // Some tools write HTML here as it is.
      default: return /:?br$/.test(node.name) ? into.object({ br: true }) : around(node, marksOfType(node.name));
    }
  };
  const around = (node: XmlElement, marks: Marks | undefined): void => {
    const key = `g${serial++}`;
    if (marks) into.begin(key, marks);
    else dropped.add('inline code');
    read(node);
    into.end(key);
  };
  const marker = (node: XmlElement): void => {
    const type = attribute(node, 'mtype') ?? '';
    if (type === 'x-sdl-deleted') return dropped.add('tracked deletion');
    if (type === 'x-sdl-comment' || attribute(node, 'comment')) dropped.add('comment');
    read(node);
  };
  const begin = (node: XmlElement, key: string): void => {
    const marks = marksOfNative(ownText(node)) ?? marksOfType(attribute(node, 'ctype')) ?? sdl.marksOf(attribute(node, 'id'));
    if (marks) into.begin(key, marks);
    else lost(node);
  };
  const place = (node: XmlElement): void => {
    const type = attribute(node, 'ctype');
    const equivalent = attribute(node, 'equiv-text');
    const object = objectOfNative(ownText(node)) ?? sdl.objectOf(attribute(node, 'id')) ?? signOf(equivalent);
    if (isParagraphType(type)) into.paragraph();
    else if (isBreakType(type) || equivalent === '\n') into.object({ br: true });
    else if (typeof object === 'string') into.text(object);
    else if (object) into.object(object);
    else lost(node, LOST[type ?? '']);
  };
  const lost = (node: XmlElement, what = 'inline code'): void => {
    dropped.add(what);
    if (holds(node, subs)) dropped.add('text inside a code');
  };
  read(text);
}

const LOST: Readonly<Record<string, string>> = { image: 'image', pb: 'page break' };
