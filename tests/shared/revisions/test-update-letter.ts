import { EditorState, type Transaction } from 'prosemirror-state';
import { describe, expect, it, test } from 'vitest';
import * as Y from 'yjs';
import { blockText, type BlockDraft } from '../../../shared/letter/block';
import { SideBinding } from '../../../shared/letter/binding';
import { sideNode } from '../../../shared/letter/schema';
import { scoreOf } from '../../../shared/letter/score';
import { planUpdate } from '../../../shared/revisions/plan-update';
import { updateLetter, updateSide, type UpdateReport } from '../../../shared/revisions/update-letter';
import { lexicon } from '../alignment/builders';
import { content, drafts, exchange, ids, letterWith, normal, replica, states, texts, type Desk } from './build';

const LEXICON = lexicon();

const EN = [
  '# Keep the river free',
  'We write on behalf of 68,000 members in 112 towns along the river.',
  'On 3 February 2025 the Ministry granted a concession of 27 years.',
  '1. Publish the 1,200 pages of the assessment.',
  '1. Hear the people of the 17 villages.',
  'We remain at your disposal.',
];
const FR = [
  '# Laissez le fleuve libre',
  'Nous écrivons au nom de 68 000 membres dans 112 villes des bords du fleuve.',
  'Le 3 février 2025, le ministère a accordé une concession de 27 ans.',
  '1. Publier les 1 200 pages de l’étude.',
  '1. Entendre les habitants des 17 villages.',
  'Nous restons à votre disposition.',
];

function change(lines: readonly string[], from: string, to: string): string[] {
  return lines.map((line) => line.replace(from, to));
}

/** Brings a new version in as one deed of the person's. */
function update(desk: Desk, next: { en?: readonly BlockDraft[]; fr?: readonly BlockDraft[] }, keep?: { en?: readonly string[]; fr?: readonly string[] }): UpdateReport {
  return desk.history.do('other', () => updateLetter(desk.letter, next, desk.author, { lexicon: LEXICON, ...(keep ? { keep } : {}) }));
}

function statesOf(desk: Desk): string[] {
  return desk.status.statuses.map(({ drift }) => drift.state);
}

