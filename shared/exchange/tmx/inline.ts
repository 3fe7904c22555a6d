import { isBreakType, isParagraphType, marksOfType } from '../bilingual/code-names';
import { InlineText, readMixed } from '../bilingual/inline-text';
import { marksOfNative, objectOfNative } from '../bilingual/native-code';
import type { Tally } from '../tally';
import { attribute, holds, ownText, type XmlElement } from '../xml/parse';
import type { Marks } from '../../letter/block';

const SUB = new Set(['sub']);

/** Reads the content of a `seg`. Codes that mean nothing to a letter are counted in `dropped`. */
export function readSeg(seg: XmlElement, into: InlineText, dropped: Tally, preserve: boolean): void {
  let serial = 0;
  const read = (element: XmlElement): void => readMixed(element, into, preserve, code);
  const code = (node: XmlElement): void => {
    const type = attribute(node, 'type');
    switch (node.name) {
      case 'bpt': return begin(node, `b${attribute(node, 'i') ?? ''}`);
      case 'ept': return into.end(`b${attribute(node, 'i') ?? ''}`);
      case 'it': return isolated(node, `i${type ?? ''}`);
      case 'hi': {
        const marks = marksOfType(type);
        const key = `h${serial++}`;
        if (marks) into.begin(key, marks);
        read(node);
        return into.end(key);
      }
      case 'ph': return place(node, type);
      default: return lost(node);
    }
  };
  const begin = (node: XmlElement, key: string): void => {
    const marks = marksOfCode(node);
    if (marks) into.begin(key, marks);
    else lost(node);
  };
  const isolated = (node: XmlElement, key: string): void => {
    if (attribute(node, 'pos') === 'end') into.end(key);
    else begin(node, key);
  };
  const place = (node: XmlElement, type: string | undefined): void => {
    const object = objectOfNative(ownText(node));
    if (isParagraphType(type)) into.paragraph();
    else if (typeof object === 'string') into.text(object);
    else if (object) into.object(object);
    else if (isBreakType(type)) into.object({ br: true });
    else lost(node, FOOTNOTES[type ?? '']);
  };
  const lost = (node: XmlElement, what = 'inline code'): void => {
    dropped.add(what);
    if (holds(node, SUB)) dropped.add('text inside a code');
  };
  read(seg);
}

const FOOTNOTES: Readonly<Record<string, string>> = { fnote: 'footnote', enote: 'endnote', image: 'image', pb: 'page break', cb: 'column break' };

function marksOfCode(node: XmlElement): Marks | undefined {
  return marksOfNative(ownText(node)) ?? marksOfType(attribute(node, 'type'));
}
