import type { Lexicon } from '../alignment';
import type { FactSpan } from '../drift/facts';
import { otherSide, type Side } from '../letter/side';
import type { Noticed, PairCheck, Replacement } from './check';
import type { CheckedPair, CheckedSide } from './checked';
import { addressOf, isMailInOtherLanguage, isOtherLanguageOf, nearness, type Address } from './address';
import { inEnglish, inFrench, LANGUAGE } from './quoting';

/** Compares where the two sides lead: web addresses, e-mail addresses and the targets of links. */
export const links: PairCheck = {
  id: 'link', scope: 'pair', severity: 'error',
  name: { en: 'Link', fr: 'Lien' },
  description:
    'A web or e-mail address, written out or under a link, that the other side has not, or has with other letters. `http` and `https`, `www.`, a stop or slash at the end and capitals in the '
    + 'host make no difference; nor do the language versions of one page (`/en/` and `/fr/`, `?lang=en`, `en.` and `fr.`, `-e.html` and `-f.html`), or a mailbox that has a name in each language (`letter@…`, `lettre@…`).',
  good: [
    { pairs: { en: 'See https://example.org/pledge.', fr: 'Voir https://example.org/pledge.' } },
    { pairs: { en: 'See https://www.example.org/en/pledge/.', fr: 'Voir https://www.example.org/fr/serment/.' } },
    { pairs: { en: 'See www.example.org.', fr: 'Voir http://example.org/.' } },
    { pairs: { en: 'Write to office@example.org', fr: 'Écrivez à Office@Example.org.' } },
    { pairs: { en: 'Read https://en.wikipedia.org/wiki/Open_letter first.', fr: 'Lisez d’abord https://fr.wikipedia.org/wiki/Lettre_ouverte.' } },
    { pairs: { en: 'At https://example.org/show?id=7&lang=en', fr: 'Sur https://example.org/show?id=7&lang=fr' } },
    { pairs: { en: 'At https://example.ca/eng/acts/page-1.html', fr: 'Sur https://example.ca/fra/lois/page-1.html' } },
    { pairs: { en: 'At https://example.ca/report-e.html', fr: 'Sur https://example.ca/rapport-f.html' } },
    { pairs: { en: 'On example.org/join and by mail: a.b@example.org.', fr: 'Sur example.org/join et par courriel : a.b@example.org.' } },
    { pairs: { en: 'At www.example.org, as www.example.org says.', fr: 'Sur www.example.org, comme il y est dit.' } },
    { pairs: { en: 'They buy at Amazon.com and/or elsewhere.', fr: 'Ils achètent sur Amazon ou ailleurs.' } },
    { pairs: { en: 'Write to letter@example.org or info-en@example.org.', fr: 'Écrivez à lettre@example.org ou à info-fr@example.org.' } },
    { pairs: { en: 'No address here.', fr: 'Pas d’adresse ici.' } },
  ],
  bad: [
    { pairs: { en: 'See ⟦https://example.org/pledge⟧.', fr: 'Voir https://example.org/plegde.' }, fixed: { en: 'See https://example.org/pledge.', fr: 'Voir https://example.org/pledge.' } },
    { pairs: { en: 'See ⟦https://example.org/pledge⟧.', fr: 'Voir notre site.' } },
    { pairs: { en: 'See our site.', fr: 'Voir ⟦www.example.org⟧.' } },
    { pairs: { en: 'Write to ⟦office@example.org⟧.', fr: 'Écrivez à office@example.com.' }, fixed: { en: 'Write to office@example.org.', fr: 'Écrivez à office@example.org.' } },
    { pairs: { en: 'Write to ⟦office@example.org⟧ or visit www.example.org.', fr: 'Écrivez-nous ou voyez www.example.org.' } },
    { pairs: { en: 'See ⟦https://example.org/en/2023/pledge⟧.', fr: 'Voir https://exmple.org/fr/2023/serment.' } },
    { pairs: { en: 'Join at ⟦example.org/join⟧ today.', fr: 'Adhérez sur example.org/joint dès aujourd’hui.' } },
    { pairs: { en: 'See ⟦https://example.org/a?id=7⟧.', fr: 'Voir https://example.org/a?id=8.' }, fixed: { en: 'See https://example.org/a?id=7.', fr: 'Voir https://example.org/a?id=7.' } },
  ],
  find: (pair, { lexicon }) => noticedIn(pair, lexicon),
};

