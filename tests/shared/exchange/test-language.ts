import { describe, expect, it } from 'vitest';
import { languageOf } from '../../../shared/exchange/language';

describe('languageOf', () => {
  const sure = (side: 'en' | 'fr', ...texts: string[]): void => it.each(texts)(`${side}: %s`, (text) => {
    const told = languageOf(text);
    expect(told?.side).toBe(side);
    expect(told!.sure).toBeGreaterThan(0.1);
  });
  sure('en', 'The dam costs 14 million and is not safe.', 'Dear friends,', 'Yours sincerely,', 'Joint letter', 'Water rights', 'Ladies and gentlemen,', "the river's bed", 'We ask for hearings.', 'Report of 2023');
  sure('fr', 'Le barrage coûte 14 millions et n’est pas sûr.', 'Chers amis,', 'Lettre commune', 'Droits d’eau', 'Mesdames et Messieurs,', 'Chiffre d’affaires', 'Objet\u00a0: le barrage', 'Nous demandons des audiences.', "L'eau", 'Qu’il vienne');
  it.each(['', '12\u202f000 €', 'Nora Blum', '2023-07-15', 'OK', 'Total', 'International', 'Force majeure', '(a)', '🙂'])('neither: %s', (text) => expect(languageOf(text)?.sure ?? 0).toBeLessThan(0.21));
  it('is surer of more words', () => {
    const [few, many] = [languageOf('the dam')!.sure, languageOf('the dam of the river and of the people')!.sure];
    expect(many).toBeGreaterThan(few);
    expect(many).toBeGreaterThan(0.9);
  });
  it('is unsure of both at once', () => expect(languageOf('The dam of the river / Le barrage de la rivière')!.sure).toBeLessThan(0.5));
});