describe('a new version of one side', () => {
  test('the same text changes nothing at all', () => {
    const desk = letterWith(drafts(...EN), drafts(...FR));
    const before = Y.encodeStateAsUpdate(desk.doc);
    const report = update(desk, { en: drafts(...EN), fr: drafts(...FR) });
    expect(Y.encodeStateAsUpdate(desk.doc)).toEqual(before);
    expect(report.en?.counts).toEqual({ same: 6, edited: 0, moved: 0, 'moved-edited': 0, split: 0, merged: 0, new: 0, gone: 0 });
  });

  test('an edited block is ahead with the exact change; ids and the other pairs stay', () => {
    const desk = letterWith(drafts(...EN), drafts(...FR));
    const before = ids(desk, 'en');
    update(desk, { en: drafts(...change(EN, '112 towns', '114 towns')) });
    expect(ids(desk, 'en')).toEqual(before);
    expect(statesOf(desk)).toEqual(['in-sync', 'en-ahead', 'in-sync', 'in-sync', 'in-sync', 'in-sync']);
    expect(desk.status.statuses[1]!.drift).toMatchObject({ class: 'factual', changes: [{ side: 'en', removed: '112', added: '114' }] });
  });

  test('a cosmetic change stays in sync', () => {
    const desk = letterWith(drafts(...EN), drafts(...FR));
    update(desk, { fr: drafts(...change(FR, 'l’étude', 'l\'étude')) });
    expect(statesOf(desk)).toEqual(EN.map(() => 'in-sync'));
    expect(texts(desk, 'fr')[3]).toBe('Publier les 1 200 pages de l\'étude.');
  });

  test('a new item in a list changes one pair, not those that follow', () => {
    const desk = letterWith(drafts(...EN), drafts(...FR));
    update(desk, { en: drafts(...EN.slice(0, 3), '1. Withdraw the concession.', ...EN.slice(3)) });
    expect(statesOf(desk)).toEqual(['in-sync', 'in-sync', 'in-sync', 'en-only', 'in-sync', 'in-sync', 'in-sync']);
  });

  test('a moved block goes with its id, its pair and its confirmation', () => {
    const desk = letterWith(drafts(...EN), drafts(...FR));
    const [, second] = ids(desk, 'en');
    update(desk, { en: drafts(EN[0]!, ...EN.slice(2, 5), EN[1]!, EN[5]!) });
    expect(ids(desk, 'en')[4]).toBe(second);
    expect(statesOf(desk)).toEqual(EN.map(() => 'in-sync'));
    expect(states(desk)).toContain(`${EN[1]}|${FR[1]} in-sync`);
  });

  test('of a split the head keeps the id, the tail is in its pair', () => {
    const desk = letterWith(drafts('One and two. Three and four.', 'Last words.'), drafts('Un et deux. Trois et quatre.', 'Derniers mots.'));
    const [head] = ids(desk, 'en');
    update(desk, { en: drafts('One and two.', 'Three and four.', 'Last words.') });
    expect(ids(desk, 'en')[0]).toBe(head);
    expect(states(desk)).toEqual(['One and two./Three and four.|Un et deux. Trois et quatre. in-sync', 'Last words.|Derniers mots. in-sync']);
  });

  test('of a merge the first keeps the id; the other pair lost its side', () => {
    const desk = letterWith(drafts('One and two.', 'Three and four.', 'Last words.'), drafts('Un et deux.', 'Trois et quatre.', 'Derniers mots.'));
    const [first] = ids(desk, 'en');
    update(desk, { en: drafts('One and two. Three and four.', 'Last words.') });
    expect(ids(desk, 'en')[0]).toBe(first);
    expect(states(desk)).toEqual(['One and two. Three and four.|Un et deux. en-ahead', '|Trois et quatre. en-ahead', 'Last words.|Derniers mots. in-sync']);
  });

  test('where nobody confirmed, a merge takes along what faced it', () => {
    const desk = letterWith(drafts('One and two.', 'Three and four.', 'Last words.'), drafts('Un et deux.', 'Trois et quatre.', 'Derniers mots.'), { confirm: false });
    update(desk, { en: drafts('One and two. Three and four.', 'Last words.') });
    expect(states(desk)).toEqual(['One and two. Three and four.|Un et deux./Trois et quatre. unconfirmed', 'Last words.|Derniers mots. unconfirmed']);
  });

  test('kinds, levels and numbering are set, and taken away', () => {
    const desk = letterWith([{ kind: 'heading', level: 2, runs: [{ text: 'Why we write to you' }] }, { kind: 'ordered', template: '(%1)', start: 3, runs: [{ text: 'Publish all pages' }] }], drafts('Pourquoi', 'Publier'));
    const next: BlockDraft[] = [{ kind: 'paragraph', runs: [{ text: 'Why we write to you' }] }, { kind: 'ordered', level: 2, numeral: 'lower-roman', runs: [{ text: 'Publish all pages' }] }];
    update(desk, { en: next });
    expect(content(desk, 'en')).toEqual(next);
    expect(statesOf(desk)).toEqual(['in-sync', 'in-sync']);
  });

  test('marks, links, breaks and notes come over', () => {
    const desk = letterWith([{ kind: 'paragraph', runs: [{ text: 'Read the whole report before you vote' }] }], drafts('Lisez'));
    const next: BlockDraft[] = [{
      kind: 'paragraph',
      runs: [{ text: 'Read the ' }, { text: 'whole', marks: { bold: true, italic: true } }, { text: ' report', marks: { link: 'https://example.org/' } }, { embed: { note: 'n1' } }, { text: ' before' }, { embed: { br: true } }, { text: 'you vote' }],
    }];
    update(desk, { en: next });
    expect(content(desk, 'en')).toEqual(next);
    update(desk, { en: drafts('Read the whole report before you vote') });
    expect(content(desk, 'en')).toEqual(drafts('Read the whole report before you vote'));
    expect(statesOf(desk)).toEqual(['in-sync']);
  });

  test('a passage taken back is in sync again', () => {
    const desk = letterWith(drafts(...EN), drafts(...FR));
    update(desk, { en: drafts(...change(EN, '27 years', '30 years')) });
    update(desk, { en: drafts(...EN) });
    expect(statesOf(desk)).toEqual(EN.map(() => 'in-sync'));
  });

  test('a pair with two blocks on a side takes in what comes between them', () => {
    const desk = letterWith(drafts('First half of the matter.', 'Second half of it.'), drafts('Les deux moitiés.'), { pairs: [{ en: [0, 1], fr: [0] }] });
    update(desk, { en: drafts('First half of the matter.', 'Something quite unheard of.', 'Second half of it.') });
    expect(states(desk)).toEqual(['First half of the matter./Something quite unheard of./Second half of it.|Les deux moitiés. en-ahead']);
  });

  test('an empty side gets its first text; a whole text can go', () => {
    const desk = letterWith(drafts(...EN), [], { confirm: false });
    update(desk, { fr: drafts(...FR) });
    expect(content(desk, 'fr')).toEqual(drafts(...FR));
    expect(states(desk)).toEqual(EN.map((line, i) => `${blockText(drafts(line)[0]!)}|${blockText(drafts(FR[i]!)[0]!)} unconfirmed`));
    update(desk, { fr: [] });
    expect(content(desk, 'fr')).toEqual([]);
  });

  test.each([
    ['edited', ['Words without any beginning.', 'Next.']], ['with a block before it', ['Before.', 'Words without a beginning.', 'Next.']],
    ['emptied', ['', 'Next.']], ['gone', ['Next.']], ['alone and empty', ['']],
  ])('text before the first marker: %s', (_, lines) => {
    const desk = letterWith([], drafts('Rien.'));
    desk.letter.text.en.applyDelta([{ insert: 'Words without a beginning.' }, { insert: { b: 'b9' } }, { insert: 'Next.' }]);
    expect(ids(desk, 'en')).toEqual(['head', 'b9']);
    update(desk, { en: drafts(...lines) });
    expect(content(desk, 'en')).toEqual(drafts(...lines));
  });
});

