import { readdir } from 'node:fs/promises';

/** A file of the printing fonts: `source-serif-4-latin-400-italic.woff2`, or of all weights in one, `…-latin-wght-normal.woff2`. */
const FILE = /^source-serif-4-(latin|latin-ext)-(\d{3}|wght)-(normal|italic)\.woff2$/;

/** The characters of a file, as its makers have parted them. */
const RANGES: Readonly<Record<string, string>> = {
  'latin': 'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
  'latin-ext': 'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF',
};

/**
 * The fonts of a folder as a style sheet, their files named below `address`. A font of one weight each goes into a PDF as it is; of a font
 * of all weights in one file the engine draws every sign anew (a "Type 3" font), which is larger and less sharp: it is taken where the other is not.
 * No folder: no fonts, the system's are taken.
 */
export async function fontSheet(folder: string, address: string): Promise<string> {
  const files = await readdir(folder).catch((): string[] => []);
  const faces = files.flatMap((file) => {
    const [, range, weight, style] = FILE.exec(file) ?? [];
    return range && weight && style ? [{ file, range, weight, style }] : [];
  });
  const single = faces.filter(({ weight }) => weight !== 'wght');
  return (single.length ? single : faces).map(({ file, range, weight, style }) => (
    `@font-face{font-family:"Source Serif 4";src:url(${address}${file}) format("woff2");font-weight:${weight === 'wght' ? '200 900' : weight};font-style:${style};unicode-range:${RANGES[range]}}`
  )).join('\n');
}
