import { blockText, type BlockDraft } from '../../../shared/letter/block';
import { labels } from '../../../shared/letter/labels';

const SHORT: Readonly<Record<string, string>> = {
  paragraph: 'p', heading: 'h', ordered: 'o', bullet: 'b', date: 'date', address: 'addr', salutation: 'sal', signatory: 'sig', rule: 'rule', cell: 'cell',
};

/** Blocks in one line each: kind, level from the second on, label as a reader sees it, words: `o2 (a) Words`. */
export function shown(blocks: readonly BlockDraft[]): string[] {
  const all = labels(blocks);
  return blocks.map((block, i) => {
    const level = block.kind === 'heading' || (block.level ?? 1) > 1 ? block.level : '';
    return [`${SHORT[block.kind] ?? block.kind}${level}`, all[i], blockText(block)].filter((part) => part !== undefined && part !== '').join(' ');
  });
}

/** The words of a text, sorted, so that two texts can be compared as bags of words. */
export function words(text: string): string[] {
  return (text.match(/[\p{L}\p{N}]+/gu) ?? []).sort();
}

export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

export function utf16Of(text: string, littleEndian: boolean, mark = true): Uint8Array {
  const units = Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
  return Uint8Array.from((mark ? [0xfeff, ...units] : units).flatMap((unit) => (littleEndian ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])));
}