describe('what is gone', () => {
  test('is in the plan before it goes', () => {
    const desk = letterWith(drafts(...EN), drafts(...FR));
    const plan = planUpdate(desk.reader.side('en').blocks, drafts(...EN.filter((_, i) => i !== 2)));
    expect(plan.gone.map(blockText)).toEqual([EN[2]]);
    expect(texts(desk, 'en')).toContain(EN[2]);
  });

  test('leaves its pair ahead, and can be kept', () => {
    const without = drafts(...EN.filter((_, i) => i !== 2));
    const desk = letterWith(drafts(...EN), drafts(...FR));
    const [, , third] = ids(desk, 'en');
    desk.history.do('other', () => updateSide(desk.letter, 'en', without, desk.author, { lexicon: LEXICON, keep: [third!] }));
    expect(texts(desk, 'en')).toEqual(normal(drafts(...EN)).map(blockText));
    expect(statesOf(desk)).toEqual(EN.map(() => 'in-sync'));
    update(desk, { en: without });
    expect(statesOf(desk)).toEqual(['in-sync', 'in-sync', 'en-ahead', 'in-sync', 'in-sync', 'in-sync']);
  });
});

describe('new blocks', () => {
  const NEW = ['The dam would drown the homes of 17 villages.', 'Le barrage noierait les maisons de 17 villages.'] as const;

  test('new on both sides are a pair, with a score', () => {
    const desk = letterWith(drafts(...EN), drafts(...FR));
    const report = update(desk, { en: drafts(...EN.slice(0, 3), NEW[0], ...EN.slice(3)), fr: drafts(...FR.slice(0, 3), NEW[1], ...FR.slice(3)) });
    expect(report.paired).toBe(2);
    expect(states(desk)[3]).toBe(`${NEW[0]}|${NEW[1]} unconfirmed`);
    expect(scoreOf(desk.letter, desk.status.statuses[3]!.pair.id)).toBeGreaterThan(0.5);
  });

  test('new French answers English that stood alone, but not English that a person meant to stand alone', () => {
    for (const confirm of [false, true]) {
      const pairs = [...EN.keys()].map((i) => ({ en: [i < 3 ? i : i + 1], fr: [i] }));
      const desk = letterWith(drafts(...EN.slice(0, 3), NEW[0], ...EN.slice(3)), drafts(...FR), { pairs: [...pairs, { en: [3], fr: [] }], confirm });
      update(desk, { fr: drafts(...FR.slice(0, 3), NEW[1], ...FR.slice(3)) });
      const lines = states(desk).filter((line) => line.includes('17 villages.') && !line.includes('Hear'));
      expect(lines).toEqual(confirm ? [`${NEW[0]}| in-sync`, `|${NEW[1]} fr-only`] : [`${NEW[0]}|${NEW[1]} unconfirmed`]);
    }
  });

  test('a passage written anew takes the place of the one that its pair lost', () => {
    const desk = letterWith(drafts(...EN), drafts(...FR));
    update(desk, { en: drafts(...EN.slice(0, 2), 'In early 2025 somebody in government gave 27 years away.', ...EN.slice(3)) });
    expect(states(desk)[2]).toBe(`In early 2025 somebody in government gave 27 years away.|${FR[2]} en-ahead`);
  });
});

