import { readTmx, writeTmx } from '../../../shared/exchange/tmx';
import { readXliff, writeXliff, XLIFF_VERSIONS } from '../../../shared/exchange/xliff';
import type { FinishedLetter } from '../../../shared/exchange/finished';
import type { ImportedBilingual } from '../../../shared/exchange/imported';
import type { BlockDraft } from '../../../shared/letter/block';
import { NO_LETTERHEAD } from '../../../shared/letter/letterhead';

/** A letter as a translators' file: how large, and how long to write and to read, the median of several runs. */
export interface TranslatorsFigures {
  readonly format: string;
  readonly pairs: number;
  /** 10^3 bytes. */
  readonly kilobytes: number;
  /** Milliseconds. */
  readonly write: number;
  readonly read: number;
  /** Whether blocks, pairs and confirmations came back as they were. */
  readonly same: boolean;
}

interface Way {
  readonly format: string;
  readonly write: (letter: FinishedLetter) => string;
  readonly read: (bytes: Uint8Array) => ImportedBilingual;
}

const WAYS: readonly Way[] = [
  ...XLIFF_VERSIONS.map((version): Way => ({ format: `XLIFF ${version}`, write: (letter) => writeXliff(letter, version), read: (bytes) => readXliff(bytes, 'bench.xlf') })),
  { format: 'TMX 1.4', write: writeTmx, read: (bytes) => readTmx(bytes, 'bench.tmx') },
];

/** Writes and reads a letter in each of the formats, `runs` times. */
export function measureTranslators(letter: FinishedLetter, runs = 5): TranslatorsFigures[] {
  return WAYS.map(({ format, write, read }) => {
    const times: { write: number; read: number }[] = [];
    let bytes = new Uint8Array();
    let found: ImportedBilingual | undefined;
    for (let run = 0; run < runs; run++) {
      const start = performance.now();
      bytes = new TextEncoder().encode(write(letter));
      const written = performance.now();
      found = read(bytes);
      times.push({ write: written - start, read: performance.now() - written });
    }
    const median = (what: 'write' | 'read'): number => times.map((time) => time[what]).sort((a, b) => a - b)[Math.floor(runs / 2)]!;
    return { format, pairs: letter.pairs.length, kilobytes: bytes.length / 1000, write: median('write'), read: median('read'), same: isSame(found!, letter) };
  });
}

function isSame({ blocks, pairs }: ImportedBilingual, letter: FinishedLetter): boolean {
  const given = letter.pairs.map(({ en, fr, state }) => ({ en, fr, ...(state === 'in-sync' ? { confirmed: true } : {}) }));
  return JSON.stringify([blocks, pairs]) === JSON.stringify([letter.blocks, given]);
}

/** A letter of so many pairs: paragraphs of about 70 words with some bold, a link and a no-break space, every tenth pair a heading. */
export function plainLetter(pairs: number): FinishedLetter {
  const blocks = (word: string): BlockDraft[] => Array.from({ length: pairs }, (_, i): BlockDraft => {
    if (i % 10 === 0) return { kind: 'heading', level: 2, runs: [{ text: `${word} ${i}` }] };
    const words = Array.from({ length: 30 }, (__, k) => `${word}${(i * 31 + k * 7) % 997}`).join(' ');
    return { kind: 'paragraph', runs: [{ text: `${words}\u00a0: ` }, { text: 'bold', marks: { bold: true } }, { text: ` ${words}, ` }, { text: 'link', marks: { link: `https://example.org/${i}` } }, { text: '.' }] };
  });
  return {
    title: 'Bench', author: '', date: '2024-01-01', languages: { en: 'en-CA', fr: 'fr-CA' }, letterhead: NO_LETTERHEAD, blocks: { en: blocks('word'), fr: blocks('mot') },
    pairs: Array.from({ length: pairs }, (_, i) => ({ id: `p${i}`, en: [i], fr: [i], state: i % 3 === 0 ? 'unconfirmed' as const : 'in-sync' as const })),
  };
}

/** The figures as lines of a table. */
export function translatorsLines(figures: readonly TranslatorsFigures[]): string[] {
  return [
    '| | pairs | file | write | read | comes back as it was |', '|---|---|---|---|---|---|',
    ...figures.map(({ format, pairs, kilobytes, write, read, same }) => `| ${format} | ${pairs} | ${kilobytes.toFixed(0)} kB | ${write.toFixed(0)} ms | ${read.toFixed(0)} ms | ${same ? 'yes' : 'NO'} |`),
  ];
}
