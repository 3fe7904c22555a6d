import { describe, expect, it } from 'vitest';
import { NAME_TABLE } from '../../../../shared/checks/known-names/name-table';
import type { Side } from '../../../../shared/letter/side';
import { carried } from './carried';

const CASES: readonly (readonly [Side, string, string, string, string?])[] = [
  ['en', 'the UN says', 'the EU says', 'l’ONU dit', 'l’UE dit'],
  ['fr', 'selon l’OMS hier', 'selon l’OIT hier', 'as the WHO said yesterday', 'as the ILO said yesterday'],
  ['en', 'the WHO says', 'the IMF says', 'l’OMS dit'],
  ['en', 'the IMF says', 'the WTO says', 'le FMI dit'],
  ['en', 'a vote in Cambodia today', 'a vote in Thailand today', 'un vote au Cambodge ce jour'],
  ['en', 'the Security Council met', 'the Human Rights Council met', 'le Conseil de sécurité a siégé'],
  ['en', 'the CNRP was dissolved', 'the CPP was dissolved', 'le CNRP fut dissous', 'le CPP fut dissous'],
];

describe('names that are known in both languages', () => {
  for (const [side, before, after, other, result = other] of CASES) it(`${before} → ${after}: ${other}`, () => expect(carried(side, before, after, other, NAME_TABLE)).toBe(result));
});
