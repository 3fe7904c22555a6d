import type { EmbedRun, Marks } from '../../letter/block';
import { marksOfNative, objectOfNative } from '../bilingual/native-code';
import { attribute, child, childElements, descendants, ownText, type XmlElement } from '../xml/parse';

/**
 * What the codes of a Trados file mean. Its text has bare `<g id="12">`; what 12 is stands in the file's header: the native code, and a format
 * by its number. Trados' own elements are of a namespace that the parser does not know, so they begin with `?:`, or with the prefix of old files.
 */
export class SdlCodes {
  private readonly marks = new Map<string, Marks>();
  private readonly objects = new Map<string, EmbedRun['embed'] | string>();

  constructor(header: XmlElement | undefined) {
    const formats = new Map(descendants(header, new Set(['?:fmt-def'])).map((format) => [attribute(format, 'id') ?? '', marksOfFormat(format)]));
    for (const code of descendants(header, new Set(['?:tag']))) {
      const id = attribute(code, 'id') ?? '';
      const start = child(code, '?:bpt');
      const marks = { ...formats.get(attribute(child(code, '?:fmt'), 'id') ?? ''), ...(start && marksOfNative(ownText(start))) };
      if (Object.keys(marks).length) this.marks.set(id, marks);
      const placeholder = child(code, '?:ph');
      const object = placeholder && (objectOfNative(ownText(placeholder)) ?? objectOfNative(`<${attribute(placeholder, 'name') ?? ''}/>`));
      if (object !== undefined) this.objects.set(id, object);
    }
  }

  marksOf(id: string | undefined): Marks | undefined {
    return this.marks.get(id ?? '');
  }

  objectOf(id: string | undefined): EmbedRun['embed'] | string | undefined {
    return this.objects.get(id ?? '');
  }
}

const FORMATS: Readonly<Record<string, string>> = { bold: 'bold', italic: 'italic', underline: 'underline', strikethrough: 'strike' };

function marksOfFormat(format: XmlElement): Marks {
  const marks: Record<string, true | string> = {};
  for (const value of childElements(format, '?:value')) {
    const key = (attribute(value, 'key') ?? '').toLowerCase();
    const said = ownText(value).trim();
    if (Object.hasOwn(FORMATS, key) && /^(?:true|single|double)$/i.test(said)) marks[FORMATS[key]!] = true;
    if (key === 'textposition' && /^(?:superscript|subscript)$/i.test(said)) marks[said.toLowerCase()] = true;
  }
  return marks;
}

/** Whether a Trados unit is approved: every segment of it, beyond its translator's own word. Undefined where the file does not say. */
export function sdlConfirmed(unit: XmlElement): boolean | undefined {
  const levels = descendants(unit, new Set(['?:seg'])).map((segment) => attribute(segment, 'conf') ?? '');
  return levels.length ? levels.every((level) => /^Approved(?:Translation|SignOff)$/.test(level)) : undefined;
}
