import type { Block, BlockAttrs, Run } from '../../../shared/letter/block';
import { labels } from '../../../shared/letter/labels';
import type { Pair } from '../../../shared/letter/pairs';
import { SIDES, type BySide, type Side } from '../../../shared/letter/side';
import { FindingsReader, type LetterToCheck } from '../../../shared/checks/findings-reader';
import type { Check } from '../../../shared/checks/check';
import type { Finding } from '../../../shared/checks/finding';
import type { Lexicon } from '../../../shared/alignment';
import type { DevDocument } from '../dev-set';
import type { Changes, Line, Written } from './site';

/** A letter of at most so many pairs: longer documents are parted, so that an error costs what it would in a letter. */
const LETTER = 40;
const PARAGRAPH: BlockAttrs = { kind: 'paragraph' };

/** The pairs of one segment a side, in the order of the English. */
export function linesOf({ en, fr, gold }: Pick<DevDocument, 'en' | 'fr' | 'gold'>): Line[] {
  return gold.filter((bead) => bead.en.length === 1 && bead.fr.length === 1).map((bead) => ({ en: { text: en[bead.en[0]!]!.text }, fr: { text: fr[bead.fr[0]!]!.text } }));
}

/** Lines in letters of about the same length. */
export function parted(lines: readonly Line[]): (readonly Line[])[] {
  const count = Math.ceil(lines.length / LETTER);
  return Array.from({ length: count }, (_, k) => lines.slice(Math.floor((k * lines.length) / count), Math.floor(((k + 1) * lines.length) / count)));
}

export function pairOf(line: Line, number: number): Pair {
  const block = (side: Side): Block => ({ id: `${side}${number}`, ...(line[side].attrs ?? PARAGRAPH), runs: runsOf(line[side]) });
  return { id: `p${number}`, en: [block('en')], fr: [block('fr')], at: { en: number, fr: number } };
}

function runsOf({ text, link }: Written): Run[] {
  const at = link ? text.indexOf(link.words) : -1;
  if (!link || at < 0) return [{ text }];
  const runs: Run[] = [{ text: text.slice(0, at) }, { text: link.words, marks: { link: link.target } }, { text: text.slice(at + link.words.length) }];
  return runs.filter((run) => !('text' in run) || run.text !== '');
}

/** A letter and its findings; changes to it cost what they touch. */
export class BenchLetter {
  private readonly pairs: readonly Pair[];
  private readonly reader: FindingsReader;
  private kept: readonly Finding[] | undefined;

  constructor(readonly lines: readonly Line[], checks: readonly Check[], private readonly lexicon: Lexicon) {
    this.pairs = lines.map(pairOf);
    this.reader = new FindingsReader(checks);
  }

  /** The findings of the letter as it is. */
  get clean(): readonly Finding[] {
    return (this.kept ??= this.findings(new Map()));
  }

  /** The findings of the letter with these lines in place of its own. */
  findings(changes: Changes): readonly Finding[] {
    const pairs = this.pairs.map((pair, n) => (changes.has(n) ? pairOf(changes.get(n)!, n) : pair));
    this.reader.work(letterOf(pairs), { profile: 'fr-FR', lexicon: this.lexicon });
    return this.reader.findings;
  }
}

const NO_LABELS: BySide<ReadonlyMap<string, string>> = { en: new Map(), fr: new Map() };

export function letterOf(pairs: readonly Pair[]): LetterToCheck {
  const listed = pairs.some((pair) => SIDES.some((side) => pair[side].some(({ kind }) => kind === 'ordered')));
  if (!listed) return { pairs, labels: NO_LABELS };
  const side = (name: Side): ReadonlyMap<string, string> => {
    const blocks = pairs.flatMap((pair) => pair[name]);
    return new Map(labels(blocks).flatMap((label, n) => (label === undefined ? [] : [[blocks[n]!.id, label] as const])));
  };
  return { pairs, labels: { en: side('en'), fr: side('fr') } };
}

export const isTypography = ({ check }: Pick<Finding, 'check'>): boolean => check.startsWith('typography');

/** What makes two findings of a pair the same before and after an error: not its place, which the error moves. */
export const sayingOf = ({ check, message, about }: Finding): string => JSON.stringify([check, message.en, about]);

