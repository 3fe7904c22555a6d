import { otherSide, type Side } from '../letter/side';
import type { Noticed, PairCheck } from './check';
import type { CheckedPair } from './checked';
import { isMoney, sameMoney, speaksOfMoney } from './money';
import { mendFrench } from './number-mend';
import { numberPairs, type NumberPair } from './number-pairs';
import { lacking } from './numbers';
import { inEnglish, inFrench, LANGUAGE } from './quoting';

/** Compares amounts of money: how much, and in which currency. */
export const amounts: PairCheck = {
  id: 'amount', scope: 'pair', severity: 'error',
  name: { en: 'Amount of money', fr: 'Somme d’argent' },
  description:
    'An amount of money that differs between the two sides in number, scale or currency, or that one side has and the other has not. `US$4.9 million` and `4,9 millions de dollars` agree, and so do `€5m` and `5 M€`; '
    + 'an English `billion` is a French `milliard`.',
  good: [
    { pairs: { en: 'The program costs US$4.9 million.', fr: 'Le programme coûte 4,9 millions de dollars.' } },
    { pairs: { en: 'The fund has €5m left.', fr: 'Il reste au fonds 5 millions d’euros.' } },
    { pairs: { en: 'They owe €5m.', fr: 'Ils doivent 5\u00a0M€.' } },
    { pairs: { en: 'A seat costs $5.', fr: 'Une place coûte 5\u00a0$.' } },
    { pairs: { en: 'A fine of $1,000 or more.', fr: 'Une amende d’au moins 1\u202f000\u00a0$.' } },
    { pairs: { en: 'From $5 to $10 a day.', fr: 'De 5 à 10 dollars par jour.' } },
    { pairs: { en: 'Debts of $1.5 billion.', fr: 'Des dettes de 1,5 milliard de dollars.' } },
    { pairs: { en: 'They got CA$500.', fr: 'Ils ont reçu 500 dollars canadiens.' } },
    { pairs: { en: 'They got 500 Canadian dollars.', fr: 'Ils ont reçu 500\u00a0$ CA.' } },
    { pairs: { en: 'It cost 50 cents.', fr: 'Cela coûtait 0,50\u00a0$.' } },
    { pairs: { en: 'It cost half a million dollars.', fr: 'Cela a coûté un demi-million de dollars.' } },
    { pairs: { en: 'It cost two and a half million euros.', fr: 'Cela a coûté 2,5 millions d’euros.' } },
    { pairs: { en: 'They paid £20bn.', fr: 'Ils ont payé 20 milliards de livres sterling.' } },
    { pairs: { en: 'He carried twenty pounds of salt.', fr: 'Il portait vingt livres de sel.' } },
    { pairs: { en: 'EUR 300,000 were paid.', fr: '300\u202f000 euros furent versés.' } },
    { pairs: { en: 'Between $5 million and $6 million.', fr: 'Entre 5 et 6 millions de dollars.' } },
    { pairs: { en: 'The dollar fell. They paid 5,000 for it.', fr: 'Le dollar baissa. Ils le payèrent 5\u202f000\u00a0$.' } },
  ],
  bad: [
    { pairs: { en: 'The program costs ⟦US$4.9 million⟧.', fr: 'Le programme coûte 4,9 milliards de dollars.' } },
    { pairs: { en: 'The program costs ⟦$4.9 million⟧.', fr: 'Le programme coûte 4,8 millions de dollars.' }, fixed: { en: 'The program costs $4.9 million.', fr: 'Le programme coûte 4,9 millions de dollars.' } },
    { pairs: { en: 'The fund has ⟦€5m⟧ left.', fr: 'Il reste au fonds 5 millions de dollars.' } },
    { pairs: { en: 'A seat costs ⟦$5⟧.', fr: 'Une place coûte 5\u00a0€.' } },
    { pairs: { en: 'They got ⟦CA$500⟧.', fr: 'Ils ont reçu 500 dollars américains.' } },
    { pairs: { en: 'Debts of ⟦$1.5 billion⟧.', fr: 'Des dettes de 1,5 billion de dollars.' }, fixed: { en: 'Debts of $1.5 billion.', fr: 'Des dettes de 1,5 milliard de dollars.' } },
    { pairs: { en: 'A fine of ⟦$1,000⟧ or more.', fr: 'Une amende d’au moins 10\u202f000\u00a0$.' }, fixed: { en: 'A fine of $1,000 or more.', fr: 'Une amende d’au moins 1\u202f000\u00a0$.' } },
    { pairs: { en: 'They gave ⟦$300⟧ to the family.', fr: 'Ils ont donné de l’argent à la famille.' } },
    { pairs: { en: 'They gave money to the family.', fr: 'Ils ont donné ⟦300 dollars⟧ à la famille.' } },
    { pairs: { en: 'They ordered ⟦$1,500⟧ in all.', fr: 'Ils en ont commandé 1\u202f500 en tout.' } },
    { pairs: { en: 'It cost ⟦five million dollars⟧.', fr: 'Cela a coûté cinq mille dollars.' } },
  ],
  find(pair, { lexicon }) {
    const { same, changed, onlyEn, onlyFr } = numberPairs(pair, lexicon);
    return [
      ...changed.filter(({ en, fr }) => isMoney(en) || isMoney(fr)).map(differing),
      ...onlyEn.filter(isMoney).map((span) => lacking(span, 'en', span.value.form === 'words' ? 'warning' : 'error')),
      ...onlyFr.filter(isMoney).map((span) => lacking(span, 'fr', span.value.form === 'words' ? 'warning' : 'error')),
      ...same.flatMap((one) => [...otherMoney(one, same), ...withoutMoney(one, pair)]),
    ];
  },
};