describe('with others at work', () => {
  it('keeps what a colleague types in a block that is edited elsewhere, in its place', () => {
    const desk = letterWith(drafts(...EN), drafts(...FR));
    const colleague = replica(desk);
    const text = colleague.letter.text.en;
    const at = (words: string): number => colleague.reader.side('en').starts[1]! + blockText(colleague.reader.side('en').blocks[1]!).indexOf(words);
    text.insert(at('members'), 'devoted ', {});
    update(desk, { en: drafts(...change(EN, '112 towns', '114 towns')) });
    exchange(desk, colleague);
    expect(texts(desk, 'en')[1]).toBe('We write on behalf of 68,000 devoted members in 114 towns along the river.');
    expect(texts(colleague, 'en')).toEqual(texts(desk, 'en'));
  });

  it('points out what was typed in a block that went, and loses none of it', () => {
    const desk = letterWith(drafts(...EN), drafts(...FR));
    const colleague = replica(desk);
    colleague.letter.text.en.insert(colleague.reader.side('en').starts[2]! + 3, 'Friday ', {});
    update(desk, { en: drafts(...EN.filter((_, i) => i !== 2)) });
    exchange(desk, colleague);
    expect(texts(desk, 'en')[1]).toBe(`${EN[1]}Friday `);
  });

  it('shows in an open editor without the side being shown anew, and undo takes all back', () => {
    const desk = letterWith(drafts(...EN), drafts(...FR));
    const binding = new SideBinding(desk.letter, desk.reader, desk.history, 'en', desk.author.newId);
    const host = {
      state: binding.state(),
      dispatch(tr: Transaction): void {
        const { state, transactions }: { state: EditorState; transactions: readonly Transaction[] } = this.state.applyTransaction(tr);
        this.state = state;
        binding.write(transactions);
      },
    };
    binding.attach(host);
    const before = [content(desk, 'en'), ids(desk, 'en'), states(desk)];
    update(desk, { en: drafts('Before all.', EN[4]!, ...change(EN.slice(0, 3), '27 years', '30 long years'), 'We remain.', 'At your disposal.') });
    expect(host.state.doc.eq(sideNode(desk.reader.side('en').blocks))).toBe(true);
    desk.history.undo();
    expect([content(desk, 'en'), ids(desk, 'en'), states(desk)]).toEqual(before);
    expect(host.state.doc.eq(sideNode(desk.reader.side('en').blocks))).toBe(true);
    expect(binding.repairs).toBe(0);
  });
});
