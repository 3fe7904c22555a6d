import { blockText, type BlockDraft } from '../letter/block';
import type { Side } from '../letter/side';
import { datesIn, type DateSpan } from './dates';
import type { FactSpan } from './facts';
import { ADDRESSES, linkTargets } from './fold';
import { namesIn, type NameSpan } from './names';
import { negationsIn } from './negations';
import type { NumberSpan } from './number-value';
import { blank, numbersIn } from './numbers';
import { placed, type Placed } from './placed';
import { quotedIn } from './quoted';

/** What a side of a pair states that can be told apart without understanding it. */
export interface Statements {
  /** The blocks' text, parted by line feeds; the offsets below count in it. */
  readonly text: string;
  readonly dates: readonly DateSpan[];
  readonly numbers: readonly NumberSpan[];
  readonly negations: readonly FactSpan[];
  readonly names: readonly NameSpan[];
  readonly quoted: readonly FactSpan[];
  /** Link targets and written-out addresses. */
  readonly links: readonly FactSpan[];
}

/** Most texts hold no address, and looking for one letter by letter takes long. */
const MAY_HOLD_ADDRESS = /@|www\.|\.\p{L}+\/|:\/\//iu;

/**
 * The dates, numbers, negations, names, quoted titles and links of some blocks. What a date or an address holds is not counted again as number or name.
 * @param known the words of the blocks' text, where they have been read already
 */
export function statementsIn(blocks: readonly BlockDraft[], side: Side, known?: () => readonly Placed[]): Statements {
  const text = blocks.map(blockText).join('\n');
  const addresses = [...(MAY_HOLD_ADDRESS.test(text) ? text.matchAll(ADDRESSES) : [])].map((match): FactSpan => ({ what: 'link', key: match[0], text: match[0], from: match.index, to: match.index + match[0].length }));
  const bare = blank(text, addresses);
  const dates = datesIn(bare, side);
  const numbers = numbersIn(blank(bare, dates), side);
  const quoted = quotedIn(text, side);
  const inQuotes = (span: NameSpan) => quoted.some((quote) => quote.from <= span.from && span.to <= quote.to);
  const words = known && !addresses.length ? known() : placed(bare, side);
  const names = namesIn(bare, without(words, [...dates, ...numbers]), side).map((span): NameSpan => (inQuotes(span) ? { ...span, weak: true } : span));
  const targets = linkTargets(blocks).map(({ target, from, to }): FactSpan => ({ what: 'link', key: target, text: target, from, to }));
  return { text, dates, numbers, negations: negationsIn(words, side), names, quoted, links: [...addresses, ...targets] };
}

/** The words, in order, of which no letter is part of a span; spans do not overlap. */
function without(words: readonly Placed[], spans: readonly FactSpan[]): readonly Placed[] {
  const taken = [...spans].sort((a, b) => a.from - b.from);
  let next = 0;
  return words.filter((word) => {
    while (next < taken.length && taken[next]!.to <= word.from) next++;
    return next === taken.length || taken[next]!.from >= word.to;
  });
}
