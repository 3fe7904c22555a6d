import { describe, expect, it } from 'vitest';
import { parseLexicon } from '../../../shared/alignment/lexicon';
import { answersToChange } from '../../../shared/drift/answers-to-change';
import { ConfirmedSide } from '../../../shared/drift/confirmed-side';
import { contentOf } from '../../../shared/drift/content';
import { blockText } from '../../../shared/letter/block';
import type { Side } from '../../../shared/letter/side';
import { blocks } from './build';

const LEXICON = parseLexicon(['leader\tdirigeant\t80', 'leaders\tdirigeants\t80', 'harsh\tsévère\t60', 'members\tmembres\t90', 'sentence\tpeine\t70', 'ask\tdemandons\t60', 'party\tparti\t90'].join('\n'));

/** The other side with what answers the change in brackets; blocks are parted by `|`. */
function marked(side: Side, before: string, after: string, other: string): string {
  const change = new ConfirmedSide(contentOf(blocks(...before.split('|'))), side).changeTo(blocks(...after.split('|')))!;
  const there = blocks(...other.split('|'));
  const places = answersToChange(change, there, LEXICON);
  return there.map((block) => places.filter((place) => place.block === block.id).reverse()
    .reduce((text, { from, to }) => `${text.slice(0, from)}[${text.slice(from, to)}]${text.slice(to)}`, blockText(block))).join('|');
}

const CASES: readonly (readonly [Side, string, string, string])[] = [
  ['en', 'the leaders of the party', 'the members of the party', 'les [dirigeants] du parti'],
  ['fr', 'les dirigeants du parti', 'les membres du parti', 'the [leaders] of the party'],
  ['en', 'a 27-year sentence', 'a 25-year sentence', 'une peine de [27] ans'],
  ['en', 'a 27-year sentence', 'a 25-year sentence', 'une peine de [vingt-sept] ans'],
  ['en', 'the 3 March 2023 vote', 'the 5 April 2024 vote', 'le vote du [3 mars 2023]'],
  ['en', 'for Nora Fell, now', 'for Nora Bell, now', 'pour Nora [Fell], à présent'],
  ['en', 'a harsh sentence', 'a sentence', 'une peine [sévère]'],
  ['en', 'One.|we ask the leader', 'One.|we tell the leader', 'Un.|nous [demandons] au dirigeant'],
  ['en', 'a harsh sentence for it', 'nothing for it', 'une [peine sévère] pour cela'],
  ['en', 'we do not ask', 'we do ask', 'nous ne demandons [pas]'],
  ['en', 'the “Great Oath” now', 'the “Small Oath” now', 'le [« Serment »] hier'],
  ['en', 'see www.a.org now', 'see www.b.org now', 'voir [www.a.org] hier'],
  ['en', 'the leaders', 'all the leaders', 'les dirigeants'],
  ['en', 'the weather', 'the wind', 'les dirigeants'],
  ['en', "the leader's", 'the leader’s', 'du dirigeant'],
];

describe('answersToChange', () => {
  for (const [side, before, after, other] of CASES) it(`${before} → ${after}: ${other}`, () => expect(marked(side, before, after, other.replace(/[[\]]/g, ''))).toBe(other));
  it('nothing where the other side has no blocks', () => {
    const change = new ConfirmedSide(contentOf(blocks('a 27')), 'en').changeTo(blocks('a 25'))!;
    expect(answersToChange(change, [], LEXICON)).toEqual([]);
  });
});
