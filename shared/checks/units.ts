import { inBase } from '../drift/units';
import type { Noticed, PairCheck } from './check';
import type { CheckedPair } from './checked';
import { converts, unitBehind, unitOf } from './measures';
import { numberPairs, type NumberPair } from './number-pairs';
import { isConversion } from './numbers';
import { inEnglish, inFrench } from './quoting';

/** Compares quantities with their units. */
export const units: PairCheck = {
  id: 'unit', scope: 'pair', severity: 'error',
  name: { en: 'Unit of measure', fr: 'Unité de mesure' },
  description:
    'The same number of another unit (`5 km`, `5 milles`), or a quantity that was converted wrongly. `85 mph` and `135 km/h` agree: a conversion may be rounded by about an eighth. Lengths of time are quantities too.',
  good: [
    { pairs: { en: 'The wind reached 85 mph.', fr: 'Le vent a atteint 135\u00a0km/h.' } },
    { pairs: { en: 'The village is 20 miles away.', fr: 'Le village est à 30 kilomètres.' } },
    { pairs: { en: 'He is six feet tall.', fr: 'Il mesure 1,80\u00a0m.' } },
    { pairs: { en: 'It weighs 10 pounds.', fr: 'Il pèse 4,5\u00a0kg.' } },
    { pairs: { en: 'It was 77\u00a0°F in the shade.', fr: 'Il faisait 25\u00a0°C à l’ombre.' } },
    { pairs: { en: 'They burnt 100 acres.', fr: 'Ils ont brûlé 40 hectares.' } },
    { pairs: { en: 'A plank of 12 inches.', fr: 'Une planche de 30\u00a0cm.' } },
    { pairs: { en: 'They shot at 100 yards.', fr: 'Ils tirèrent à cent mètres.' } },
    { pairs: { en: 'It weighs 5 tons.', fr: 'Cela pèse 5 tonnes.' } },
    { pairs: { en: 'Within two weeks.', fr: 'Sous quinze jours.' } },
    { pairs: { en: 'Within a fortnight.', fr: 'Sous quinze jours.' } },
    { pairs: { en: 'A 27-year-old man and a one-year term.', fr: 'Un homme de 27 ans et un mandat de douze mois.' } },
    { pairs: { en: 'Waves of six metres (18 feet) came in.', fr: 'Des vagues de six mètres sont arrivées.' } },
    { pairs: { en: 'About a mile away.', fr: 'À environ 1,5\u00a0km.' } },
    { pairs: { en: 'It lasts 24 hours or 5 days.', fr: 'Cela dure 24 heures ou 5 jours.' } },
  ],
  bad: [
    { pairs: { en: 'The village is ⟦5 km⟧ away.', fr: 'Le village est à 5 milles.' } },
    { pairs: { en: 'The wind reached ⟦85 mph⟧.', fr: 'Le vent a atteint 200\u00a0km/h.' } },
    { pairs: { en: 'You have ⟦30 days⟧ to answer.', fr: 'Vous avez 30 mois pour répondre.' } },
    { pairs: { en: 'It weighs ⟦10 pounds⟧.', fr: 'Il pèse 10\u00a0kg.' } },
    { pairs: { en: 'It was ⟦25\u00a0°C⟧ in the shade.', fr: 'Il faisait 25\u00a0°F à l’ombre.' } },
    { pairs: { en: 'They burnt ⟦100 acres⟧.', fr: 'Ils ont brûlé 400 hectares.' } },
    { pairs: { en: 'A tank of ⟦500 litres⟧.', fr: 'Un réservoir de 500 gallons.' } },
    { pairs: { en: 'Talks lasted ⟦two weeks⟧.', fr: 'Les pourparlers ont duré deux mois.' } },
  ],
  find(pair, { lexicon }) {
    const { same, changed } = numberPairs(pair, lexicon);
    return [...same.flatMap((one) => otherUnit(one, same, pair)), ...changed.filter((one) => isConversion(one, pair)).map((one) => wrongly(one, pair))];
  },
};

/** The same number of another unit; not where equal numbers count several things and may have been held against the wrong one. */
function otherUnit(both: NumberPair, same: readonly NumberPair[], pair: CheckedPair): Noticed[] {
  const { en, fr } = both;
  const [a, b] = [unitOf(en, pair.en), unitOf(fr, pair.fr)];
  if (!a || !b || a === b || converts(en.value.amount, a, fr.value.amount, b)) return [];
  const elsewhere = same.some((one) => one !== both && one.en.value.amount === en.value.amount && unitOf(one.fr, pair.fr) === a);
  if (elsewhere || (a.dimension === 'mass' && en.value.currency === 'pound' && b.dimension !== 'mass')) return [];
  const shown = quantities(both, pair);
  return [{
    place: shown.place,
    message: {
      en: `${inEnglish(shown.en)} here, ${inEnglish(shown.fr)} in French: the units differ`,
      fr: `${inFrench(shown.en)} en anglais, ${inFrench(shown.fr)} en français\u00a0: les unités diffèrent`,
    },
    about: `${shown.en} ${shown.fr}`,
  }];
}

function wrongly(both: NumberPair, pair: CheckedPair): Noticed {
  const [a, b] = [unitOf(both.en, pair.en)!, unitOf(both.fr, pair.fr)!];
  const shown = quantities(both, pair);
  const right = rounded((inBase(both.en.value.amount, a) - (b.offset ?? 0)) / b.factor);
  return {
    place: shown.place,
    message: {
      en: `${inEnglish(shown.en)} would be about ${right.toLocaleString('en')} in the unit of the French, which says ${inEnglish(shown.fr)}: check the conversion`,
      fr: `${inFrench(shown.en)} ferait environ ${right.toLocaleString('fr')} dans l’unité du français, qui dit ${inFrench(shown.fr)}\u00a0: vérifiez la conversion`,
    },
    about: `${shown.en} ${shown.fr}`,
  };
}

/** To three figures. */
function rounded(amount: number): number {
  return Number(amount.toPrecision(3));
}

function quantities({ en, fr }: NumberPair, pair: CheckedPair): { readonly en: string; readonly fr: string; readonly place: { readonly side: 'en'; readonly from: number; readonly to: number } } {
  const [enTo, frTo] = [unitBehind(en, pair.en)?.to ?? en.to, unitBehind(fr, pair.fr)?.to ?? fr.to];
  return { en: pair.en.text.slice(en.from, enTo), fr: pair.fr.text.slice(fr.from, frTo), place: { side: 'en', from: en.from, to: enTo } };
}
