import { expect, test } from 'vitest';
import { kindOfStyles } from '../../../shared/exchange/letter-styles';

test.each<[string[], string | undefined]>([
  [['Date'], 'date'], [['Inside Address'], 'address'], [['Signature'], 'signatory'], [['My own', 'salutation', 'Normal'], 'salutation'], [['Normal'], undefined], [['constructor'], undefined], [[], undefined],
])('styles %j mean %s', (names, kind) => expect(kindOfStyles(names)).toBe(kind));
