import type { Check } from '../check';
import { apostrophe } from './apostrophe';
import { capitalAccent } from './capital-accent';
import { currency } from './currency';
import { dash } from './dash';
import { decimalMark } from './decimal-mark';
import { degree } from './degree';
import { ellipsis } from './ellipsis';
import { englishGuillemets } from './english-guillemets';
import { englishPunctuation } from './english-punctuation';
import { englishQuotes } from './english-quotes';
import { etCetera } from './et-cetera';
import { frenchPunctuation } from './french-punctuation';
import { frenchQuotes } from './french-quotes';
import { ligature } from './ligature';
import { missingSpace } from './missing-space';
import { months } from './months';
import { nationality } from './nationality';
import { numberSign } from './number-sign';
import { numberSpace } from './number-space';
import { ordinals } from './ordinals';
import { percent } from './percent';
import { quoteSpace } from './quote-space';
import { range } from './range';
import { straySpace } from './stray-space';
import { thousands } from './thousands';
import { time } from './time';
import { titles } from './titles';

/** The checks of how each language is set. */
export const TYPOGRAPHY: readonly Check[] = [
  frenchPunctuation, quoteSpace, frenchQuotes, englishQuotes, englishGuillemets, englishPunctuation, apostrophe, straySpace, missingSpace, capitalAccent, ligature, months, nationality,
  ordinals, titles, etCetera, decimalMark, thousands, percent, currency, numberSign, degree, time, numberSpace, dash, range, ellipsis,
];