const BILLION = 1e9;

function differing(both: NumberPair): Noticed {
  const { en, fr } = both;
  const word = /billions?/i.exec(fr.text);
  // The false friend: nobody means a French `billion`, a million million, by an English one.
  const friend = word && en.value.scale === BILLION && en.value.amount * 1000 === fr.value.amount ? word : undefined;
  const from = fr.from + (friend?.index ?? 0);
  return {
    place: { side: 'en', from: en.from, to: en.to },
    message: friend ? {
      en: `${inEnglish(en.text)} here, ${inEnglish(fr.text)} in French, where a billion is a million million: write “milliard”`,
      fr: `${inFrench(en.text)} en anglais, ${inFrench(fr.text)} en français\u00a0: le «\u00a0billion\u00a0» anglais est un «\u00a0milliard\u00a0»`,
    } : {
      en: `${inEnglish(en.text)} here, ${inEnglish(fr.text)} in French: make the amounts agree`,
      fr: `${inFrench(en.text)} en anglais, ${inFrench(fr.text)} en français\u00a0: accordez les sommes`,
    },
    about: `${en.text} ${fr.text}`,
    fix: friend ? [{ side: 'fr', from, to: from + friend[0].length, insert: friend[0].replace(/billion/i, 'milliard') }] : mendFrench(both),
  };
}

/** The same number of other money; not where equal numbers stand for several sums and may have been held against the wrong one. */
function otherMoney({ en, fr }: NumberPair, same: readonly NumberPair[]): Noticed[] {
  const [a, b] = [en.value.currency, fr.value.currency];
  if (a === undefined || b === undefined || sameMoney(a, b)) return [];
  if (same.some((one) => one.en !== en && one.en.value.amount === en.value.amount && one.fr.value.currency !== undefined && sameMoney(a, one.fr.value.currency))) return [];
  return [{
    place: { side: 'en', from: en.from, to: en.to },
    message: {
      en: `${inEnglish(en.text)} here, ${inEnglish(fr.text)} in French: the currencies differ`,
      fr: `${inFrench(en.text)} en anglais, ${inFrench(fr.text)} en français\u00a0: les monnaies diffèrent`,
    },
    about: `${en.text} ${fr.text}`,
  }];
}

/** An amount whose currency the other side does not name, neither there nor anywhere. */
function withoutMoney({ en, fr }: NumberPair, pair: CheckedPair): Noticed[] {
  const lone = (side: Side) => isMoney(side === 'en' ? en : fr) && (side === 'en' ? fr : en).value.currency === undefined && !speaksOfMoney(pair[otherSide(side)]);
  const side = lone('en') ? 'en' : lone('fr') ? 'fr' : undefined;
  if (!side) return [];
  const [span, bare] = side === 'en' ? [en, fr] : [fr, en];
  const language = LANGUAGE[otherSide(side)];
  return [{
    severity: 'warning', place: { side, from: span.from, to: span.to },
    message: {
      en: `${inEnglish(span.text)} here, ${inEnglish(bare.text)} without a currency in ${language.en}: make them agree`,
      fr: `${inFrench(span.text)} ici, ${inFrench(bare.text)} sans monnaie en ${language.fr}\u00a0: accordez-les`,
    },
  }];
}
