import { blockText, type BlockDraft } from '../letter/block';
import type { Side } from '../letter/side';
import { datesIn } from './dates';
import type { FactSpan } from './facts';
import { ADDRESSES, foldText, linkTargets } from './fold';
import { namesIn, type NameSpan } from './names';
import { negationsIn } from './negations';
import { blank, numbersIn } from './numbers';
import { placed } from './placed';

/** What a side of a pair states that can be told apart without understanding it. */
export interface Statements {
  /** The blocks' text, parted by line feeds; the offsets below count in it. */
  readonly text: string;
  readonly dates: readonly FactSpan[];
  readonly numbers: readonly FactSpan[];
  readonly negations: readonly FactSpan[];
  readonly names: readonly NameSpan[];
  readonly quoted: readonly FactSpan[];
  /** Link targets and written-out addresses. */
  readonly links: readonly FactSpan[];
}

/** The dates, numbers, negations, names, quoted titles and links of some blocks. What a date or an address holds is not counted again as number or name. */
export function statementsIn(blocks: readonly BlockDraft[], side: Side): Statements {
  const text = blocks.map(blockText).join('\n');
  const addresses = [...text.matchAll(ADDRESSES)].map((match) => link(match[0], match[0], match.index));
  const bare = blank(text, addresses);
  const dates = datesIn(bare, side);
  const numbers = numbersIn(blank(bare, dates), side);
  const quoted = quotedIn(text, side);
  const inQuotes = (span: NameSpan) => quoted.some((quote) => quote.from <= span.from && span.to <= quote.to);
  const words = placed(bare, side);
  const taken = [...dates, ...numbers];
  const free = words.filter((word) => !taken.some((span) => span.from < word.to && word.from < span.to));
  const names = namesIn(bare, free, side).map((span): NameSpan => (inQuotes(span) ? { ...span, weak: true } : span));
  const targets = linkTargets(blocks).map(({ target, text: shown }, at) => link(target, shown, text.length + at));
  return { text, dates, numbers, negations: negationsIn(words, side), names, quoted, links: [...addresses, ...targets] };
}

function link(target: string, shown: string, from: number): FactSpan {
  return { what: 'link', key: target, text: target, from, to: from + shown.length };
}

const QUOTES = /“([^“”\n]{2,}?)”|«([^«»\n]{2,}?)»|"([^"\n]{2,}?)"|(?<![\p{L}\p{N}])‘([^‘\n]{2,}?)’(?![\p{L}\p{N}])/gu;

/** A quotation of at most this many words is a term (`“doubled down”`), unless it ends like speech (`“We do,” he said`). */
const TERM_WORDS = 6;
/** A title may be longer, if most of its longer words have capitals. */
const TITLE_WORDS = 16;

/** Titles and terms in quotes; what somebody is quoted as saying is text like any other. */
function quotedIn(text: string, side: Side): FactSpan[] {
  return [...text.matchAll(QUOTES)].flatMap((match) => {
    const inside = (match[1] ?? match[2] ?? match[3] ?? match[4])!.trim();
    if (!isTitle(inside)) return [];
    return [{ what: 'quoted', key: foldText(inside, side).replace(/[.,;:?!]+$/, ''), text: inside, from: match.index, to: match.index + match[0].length }];
  });
}

function isTitle(inside: string): boolean {
  const words = inside.match(/[\p{L}\p{N}’'-]+/gu) ?? [];
  if (words.length <= TERM_WORDS) return words.length > 0 && !/[.,;?!]$/.test(inside);
  const long = words.filter((word) => word.length >= 4);
  return words.length <= TITLE_WORDS && long.filter((word) => /^\p{Lu}/u.test(word)).length * 2 > long.length;
}
