import { describe, expect, it } from 'vitest';
import { confirmPair, StatusReader } from '../../../shared/drift/status';
import { blockText } from '../../../shared/letter/block';
import { attrKey } from '../../../shared/letter/letter';
import { LetterReader } from '../../../shared/letter/reader';
import { schema } from '../../../shared/letter/schema';
import { SIDES } from '../../../shared/letter/side';
import { Random } from '../../random';
import { letterOf, serial, two, typeAfter } from './build';

const author = { person: 'Nora', now: () => new Date(0), newId: serial() };

describe('what is kept while a letter changes', () => {
  it('typing in a block leaves all other blocks, pairs and statuses the same objects', () => {
    const { a } = two('one|two|three', 'un|deux|trois', '0:0 1:1 2:2');
    const statuses = new StatusReader(a.letter, a.reader);
    const before = { blocks: a.reader.side('en').blocks, pairs: a.reader.pairs, statuses: statuses.statuses };
    typeAfter(a, 'en', 'two', ' more');
    const after = { blocks: a.reader.side('en').blocks, pairs: a.reader.pairs, statuses: statuses.statuses };
    for (const list of ['blocks', 'pairs', 'statuses'] as const) expect(before[list].map((one, i) => one === after[list][i]), list).toEqual([true, false, true]);
    expect(after.pairs[1]!.en).toEqual([after.blocks[1]]);
  });

  it('of a block in the middle of bold words, and of one that is all bold', () => {
    const { a } = two('one [two|three](bold)|four');
    const order = a.reader.grouping;
    for (const [after, text] of [['one', ' x'], ['tw', 'y'], ['thre', 'z'], ['fou', 'w']] as const) {
      typeAfter(a, 'en', after, text);
      const fresh = new LetterReader(a.letter);
      expect(a.reader.side('en')).toEqual(fresh.side('en'));
      fresh.destroy();
    }
    expect(a.reader.grouping).toBe(order);
  });

  it('reads rightly in the middle of a transaction', () => {
    const letter = letterOf('one|two', '');
    const reader = new LetterReader(letter);
    const { en } = letter.text;
    const texts = (): string[] => reader.side('en').blocks.map(blockText);
    expect(texts()).toEqual(['one', 'two']);
    en.insert(4, '!');
    letter.doc.transact(() => {
      en.insertEmbed(2, { b: 'new' }, {});
      expect(texts()).toEqual(['o', 'ne!', 'two']);
      en.insert(1, 'x');
    });
    expect(texts()).toEqual(['xo', 'ne!', 'two']);
  });

  it('reads rightly while a change made by an observer waits for its turn', () => {
    const letter = letterOf('one|two', '');
    const reader = new LetterReader(letter);
    const { en } = letter.text;
    const texts = (): string[] => reader.side('en').blocks.map(blockText);
    expect(texts()).toEqual(['one', 'two']);
    const observe = (): void => {
      en.unobserve(observe);
      en.insertEmbed(2, { b: 'new' }, {});
      expect(texts()).toEqual(['x', 'one', 'two']);
    };
    en.observe(observe);
    en.insert(1, 'x');
    expect(texts()).toEqual(['x', 'one', 'two']);
  });

  it('a scalar that changes together with the text is seen', () => {
    const { a } = two('one|two');
    const [, block] = a.reader.side('en').blocks;
    a.letter.doc.transact(() => {
      a.letter.text.en.insert(1, 'x');
      a.letter.blocks.set(attrKey('en', block!.id, 'kind'), 'heading');
    });
    expect(a.reader.side('en').blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'heading']);
  });

  it('is what a fresh reading gives, whatever two people do', () => {
    for (let seed = 0; seed < 30; seed++) {
      const random = new Random(seed);
      const { a, b } = two('one|two|three|four', 'un|deux|trois|quatre', '0:0 1,2:1 3:2,3');
      const kept = new StatusReader(a.letter, a.reader);
      for (let step = 0; step < 30; step++) {
        const writer = random.pick([a, b]);
        const side = random.pick(SIDES);
        const { doc, tr } = writer.state(side);
        const pos = random.below(doc.content.size - 1) + 1;
        const inText = doc.resolve(pos).parent.isTextblock;
        const deed = random.below(9);
        if (deed === 0 && inText) writer.dispatch(side, tr.split(pos));
        else if (deed === 1) writer.realign(random);
        else if (deed === 2) writer.undo();
        else if (deed === 4) writer.dispatch(side, tr.delete(pos, Math.min(doc.content.size - 1, pos + random.below(4))));
        else if (deed === 5 && inText) writer.dispatch(side, tr.addMark(pos, doc.resolve(pos).end(), schema.marks.bold.create()));
        else if (deed === 6) writer.letter.text[side].insert(0, 'y');
        else if (deed === 3) writer.letter.doc.transact(() => confirmPair(writer.letter, random.pick(writer.reader.pairs), author));
        else if (inText) writer.dispatch(side, tr.insertText('x', pos));
        if (random.chance(0.3)) for (const update of b.give()) a.take(update);
        // Not after every step: what several transactions touched is read at once.
        if (random.chance(0.3)) continue;
        const reader = new LetterReader(a.letter);
        const fresh = new StatusReader(a.letter, reader);
        expect(SIDES.map((name) => a.reader.side(name)), `seed ${seed}, step ${step}`).toEqual(SIDES.map((name) => reader.side(name)));
        expect(a.reader.rows, `seed ${seed}, step ${step}`).toEqual(reader.rows);
        expect(kept.statuses, `seed ${seed}, step ${step}`).toEqual(fresh.statuses);
        fresh.destroy();
        reader.destroy();
      }
    }
  });
});
