import { matchesOf } from '../letter/matches';
import { SIDES } from '../letter/side';
import type { Noticed, SideCheck } from './check';
import type { CheckedSide } from './checked';
import { literalLabel } from './label';

/** Signs of a page, a source text or another alphabet that came along with the words. */
const MARKUP = /\*{2,}|(?<![\p{L}\p{N}_])__(?=\p{L})|(?<=[\p{L}.!?])__(?![\p{L}\p{N}_])/gu;
/** What is not seen, and escapes of a source text. */
const HIDDEN = /[\u00AD\u200B\u2060\uFEFF]|\\[*_#[\]]/gu;
const PAGE = /(?<=^|\n)[ \t]*(?:page \d{1,3}(?: ?(?:\/|of|sur|de) ?\d{1,3})?|[-–—] ?\d{1,3} ?[-–—]|\d{1,3} ?(?:\/|of|sur) ?\d{1,3})[ \t]*(?=\n|$)/giu;
/** Letters that were read in the wrong encoding (`Ã©` for `é`), or not at all. */
const GARBLED = /Ã[\u0080-\u00BF]|â€[\u0080-\u00BF™œž\u201C\u201D\u2018\u2019¦“”]|\uFFFD/gu;

/** What most texts have none of; a page number is short. */
const MAY_SCAR = /[*_\\\u00AD\u200B\u2060\uFEFF\uFFFDÃâ]|^\s*[-–•*]\s/u;
const SHORT = 30;

/** Looks for what an import left behind. */
export const importScars: SideCheck = {
  id: 'import-scar', scope: 'side', sides: SIDES, severity: 'warning',
  name: { en: 'Trace of an import', fr: 'Trace d’importation' },
  description:
    'What a web page, a PDF or a source text left among the words: stray `**`, a dash or a second number before a list number (`- 1.`), soft hyphens and signs without width, page numbers, letters read '
    + 'in the wrong encoding. Told once for each side; the fix takes out what can be taken out.',
  good: [
    { pairs: { en: '1. Declares it void.', fr: '1. Le déclare nul.' } },
    { pairs: { en: 'Five * three is fifteen*', fr: '– Cinq fois trois font quinze*' } },
    { pairs: { en: 'On page 3 of 5 it says so; 3 of 5 agreed.', fr: 'C’est ce que dit la page 3 sur 5.' } },
    { pairs: { en: 'The file is my_letter_v2.', fr: 'Le fichier est my_letter_v2.' } },
  ],
  bad: [
    { pairs: { en: '1. Declares it void.⟦**⟧', fr: '1. Le déclare nul.' }, fixed: { en: '1. Declares it void.', fr: '1. Le déclare nul.' } },
    { pairs: { en: '1. Declares it void.', fr: '⟦- ⟧1. Le déclare nul.' }, fixed: { en: '1. Declares it void.', fr: '1. Le déclare nul.' } },
    { pairs: { en: 'We co⟦\u00AD⟧operate.', fr: 'Nous coopérons.' }, fixed: { en: 'We cooperate.', fr: 'Nous coopérons.' } },
    { pairs: { en: '⟦Page 3 of 5⟧', fr: '⟦Page 3 sur 5⟧' } },
    { pairs: { en: 'We have written.', fr: 'Nous avons ⟦Ã©⟧crit.' } },
    { pairs: { en: '⟦**⟧Now** we write.', fr: 'Nous écrivons.' }, fixed: { en: 'Now we write.', fr: 'Nous écrivons.' } },
  ],
  once: (count, side) => (count === 1
    ? { en: 'A trace of the import stands here; take it out', fr: 'Une trace de l’importation est restée ici\u00a0; supprimez-la' }
    : side === 'en'
      ? { en: `Traces of the import in ${count} places of the English; take them out`, fr: `Traces d’importation à ${count} endroits de l’anglais\u00a0; supprimez-les` }
      : { en: `Traces of the import in ${count} places of the French; take them out`, fr: `Traces d’importation à ${count} endroits du français\u00a0; supprimez-les` }),
  find: (side) => (MAY_SCAR.test(side.text) || side.text.length < SHORT || side.text.includes('\n') || side.labels.some((label) => label !== undefined) ? [
    ...signs(side, MARKUP, true), ...signs(side, HIDDEN, true).map((one): Noticed => ({ ...one, severity: 'info' })), ...signs(side, PAGE, false), ...signs(side, GARBLED, false), ...labels(side),
  ].sort((a, b) => a.place!.from - b.place!.from) : []),
};

const MESSAGE = { en: 'A trace of the import stands here', fr: 'Une trace de l’importation est restée ici' };

function noticed(side: CheckedSide, from: number, to: number, takeOut: boolean): Noticed {
  const place = { side: side.side, from, to };
  return { place, message: MESSAGE, ...(takeOut ? { fix: [{ ...place, insert: '' }] } : {}) };
}

function signs(side: CheckedSide, shape: RegExp, takeOut: boolean): Noticed[] {
  return matchesOf(side.text, shape).map((match) => noticed(side, match.index, match.index + match[0].length, takeOut));
}

/** A dash before a written number, and a written number in an item that its list numbers already. */
function labels(side: CheckedSide): Noticed[] {
  let at = 0;
  return side.lengths.flatMap((length, i) => {
    const from = at;
    at += length + 1;
    const literal = literalLabel(side.text.slice(from, from + length));
    if (!literal || literal.weak || !literal.label.readings.length) return [];
    if (/[-•–*]/.test(literal.scar)) return [noticed(side, from, from + literal.from, true)];
    const shown = side.labels[i];
    if (shown === undefined) return [];
    const gap = /^[\s\u00a0]*/.exec(side.text.slice(from + literal.to))![0].length;
    return [noticed(side, from + literal.from, from + literal.to + gap, /[\p{L}\p{N}]/u.test(shown))];
  });
}
