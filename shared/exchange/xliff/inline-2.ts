import { isBreakType, isParagraphType, marksOfType, signOf } from '../bilingual/code-names';
import { readMixed, type InlineText } from '../bilingual/inline-text';
import { marksOfNative, objectOfNative } from '../bilingual/native-code';
import type { Marks } from '../../letter/block';
import type { Tally } from '../tally';
import { attribute, type XmlElement } from '../xml/parse';

/** What reading a text of 2.x needs to know. */
export interface Inline2 {
  readonly prefix: string;
  readonly preserve: boolean;
  /** The unit's `originalData`, by id. */
  readonly data: ReadonlyMap<string, string>;
  readonly dropped: Tally;
}

/** Reads the content of a `source` or `target`. Codes that mean nothing to a letter are counted as dropped. */
export function readInline2(text: XmlElement, into: InlineText, { prefix, preserve, data, dropped }: Inline2): void {
  let serial = 0;
  const read = (element: XmlElement): void => readMixed(element, into, preserve, code);
  const code = (node: XmlElement): void => {
    switch (node.name.startsWith(prefix) ? node.name.slice(prefix.length) : '') {
      case 'cp': return character(node);
      case 'ph': return place(node);
      case 'sc': return begin(node, `s${attribute(node, 'id') ?? ''}`, attribute(node, 'dataRef'));
      case 'ec': return into.end(`s${attribute(node, 'startRef') ?? attribute(node, 'id') ?? ''}`);
      case 'sm': return annotation(node);
      case 'em': return undefined;
      case 'mrk':
        annotation(node);
        return read(node);
      default: {
        const key = `p${serial++}`;
        begin(node, key, attribute(node, 'dataRefStart'));
        read(node);
        return into.end(key);
      }
    }
  };
  const begin = (node: XmlElement, key: string, dataRef: string | undefined): void => {
    const marks: Marks | undefined = marksOfNative(data.get(dataRef ?? '') ?? '') ?? marksOfType(attribute(node, 'subType')) ?? marksOfType(node.name.slice(prefix.length));
    if (marks) into.begin(key, marks);
    else dropped.add('inline code');
  };
  const annotation = (node: XmlElement): void => {
    if (attribute(node, 'type') === 'comment') dropped.add('comment');
  };
  const character = (node: XmlElement): void => {
    const value = Number.parseInt(attribute(node, 'hex') ?? '', 16);
    // Such a character is one that XML cannot hold; a tab or line end is the only sort that a letter can.
    if (value === 9 || value === 10 || value === 13) into.text(String.fromCodePoint(value));
    else dropped.add('unknown symbol');
  };
  const place = (node: XmlElement): void => {
    const type = attribute(node, 'subType');
    const equivalent = attribute(node, 'equiv');
    const object = objectOfNative(data.get(attribute(node, 'dataRef') ?? '') ?? '') ?? signOf(equivalent);
    if (isParagraphType(type)) into.paragraph();
    else if (isBreakType(type) || equivalent === '\n') into.object({ br: true });
    else if (typeof object === 'string') into.text(object);
    else if (object) into.object(object);
    else dropped.add(attribute(node, 'type') === 'image' ? 'image' : type === 'xlf:pb' ? 'page break' : 'inline code');
  };
  read(text);
}
