import type { SideCheck } from '../check';
import { HABITS } from './habits';
import { matchesIn, noticed, type Change } from './places';

const TIGHT = /(?<![\p{L}\p{N}.,:/-])(?<hour>[01]?\d|2[0-4])(?<before>[ \u00a0\u202f]?)h(?<after>[ \u00a0\u202f]?)(?<minute>[0-5]\d)?(?![\p{L}\p{N}/])/gu;

/** Times of day. */
export const time: SideCheck = {
  id: 'typography-time', scope: 'side', sides: ['fr'], severity: 'info',
  name: { en: 'Spaces in times', fr: 'Espaces dans les heures' },
  description: 'A time such as `14h30` in French, which is set `14 h 30` with no-break spaces: said once for the letter. Newspapers set it tight.',
  good: [{ pairs: { fr: '14\u00a0h\u00a030, 14\u00a0h, 14 h 30, 10:30, 100 km/h, h2' } }],
  bad: [{ pairs: { fr: 'à ⟦14h30⟧ et à 9h' }, fixed: { fr: 'à 14\u00a0h\u00a030 et à 9\u00a0h' } }],
  once: (count) => ({
    en: `${count === 1 ? 'A time is' : `${count} times are`} set without spaces: “14\u00a0h\u00a030” is the rule`,
    fr: `${count === 1 ? 'Une heure est écrite' : `${count} heures sont écrites`} sans espaces\u00a0: la règle est «\u00a014\u00a0h\u00a030\u00a0»`,
  }),
  find: (side, { profile }) => /\dh|h\d/.test(side.text) ? matchesIn(side, TIGHT).flatMap((match) => {
    const { hour, before, after, minute } = match.groups as { readonly hour: string; readonly before: string; readonly after: string; readonly minute?: string };
    const h = match.index + hour.length + before.length;
    const space = HABITS[profile].units;
    const changes: Change[] = [];
    if (before === '') changes.push([h, h, space]);
    if (minute !== undefined && after === '') changes.push([h + 1, h + 1, space]);
    return changes.length ? [noticed(side, { from: match.index, to: match.index + match[0].trimEnd().length, changes, message: { en: 'A time without spaces', fr: 'Heure sans espaces' } })] : [];
  }) : [],
};
