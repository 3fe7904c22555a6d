import { describe, expect, it } from 'vitest';
import type { BlockDraft } from '../../../shared/letter/block';
import { keepLook } from '../../../shared/revisions/keep-look';

const plain = (text: string): BlockDraft => ({ kind: 'paragraph', runs: [{ text }] });
const heading: BlockDraft = { kind: 'heading', level: 2, runs: [{ text: 'What we ask of the two governments' }] };
const bold: BlockDraft = { kind: 'paragraph', runs: [{ text: 'The river ' }, { text: 'must', marks: { bold: true } }, { text: ' stay whole this year.' }] };

describe('a new version that came as plain text', () => {
  it('leaves kind and marks to a block with the same words', () => {
    expect(keepLook([heading, bold], [plain('What we ask of the two governments'), plain('The river must stay whole this year.')])).toEqual([heading, bold]);
  });

  it('leaves its kind to an edited block', () => {
    expect(keepLook([heading], [plain('What we ask of the three governments')])).toEqual([{ ...heading, runs: [{ text: 'What we ask of the three governments' }] }]);
  });

  it('takes what the text does say: a new list item is one', () => {
    const item: BlockDraft = { kind: 'ordered', level: 1, runs: [{ text: 'stop the dam' }] };
    expect(keepLook([bold], [plain('The river must stay whole this year.'), item])).toEqual([bold, item]);
  });
});