interface Led {
  readonly span: FactSpan;
  readonly address: Address;
}

function noticedIn(pair: CheckedPair, lexicon: Lexicon): Noticed[] {
  if (!pair.en.statements.links.length && !pair.fr.statements.links.length) return [];
  const all = { en: ledTo(pair.en), fr: ledTo(pair.fr) };
  const left = {
    en: all.en.filter(({ address }) => !all.fr.some((other) => other.address.key === address.key)),
    fr: all.fr.filter(({ address }) => !all.en.some((other) => other.address.key === address.key)),
  };
  const free = new Set(left.fr);
  const rest: Led[] = [];
  for (const one of left.en) {
    const version = [...free].find((other) => isOtherLanguageOf(one.address, other.address) || isMailInOtherLanguage(one.address, other.address, lexicon));
    if (version) free.delete(version);
    else rest.push(one);
  }
  const noticed: Noticed[] = [];
  for (const one of rest) {
    const near = [...free].map((other) => ({ other, rank: nearness(one.address, other.address) })).sort((a, b) => b.rank - a.rank)[0];
    const only = rest.length === 1 && free.size === 1 && near?.other.address.mail === one.address.mail;
    if (near && (near.rank >= 0.5 || only)) {
      free.delete(near.other);
      noticed.push(differing(pair, one, near.other));
    } else noticed.push(missing('en', one));
  }
  return [...noticed, ...[...free].map((one) => missing('fr', one))];
}

/** Where a side leads, each address once. */
function ledTo(side: CheckedSide): Led[] {
  const found = new Map<string, Led>();
  for (const span of side.statements.links) {
    const address = addressOf(span.key);
    // A link to a place in the letter itself says nothing about the other side.
    if (address && !found.has(address.key)) found.set(address.key, { span, address });
  }
  return [...found.values()];
}

function differing(pair: CheckedPair, en: Led, fr: Led): Noticed {
  const written = pair.fr.text.slice(fr.span.from, fr.span.to) === fr.span.text && pair.en.text.slice(en.span.from, en.span.to) === en.span.text;
  const fix: Replacement[] = written && en.address.language === fr.address.language ? [{ side: 'fr', from: fr.span.from, to: fr.span.to, insert: en.span.text }] : [];
  return {
    place: placeOf('en', en.span),
    message: {
      en: `${inEnglish(en.span.text)} here, ${inEnglish(fr.span.text)} in French: both sides should lead to one place`,
      fr: `${inFrench(en.span.text)} en anglais, ${inFrench(fr.span.text)} en français\u00a0: les deux devraient mener au même endroit`,
    },
    about: `${en.span.text} ${fr.span.text}`,
    ...(fix.length ? { fix } : {}),
  };
}

function missing(side: Side, { span, address }: Led): Noticed {
  const language = LANGUAGE[otherSide(side)];
  const what = address.mail ? { en: 'e-mail address', fr: 'l’adresse électronique' } : { en: 'link', fr: 'le lien' };
  return {
    place: placeOf(side, span),
    message: {
      en: `The ${what.en} ${inEnglish(span.text)} is missing in ${language.en}; add it there`,
      fr: `Il manque ${what.fr} ${inFrench(span.text)} en ${language.fr}\u00a0; ajoutez-${address.mail ? 'la' : 'le'}`,
    },
    about: span.text,
  };
}

function placeOf(side: Side, { from, to }: FactSpan): { readonly side: Side; readonly from: number; readonly to: number } {
  return { side, from, to };
}
