import letters from '../shared/alignment/lexicon/letters.tsv?raw';
import words from '../shared/alignment/lexicon/en-fr.tsv?raw';

// What the program knows of the two languages: a chunk of its own, loaded once a letter is shown, so that no start waits for it.

export { NAME_TABLE } from '../shared/checks/known-names/name-table';
export { CHECKS } from '../shared/checks/list';

/** The lexicon as it comes with the program. */
export const LEXICON_TEXT = `${words}\n${letters}`;
