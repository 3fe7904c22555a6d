function letters(from: number, signs: string): [number, string][] {
  return [...signs].map((sign, at) => [from + at, sign]);
}

/**
 * What a character of the symbol fonts looks like, in Unicode. Those fonts put their signs on code points 0x20-0xFF, which
 * files also write as 0xF020-0xF0FF. Only signs that letters use.
 */
const SYMBOL: ReadonlyMap<number, string> = new Map([
  [0x2d, '−'], [0xa0, '€'], [0xa2, '′'], [0xa3, '≤'], [0xa4, '⁄'], [0xa5, '∞'], [0xa7, '♣'], [0xa8, '♦'], [0xa9, '♥'], [0xaa, '♠'], [0xab, '↔'], [0xac, '←'], [0xad, '↑'],
  [0xae, '→'], [0xaf, '↓'], [0xb0, '°'], [0xb1, '±'], [0xb2, '″'], [0xb3, '≥'], [0xb4, '×'], [0xb7, '•'], [0xb8, '÷'], [0xb9, '≠'], [0xbb, '≈'], [0xbc, '…'],
  [0xd2, '®'], [0xd3, '©'], [0xd4, '™'], [0xd6, '√'], [0xd7, '⋅'], [0xde, '⇒'], [0xe0, '◊'], [0xe2, '®'], [0xe3, '©'], [0xe4, '™'],
  [0x22, '∀'], [0x24, '∃'], [0x5e, '⊥'], [0x7e, '∼'], [0xa6, 'ƒ'], [0xb5, '∝'], [0xb6, '∂'], [0xba, '≡'], [0xc4, '⊗'], [0xc5, '⊕'], [0xc6, '∅'], [0xc7, '∩'], [0xc8, '∪'], [0xc9, '⊃'], [0xca, '⊇'],
  [0xcb, '⊄'], [0xcc, '⊂'], [0xcd, '⊆'], [0xce, '∈'], [0xcf, '∉'], [0xd0, '∠'], [0xd1, '∇'], [0xd5, '∏'], [0xd8, '¬'], [0xd9, '∧'], [0xda, '∨'], [0xdb, '⇔'], [0xdc, '⇐'], [0xdd, '⇑'], [0xdf, '⇓'], [0xe5, '∑'],
  [0xf2, '∫'],
  ...letters(0x41, 'ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ'), ...letters(0x61, 'αβχδεφγηιϕκλμνοπθρστυϖωξψζ'),
]);
const WINGDINGS: ReadonlyMap<number, string> = new Map([
  [0x28, '☎'], [0x29, '✆'], [0x2a, '✉'], [0x46, '☞'], [0x4a, '☺'], [0x6c, '●'], [0x6d, '❍'], [0x6e, '■'], [0x6f, '□'], [0x71, '❑'], [0x72, '❒'], [0x73, '⬧'], [0x74, '⧫'], [0x75, '◆'], [0x76, '❖'],
  [0x77, '⬥'], [0x9e, '·'], [0x9f, '•'], [0xa0, '▪'], [0xa1, '○'], [0xa4, '◉'], [0xa7, '▪'], [0xa8, '◻'], [0xaa, '✦'], [0xab, '★'], [0xd8, '➢'], [0xdb, '⮈'], [0xdf, '←'], [0xe0, '→'], [0xe1, '↑'], [0xe2, '↓'],
  [0xe8, '➔'], [0xf0, '⇨'], [0xfb, '✗'], [0xfc, '✓'], [0xfd, '☒'], [0xfe, '☑'],
]);

const WINGDINGS_2: ReadonlyMap<number, string> = new Map([
  [0x4f, '✗'], [0x50, '✓'], [0x51, '☒'], [0x52, '☑'], [0x53, '☒'], [0x54, '☒'], [0x96, '•'], [0x97, '●'], [0x98, '●'], [0xa2, '■'], [0xa3, '☐'],
]);
const WEBDINGS: ReadonlyMap<number, string> = new Map([[0x33, '◀'], [0x34, '▶'], [0x61, '✔'], [0x63, '☐'], [0x67, '■'], [0x72, '✖']]);
const TABLES: ReadonlyMap<string, ReadonlyMap<number, string>> = new Map<string, ReadonlyMap<number, string>>([
  ['symbol', SYMBOL], ['wingdings', WINGDINGS], ['wingdings 2', WINGDINGS_2], ['wingdings 3', new Map()], ['webdings', WEBDINGS],
]);

function tableOf(font: string | undefined): ReadonlyMap<number, string> | undefined {
  return TABLES.get(font?.trim().toLowerCase() ?? '');
}

/** The code point a character means in a symbol font, whichever of the two ways a file writes it; undefined where the font has no say. */
function symbolCode(character: string, font: string | undefined): number | undefined {
  const code = character.codePointAt(0) ?? 0;
  if (code >= 0xf020 && code <= 0xf0ff) return code - 0xf000;
  return code < 0x100 && tableOf(font) ? code : undefined;
}

/** Text that stands in this font, as Unicode; characters of other fonts and unknown signs stay as they are. */
export function symbolText(text: string, font: string | undefined): string {
  return [...text].map((character) => symbol(symbolCode(character, font), font) ?? character).join('');
}

/** The sign at a code point of a symbol font, in Unicode; undefined for a sign outside the tables. */
export function symbol(code: number | undefined, font: string | undefined): string | undefined {
  if (code === undefined) return undefined;
  // A private character whose font is not told is nearly always one of Symbol's.
  return (tableOf(font) ?? SYMBOL).get(code);
}

/** Whether a reader without the font would see this character. */
export function isKnownSymbol(character: string, font: string | undefined): boolean {
  const code = character.codePointAt(0) ?? 0;
  return code < 0xe000 || code > 0xf8ff || symbol(symbolCode(character, font), font) !== undefined;
}
