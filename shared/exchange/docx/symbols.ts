/**
 * What a character of the symbol fonts looks like, in Unicode. Those fonts put their signs on code points 0x20-0xFF, which
 * files also write as 0xF020-0xF0FF. Only signs that letters use.
 */
const SYMBOL: ReadonlyMap<number, string> = new Map([
  [0x2d, '−'], [0xa0, '€'], [0xa2, '′'], [0xa3, '≤'], [0xa4, '⁄'], [0xa5, '∞'], [0xa7, '♣'], [0xa8, '♦'], [0xa9, '♥'], [0xaa, '♠'], [0xab, '↔'], [0xac, '←'], [0xad, '↑'],
  [0xae, '→'], [0xaf, '↓'], [0xb0, '°'], [0xb1, '±'], [0xb2, '″'], [0xb3, '≥'], [0xb4, '×'], [0xb7, '•'], [0xb8, '÷'], [0xb9, '≠'], [0xbb, '≈'], [0xbc, '…'],
  [0xd2, '®'], [0xd3, '©'], [0xd4, '™'], [0xd6, '√'], [0xd7, '⋅'], [0xde, '⇒'], [0xe0, '◊'], [0xe2, '®'], [0xe3, '©'], [0xe4, '™'],
  [0x61, 'α'], [0x62, 'β'], [0x63, 'χ'], [0x64, 'δ'], [0x65, 'ε'], [0x67, 'γ'], [0x6c, 'λ'], [0x6d, 'μ'], [0x70, 'π'], [0x72, 'ρ'], [0x73, 'σ'], [0x77, 'ω'], [0x44, 'Δ'], [0x53, 'Σ'], [0x57, 'Ω'],
]);
const WINGDINGS: ReadonlyMap<number, string> = new Map([
  [0x28, '☎'], [0x29, '✆'], [0x2a, '✉'], [0x46, '☞'], [0x4a, '☺'], [0x6c, '●'], [0x6d, '❍'], [0x6e, '■'], [0x6f, '□'], [0x71, '❑'], [0x72, '❒'], [0x73, '⬧'], [0x74, '⧫'], [0x75, '◆'], [0x76, '❖'],
  [0x77, '⬥'], [0x9e, '·'], [0x9f, '•'], [0xa0, '▪'], [0xa1, '○'], [0xa4, '◉'], [0xa7, '▪'], [0xa8, '◻'], [0xaa, '✦'], [0xab, '★'], [0xd8, '➢'], [0xdb, '⮈'], [0xdf, '←'], [0xe0, '→'], [0xe1, '↑'], [0xe2, '↓'],
  [0xe8, '➔'], [0xf0, '⇨'], [0xfb, '✗'], [0xfc, '✓'], [0xfd, '☒'], [0xfe, '☑'],
]);

function tableOf(font: string | undefined): ReadonlyMap<number, string> | undefined {
  const name = font?.trim().toLowerCase();
  return name === 'symbol' ? SYMBOL : name === 'wingdings' ? WINGDINGS : undefined;
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
