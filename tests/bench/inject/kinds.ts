import { amountChanged, carriedAmount, carriedUnit, unitChanged } from './amounts';
import { carriedDate, dateChanged } from './dates';
import { addressChanged, carriedAddressChanged, carriedAddressDropped, linkTargetChanged, linkTargetDropped } from './links';
import { itemsSwapped, labelChanged, labelDropped, labelledItemsSwapped } from './lists';
import { acronymChanged, acronymDropped, carriedAcronymChanged, carriedAcronymDropped, carriedCountry, country, nameDropped, nameMisspelt, nameReplaced } from './names';
import { negationAdded, negationDropped } from './negations';
import { carriedNumberWord, numberChanged, numberDropped, numberWordChanged } from './numbers';
import { clauseOmitted, neighboursSwapped, sentenceAdded, sentenceOmitted, sentenceUntranslated, untranslated } from './sentences';
import { bracketDropped, carriedBracket, doubledWord, endChanged, endDropped, quoteDropped, termDropped, termUnquoted, titleChanged, titleDropped, titleUnquoted } from './signs';
import type { Injector } from './site';

/** A kind of error. */
export interface Kind {
  readonly name: string;
  /** What the kinds with one goal are called together. */
  readonly group: string;
  /** Share of errors to be found; absent: none was set. */
  readonly goal?: number;
  /** Ids of checks whose finding is about this kind. */
  readonly fits: RegExp;
  /** Tried one after the other: the second only when the first has no more places. */
  readonly injectors: readonly Injector[];
}

const NUMBER = /number|date|amount|unit|currenc|time|percent/;
const NAME = /name|acronym|spell|term|quot|title/;
const QUOTED = /quot|title|name|term|missing|omission|addition|negation|number/;
const PART = /omission|omitted|addition|added|missing|length|sentence|part/;
const LANGUAGE = /untranslated|language|copied/;
const LABEL = /label|list|order|number/;
const LINK = /link|address|mail/;
const ANY = /./;

/** The kinds of errors, with the goals that were set for them. */
export const KINDS: readonly Kind[] = [
  { name: 'a digit of a number changed', group: 'numbers', goal: 0.95, fits: NUMBER, injectors: [numberChanged] },
  { name: 'number dropped', group: 'numbers', goal: 0.95, fits: NUMBER, injectors: [numberDropped] },
  { name: 'number word changed', group: 'numbers', goal: 0.95, fits: NUMBER, injectors: [numberWordChanged, carriedNumberWord] },
  { name: 'day changed', group: 'dates', goal: 0.95, fits: NUMBER, injectors: [dateChanged('day'), carriedDate('day')] },
  { name: 'month changed', group: 'dates', goal: 0.95, fits: NUMBER, injectors: [dateChanged('month'), carriedDate('month')] },
  { name: 'year changed', group: 'dates', goal: 0.95, fits: NUMBER, injectors: [dateChanged('year'), carriedDate('year')] },
  { name: 'amount: number changed', group: 'amounts', goal: 0.85, fits: NUMBER, injectors: [amountChanged('number'), carriedAmount('number')] },
  { name: 'amount: currency changed', group: 'amounts', goal: 0.85, fits: NUMBER, injectors: [amountChanged('currency'), carriedAmount('currency')] },
  { name: 'amount: million, billion changed', group: 'amounts', goal: 0.85, fits: NUMBER, injectors: [amountChanged('scale'), carriedAmount('scale')] },
  { name: 'unit changed', group: 'amounts', goal: 0.85, fits: NUMBER, injectors: [unitChanged, carriedUnit] },
  { name: 'name replaced by another', group: 'names', goal: 0.8, fits: NAME, injectors: [nameReplaced] },
  { name: 'name misspelt', group: 'names', goal: 0.8, fits: NAME, injectors: [nameMisspelt] },
  { name: 'name dropped', group: 'names', goal: 0.8, fits: NAME, injectors: [nameDropped] },
  { name: 'country replaced by another', group: 'names', goal: 0.8, fits: NAME, injectors: [country, carriedCountry] },
  { name: 'acronym changed', group: 'acronyms', goal: 0.85, fits: NAME, injectors: [acronymChanged, carriedAcronymChanged] },
  { name: 'acronym dropped', group: 'acronyms', goal: 0.85, fits: NAME, injectors: [acronymDropped, carriedAcronymDropped] },
  { name: 'quoted title changed', group: 'quoted titles', goal: 0.85, fits: QUOTED, injectors: [titleChanged] },
  { name: 'quoted title dropped', group: 'quoted titles', goal: 0.85, fits: QUOTED, injectors: [termDropped, titleDropped] },
  { name: 'quotes of a title dropped', group: 'quoted titles', goal: 0.85, fits: QUOTED, injectors: [termUnquoted, titleUnquoted] },
  { name: 'negation dropped', group: 'negation', goal: 0.5, fits: /negation/, injectors: [negationDropped] },
  { name: 'negation added', group: 'negation', goal: 0.5, fits: /negation/, injectors: [negationAdded] },
  { name: 'sentence omitted', group: 'omitted sentences', goal: 0.8, fits: PART, injectors: [sentenceOmitted] },
  { name: 'sentence added', group: 'added sentences', fits: PART, injectors: [sentenceAdded] },
  { name: 'clause omitted', group: 'omitted clauses', goal: 0.4, fits: PART, injectors: [clauseOmitted] },
  { name: 'side left untranslated', group: 'untranslated', goal: 0.95, fits: LANGUAGE, injectors: [untranslated] },
  { name: 'sentence left untranslated', group: 'untranslated', goal: 0.95, fits: LANGUAGE, injectors: [sentenceUntranslated] },
  { name: 'word doubled', group: 'doubled words', goal: 0.95, fits: /doubled/, injectors: [doubledWord] },
  { name: 'end punctuation dropped', group: 'end punctuation', fits: /end/, injectors: [endDropped] },
  { name: 'end punctuation changed', group: 'end punctuation', fits: /end/, injectors: [endChanged] },
  { name: 'bracket dropped', group: 'brackets', goal: 0.95, fits: /bracket/, injectors: [bracketDropped, carriedBracket] },
  { name: 'quote mark dropped', group: 'quote marks', fits: /quot|bracket/, injectors: [quoteDropped] },
  { name: 'label changed', group: 'labels', goal: 0.95, fits: LABEL, injectors: [labelChanged] },
  { name: 'label dropped', group: 'labels', goal: 0.95, fits: LABEL, injectors: [labelDropped] },
  { name: 'address changed', group: 'links', goal: 0.95, fits: LINK, injectors: [addressChanged, carriedAddressChanged] },
  { name: 'address dropped', group: 'links', goal: 0.95, fits: LINK, injectors: [carriedAddressDropped] },
  { name: 'link leads elsewhere', group: 'links', goal: 0.95, fits: LINK, injectors: [linkTargetChanged] },
  { name: 'link dropped', group: 'links', goal: 0.95, fits: LINK, injectors: [linkTargetDropped] },
  { name: 'neighbouring pairs swapped', group: 'order', fits: ANY, injectors: [neighboursSwapped] },
  { name: 'list items swapped, labels in order', group: 'order', fits: ANY, injectors: [itemsSwapped] },
  { name: 'list items swapped with their labels', group: 'order', fits: ANY, injectors: [labelledItemsSwapped] },
];
