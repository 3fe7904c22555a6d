/** What XML 1.0 cannot hold: control characters but tab and line ends, lone surrogates, the two non-characters. */
// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\t': '&#9;', '\n': '&#10;', '\r': '&#13;' };

/** Text as markup. What XML cannot hold is left out. */
export function escapeXml(text: string): string {
  return text.replace(UNWRITABLE, '').replace(/[&<>]/g, (sign) => ESCAPES[sign]!);
}

/** An attribute's value: an absent one is not written. */
export type AttributeValue = string | number | undefined;

/**
 * An element as markup: `tag('w:b', { 'w:val': 0 })` → `<w:b w:val="0"/>`. `inner` is markup already (see `escapeXml`); what is empty or absent
 * writes nothing.
 */
export function tag(name: string, attributes: Readonly<Record<string, AttributeValue>> = {}, ...inner: readonly (string | undefined | false)[]): string {
  let start = `<${name}`;
  for (const [attribute, value] of Object.entries(attributes)) {
    if (value !== undefined) start += ` ${attribute}="${escapeAttribute(String(value))}"`;
  }
  const content = inner.filter(Boolean).join('');
  return content ? `${start}>${content}</${name}>` : `${start}/>`;
}

function escapeAttribute(value: string): string {
  return value.replace(UNWRITABLE, '').replace(/[&<>"\t\n\r]/g, (sign) => ESCAPES[sign]!);
}

/** A part of a package: the declaration, then one element as markup. */
export function xmlPart(root: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`;
}
