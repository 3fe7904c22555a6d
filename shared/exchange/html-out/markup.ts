import { escapeXml } from '../xml/write';

/** Attributes of an element by name: an absent one is not written, `true` without a value. */
export type Attributes = Readonly<Record<string, string | number | true | undefined>>;

const VOID = new Set(['br', 'hr', 'img', 'meta', 'col']);

/** Text for HTML, safe between tags. What no document may hold (control characters, halves of characters) is left out. */
export function escapeText(text: string): string {
  return escapeXml(text).replaceAll('\r', '');
}

/** An element as markup; `inner` is markup already. */
export function element(name: string, attributes: Attributes = {}, ...inner: readonly string[]): string {
  let start = `<${name}`;
  for (const [attribute, value] of Object.entries(attributes)) {
    if (value === undefined) continue;
    start += value === true ? ` ${attribute}` : ` ${attribute}="${escapeText(String(value)).replaceAll('"', '&quot;')}"`;
  }
  return VOID.has(name) ? `${start}>` : `${start}>${inner.join('')}</${name}>`;
}

/** A text as a string of a style sheet. */
export function cssString(text: string): string {
  return `'${text.replace(/[\\'"<]/g, (sign) => `\\${sign.codePointAt(0)!.toString(16)} `).replace(/[\n\r\f]/g, ' ')}'`;
}
