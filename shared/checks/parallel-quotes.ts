import { otherSide, SIDES, type Side } from '../letter/side';
import { isQuote, type LetterSigns, type Loose, type PairSigns } from './loose-signs';

/** In so many pairs at least, and in so great a part of those that cut a quotation, both sides must cut it alike. */
const LEAST = 4;
const SHARE = 0.75;

/** Whether a pair has a quotation of which it holds but one half. */
function cuts({ found, loose }: PairSigns): boolean {
  return SIDES.some((side) => loose[side].length > 0 || found[side].some(({ singles }) => singles.length > 0));
}

/** The halves of quotations in a pair that open, or close, single quotes among them. */
function halves({ pair, found, loose }: PairSigns, side: Side, opens: boolean): Loose[] {
  const singles = found[side].flatMap(({ singles: own, from }) => own.map((sign): Loose => ({ pair, side, sign, number: -1, at: from + sign.at })));
  return [...loose[side].filter(({ sign }) => isQuote(sign)), ...singles].filter(({ sign }) => sign.opens === opens);
}

/** How many halves one side has more than the other, the closing ones first: `[0, 0]` where both cut alike. */
function surplus(one: PairSigns): readonly [number, number] {
  return [halves(one, 'en', false).length - halves(one, 'fr', false).length, halves(one, 'en', true).length - halves(one, 'fr', true).length];
}

/**
 * Whether both sides of a letter cut their quotations alike, as a text does that was divided into sentences on both sides: then what one side opens
 * or closes the other does too.
 */
export function cutAlike({ pairs }: LetterSigns): boolean {
  const cut = pairs.filter((one) => cuts(one) && SIDES.some((side) => halves(one, side, true).length + halves(one, side, false).length > 0));
  const alike = cut.filter((one) => surplus(one).every((count) => count === 0)).length;
  return alike >= LEAST && alike >= cut.length * SHARE;
}

/** The halves of a pair to which the other side has nothing: in a letter that cuts its quotations alike one of the two is a slip. */
export function unparalleled(one: PairSigns, settled: ReadonlySet<Loose>): Loose[] {
  if (!cuts(one)) return [];
  return surplus(one).flatMap((count, i) => {
    if (count === 0) return [];
    const side: Side = count > 0 ? 'en' : 'fr';
    const own = halves(one, side, i === 1);
    // A dialogue's dash may stand for a quote.
    if (/^\s*[—–-]{1,2}\s/u.test(one.pair[otherSide(side)].text)) return [];
    // Each side is whole in itself: one closes what the other carries on.
    const whole = one.found[otherSide(side)].some((block) => block.whole);
    return own.slice(own.length - Math.abs(count)).filter((sign) => !(whole && settled.has(sign)));
  });
}
