import { BODIES } from './bodies';
import { countriesAndLanguages } from './countries';
import { KnownNames, readList } from './known';
import { PEOPLE } from './people';
import { PEOPLES } from './peoples';
import { PLACES } from './places';
import { TERMS } from './terms';

/** All names that this program knows in both languages. */
export const KNOWN_NAMES = new KnownNames([...readList(BODIES, 'body'), ...readList(PLACES, 'place'), ...countriesAndLanguages(), ...readList(PEOPLES, 'people'), ...readList(PEOPLE, 'person'), ...readList(TERMS, 'term')]);
