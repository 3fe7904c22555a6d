const WEB = /^(?:https?|mailto|tel|ftp):/i;

/** The address a link mark keeps, or undefined for one that leads to a file, a place inside the document, or runs a script. */
export function linkAddress(target: string, place?: string): string | undefined {
  const address = target.trim().replace(/[\t\r\n]/g, '');
  const full = /^www\./i.test(address) ? `http://${address}` : address;
  if (!WEB.test(full)) return undefined;
  return place ? `${full}#${place.replace(/^#/, '')}` : full;
}

/** What a HYPERLINK field leads to. */
export interface FieldLink {
  readonly address: string;
  readonly place: string | undefined;
}

/** `HYPERLINK "https://a.org" \l "part" \o "tip"` as address and place; undefined for any other field's instruction. */
export function hyperlinkField(instruction: string): FieldLink | undefined {
  const words = [...instruction.matchAll(/"([^"]*)"?|(\S+)/g)].map((match) => ({ quoted: match[1] !== undefined, text: match[1] ?? match[2] ?? '' }));
  if (words[0]?.quoted !== false || words[0].text.toUpperCase() !== 'HYPERLINK') return undefined;
  let address = '';
  let place: string | undefined;
  for (let at = 1; at < words.length; at++) {
    const { quoted, text } = words[at]!;
    if (quoted || !text.startsWith('\\')) address ||= text;
    else if (/^\\l$/i.test(text)) place = words[++at]?.text;
    else if (/^\\[ot]$/i.test(text)) at += 1;
  }
  return { address, place };
}
