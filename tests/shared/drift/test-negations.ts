import { expect, it } from 'vitest';
import { negationsIn } from '../../../shared/drift/negations';
import { placed } from '../../../shared/drift/placed';
import type { Side } from '../../../shared/letter/side';

function found(text: string, side: Side): string {
  return negationsIn(placed(text, side), side).map((span) => `${span.text}=${span.key}`).join(' | ');
}

it.each([
  ['fr', 'Elle revint sur ses pas, fit trois pas, avança à grands pas et au pas.', ''],
  ['fr', 'N’importe qui peut entrer, et n’importe où.', ''],
  ['fr', 'Cela va sans dire.', ''],
  ['fr', 'Il avance pas à pas.', ''],
  ['fr', 'Elle n’a pas répondu et ne répondra jamais.', 'n’ … pas=not | ne … jamais=never'],
  ['fr', 'Ne pas ouvrir.', 'Ne … pas=not'],
  ['en', 'It isn’t so, and cannot be.', 'isn’t=not | cannot=not'],
] as const)('%s: %s', (side, text, spans) => expect(found(text, side)).toBe(spans));
