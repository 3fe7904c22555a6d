import type * as Y from 'yjs';
import { letterToRecord } from '../shared/drift/record-letter';
import { StatusReader } from '../shared/drift/status';
import { blockText, isText, type Block } from '../shared/letter/block';
import { Letter, type Author } from '../shared/letter/letter';
import { LetterReader } from '../shared/letter/reader';
import type { BySide, Side } from '../shared/letter/side';
import { enterRevision, issueRevision } from '../shared/revisions/revision-entries';
import { revisionOf, type RecordedLetter, type RecordedPair, type Revision, type RevisionAbout } from '../shared/revisions/revision';

/** Words of the letter as it was sent, and what stood there a month before; `~` as in sample-letter.ts. */
const BEFORE: BySide<readonly (readonly [sent: string, before: string])[]> = {
  en: [
    ['Tersolle, 14 March 2025', 'Tersolle, 7 February 2025'], ['We are seven organisations', 'We are six organisations'], ['68,000 members', '61,000 members'],
    ['of which eleven deal with fish', 'of which nine deal with fish'], ['by 15 May 2025', 'by 31 March 2025'],
  ],
  fr: [
    ['Tersolle, le 14~mars 2025', 'Tersolle, le 7~février 2025'], ['Nos sept organisations', 'Nos six organisations'], ['68~000~membres', '61~000~membres'],
    ['dont onze sont consacrées', 'dont neuf sont consacrées'], ['d’ici au 15~mai 2025', 'd’ici au 31~mars 2025'], ['Nos avis diffèrent sur bien des sujets.', 'Nous sommes loin d’être d’accord sur tout.'],
  ],
};
/** Pairs that came later, by words of their English. */
const CAME_LATER = ['suspend the €320 million state guarantee', 'Women of the Seventeen Villages'];
/** This pair stood before that one. */
const MOVED = { pair: 'We do not ask for the lights to go out.', before: 'The Grey Narrows project would close the river' };

const spaced = (words: string): string => words.replace(/(?<=\d)~(?=\d)/g, '\u202f').replaceAll('~', '\u00a0');

/** The letter as it was a month before it was sent: other figures, two pairs fewer, one elsewhere. */
function earlier(sent: RecordedLetter): RecordedLetter {
  const pairWith = (words: string): RecordedPair => {
    const block = sent.en.find((one) => blockText(one).includes(words));
    const pair = sent.pairs.find(({ en }) => block && en.includes(block.id));
    if (!pair) throw new Error(`the sample letter has no pair with “${words}”`);
    return pair;
  };
  const late = new Set(CAME_LATER.map(pairWith));
  const pairs = sent.pairs.filter((pair) => !late.has(pair));
  pairs.splice(pairs.indexOf(pairWith(MOVED.before)), 0, ...pairs.splice(pairs.indexOf(pairWith(MOVED.pair)), 1));
  const blocks = (side: Side): Block[] => {
    const byId = new Map(sent[side].map((block) => [block.id, block]));
    return pairs.flatMap((pair) => pair[side].map((id) => reworded(byId.get(id)!, BEFORE[side].map(([now, before]) => [spaced(now), spaced(before)]))));
  };
  return { ...sent, en: blocks('en'), fr: blocks('fr'), pairs };
}

function reworded(block: Block, words: readonly (readonly [now: string, before: string])[]): Block {
  const runs = block.runs.map((run) => (isText(run) ? { ...run, text: words.reduce((text, [now, before]) => text.replace(now, before), run.text) } : run));
  return { ...block, runs };
}

/** The letter in a doc, as a revision holds it. */
export function recordOf(doc: Y.Doc): RecordedLetter {
  const letter = new Letter(doc);
  const reader = new LetterReader(letter);
  return structuredClone(letterToRecord(letter, reader, new StatusReader(letter, reader).statuses));
}

const at = (day: string): string => `${day}T17:30:00.000Z`;

/**
 * Three dated revisions: a letter that was never sent, the one that was, and its update in draft, in which not everything was carried over.
 * @param sent the letter as it was sent, all of it in sync; @param now the letter after the sample's drifts, which is told of the revisions
 */
export function sampleRevisions(sent: RecordedLetter, now: Y.Doc, author: Author): Revision[] {
  const records: readonly (readonly [about: Pick<RevisionAbout, 'date' | 'title' | 'note'>, letter: RecordedLetter])[] = [
    [{ date: '2025-02-07', title: 'First draft', note: 'Six organisations; before the hearing in Port-Maselin was reported' }, earlier(sent)],
    [{ date: '2025-03-14', title: 'Letter as sent' }, sent],
    [{ date: '2025-05-06', title: 'Update, in draft' }, recordOf(now)],
  ];
  const revisions: Revision[] = [];
  for (const [about, letter] of records) revisions.push(revisionOf({ ...about, by: author.person, at: at(about.date) }, letter, revisions.slice(-1).map(({ hash }) => hash)));
  const letter = new Letter(now);
  now.transact(() => {
    for (const revision of revisions) enterRevision(letter, revision);
    issueRevision(letter, revisions[1]!.hash, { ...author, now: () => new Date(at('2025-03-14')) });
  });
  return revisions;
}
