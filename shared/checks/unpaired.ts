import { blockText } from '../letter/block';
import type { Pair } from '../letter/pairs';
import type { Side } from '../letter/side';
import type { Finding } from './finding';

/** The name of the finding about a paragraph that nothing answers. On the desk its state says it; where there is no desk a finding does. */
export const UNPAIRED = 'unpaired';

/** A pair that lacks a side, as a finding about all its words; nothing for one without words. */
export function unpairedFinding(pair: Pair): Finding | undefined {
  const side: Side = pair.en.length ? 'en' : 'fr';
  const [block] = pair[side];
  const words = pair[side].map(blockText).join('\n');
  if (!block || !words.trim()) return undefined;
  return {
    check: UNPAIRED, severity: 'warning', pair: pair.id, side, block: block.id, from: 0, to: blockText(block).length, text: blockText(block), about: words, concerns: words,
    message: side === 'en'
      ? { en: 'Nothing in French answers this paragraph', fr: 'Rien en français ne répond à ce paragraphe' }
      : { en: 'Nothing in English answers this paragraph', fr: 'Rien en anglais ne répond à ce paragraphe' },
  };
}
