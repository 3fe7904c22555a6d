import type { Check, Example, ExamplePair, SideCheck } from '../shared/checks/check';
import { CHECKS } from '../shared/checks/list';

const SCOPES = { side: 'looks at one side', pair: 'compares both sides of a pair', letter: 'looks at the whole letter' } as const;
const LANGUAGES = { en: 'English', fr: 'French' } as const;

/** docs/CHECKS.md: every check, what it looks for, and the examples that run as its tests. */
export function checksPage(): string {
  return `${[
    '# Checks',
    'What Vis-à-vis looks for, on the desk and in `visavis check`. Written by `npm run checks` from the checks themselves (`shared/checks`): each example below runs as a test. How often they are right is in [CHECK-FIGURES.md](CHECK-FIGURES.md).',
    'An **error** is what a reader would call a mistake, a **warning** probably one, an **info** worth knowing and often right as it stands. Every finding names its place to the character, says why, and where it can, offers a fix. It can be dismissed for its place, for the letter, or for all letters of a person; a dismissal for a place holds while the sentence it concerns stays the same. In the examples ⟦…⟧ marks the words found; where nothing is marked the finding is about the pair as a whole. `⍽` is a no-break space, `⍭` a narrow one.',
    ['| check | what | level | scope |', '|---|---|---|---|', ...CHECKS.map((check) => `| [${check.id}](#${check.id}) | ${check.name.en} | ${check.severity} | ${scope(check)} |`)].join('\n'),
    ...CHECKS.map(section),
  ].join('\n\n')}\n`;
}

function scope(check: Check): string {
  return check.scope === 'side' ? `${SCOPES.side}: ${languages(check)}` : SCOPES[check.scope];
}

function languages({ sides }: SideCheck): string {
  return sides.map((side) => LANGUAGES[side]).join(', ');
}

function section(check: Check): string {
  return [
    `## ${check.id}`,
    `${check.name.en} (${check.name.fr}). ${check.description}`,
    `Found:\n\n${check.bad.map(exampleText).join('\n')}`,
    `Let be:\n\n${check.good.map(exampleText).join('\n')}`,
  ].join('\n\n');
}

function exampleText({ pairs, fixed, profile }: Example): string {
  const after = fixed === undefined ? '' : `\n  mended: ${pairsText(fixed)}`;
  return `- ${profile ? `(${profile}) ` : ''}${pairsText(pairs)}${after}`;
}

function pairsText(pairs: Example['pairs']): string {
  const list = Array.isArray(pairs) ? (pairs as readonly ExamplePair[]) : [pairs as ExamplePair];
  return list.map(({ en, fr }) => [en, fr].flatMap((text) => (text === undefined ? [] : [code(text)])).join(' — ')).join(' · ');
}

/** Text as code, with its no-break spaces and line feeds to be seen. */
function code(text: string): string {
  const shown = text.replaceAll('\u00a0', '⍽').replaceAll('\u202f', '⍭').replaceAll('\n', ' ↵ ');
  const fence = shown.includes('`') ? '``' : '`';
  return `${fence}${shown === '' ? ' ' : shown}${fence}`;
}
