// What a keystroke costs in a long letter, and drift's share of it: npm run bench:drift -- [--pairs N] [--write]
import { availableParallelism, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import * as Y from 'yjs';
import { ConfirmedSide } from '../../shared/drift/confirmed-side';
import { confirmPair, StatusReader } from '../../shared/drift/status';
import { blockText, type BlockDraft } from '../../shared/letter/block';
import { readConfirmations } from '../../shared/letter/confirmation';
import { letterDoc } from '../../shared/letter/doc';
import { beginLetter } from '../../shared/letter/edits';
import { Letter } from '../../shared/letter/letter';
import { LetterReader } from '../../shared/letter/reader';
import { nodePosition } from '../../shared/letter/positions';
import { OurWriter } from '../fuzz/our-writer';
import { Random } from '../random';
import { writeSections } from './page';

const PAGE = fileURLToPath(new URL('../../docs/DRIFT.md', import.meta.url));
/** Keystrokes measured in each case, after as many that are not. */
const STROKES = 400;
/** Letters typed in one paragraph, before another is taken. */
const IN_ONE = 8;

const SENTENCES = {
  en: [
    'On 3 March 2023 the court sentenced Anna Lindqvist to a 27-year term, which we do not accept.', 'The ministry of the interior has paid US$4.9 million to two companies since the spring.',
    'We ask the members of the council not to recognise what was decided without them.', 'In the words of the “Harbour Declaration”, no one shall be held without a hearing.',
    'About 1,234 households, or 12% of the district, have lost their water since then.', 'Nobody in the valley was asked; the mayor, Paul Okafor, learned of it from a newspaper.',
    'The first of these promises was made at 10:30 in the morning and broken before night.', 'It is for this reason that the signatories turn to you, and to the press of both countries.',
  ],
  fr: [
    'Le 3 mars 2023, le tribunal a condamné Anna Lindqvist à une peine de 27 ans, ce que nous n’acceptons pas.', 'Depuis le printemps, le ministère de l’Intérieur a versé 4,9 millions de dollars à deux sociétés.',
    'Nous demandons aux membres du conseil de ne pas reconnaître ce qui a été décidé sans eux.', 'Selon la « Déclaration du port », nul ne doit être détenu sans être entendu.',
    'Environ 1 234 foyers, soit 12 % du district, n’ont plus d’eau depuis lors.', 'Personne dans la vallée n’a été consulté ; le maire, Paul Okafor, l’a appris par un journal.',
    'La première de ces promesses a été faite à 10 h 30 le matin et rompue avant la nuit.', 'C’est pourquoi les signataires s’adressent à vous, et à la presse des deux pays.',
  ],
} as const;

function paragraph(side: 'en' | 'fr', words: number, random: Random): BlockDraft {
  let text = '';
  while (text.split(' ').length < words) text += `${text ? ' ' : ''}${random.pick(SENTENCES[side])}`;
  return { kind: 'paragraph', runs: [{ text: text.split(' ').slice(0, words).join(' ') }] };
}

/** A letter of so many pairs, all confirmed. */
function confirmedLetter(pairs: number, words: number): Uint8Array {
  const random = new Random(words);
  const letter = new Letter(letterDoc());
  let serial = 0;
  const author = { person: 'Nora', now: () => new Date(0), newId: () => `i${serial++}` };
  const drafts = (side: 'en' | 'fr') => Array.from({ length: pairs }, () => paragraph(side, words, random));
  beginLetter(letter, 'Long', { en: drafts('en'), fr: drafts('fr') }, Array.from({ length: pairs }, (_, i) => ({ en: [i], fr: [i] })), author);
  const reader = new LetterReader(letter);
  letter.doc.transact(() => {
    for (const pair of reader.pairs) confirmPair(letter, pair, author);
  });
  return Y.encodeStateAsUpdate(letter.doc);
}

interface Times {
  /** Milliseconds: the whole way from the key to the statuses; of it, what comes after the letter is written and read; and the pair's drift by itself. */
  readonly whole: number[];
  readonly status: number[];
  readonly pair: number[];
}

/** Types in one paragraph after another. `changed`: each has changed before; else the first letter typed is what changes it. */
function strokes(writer: OurWriter, statuses: StatusReader, changed: boolean): Times {
  const random = new Random(3);
  const times: Times = { whole: [], status: [], pair: [] };
  const each = changed ? IN_ONE : 1;
  for (let round = 0; times.whole.length < 2 * STROKES; round++) {
    const { blocks, starts, headless } = writer.reader.side('en');
    const k = random.below(blocks.length);
    const { doc } = writer.state('en');
    const text = blockText(blocks[k]!);
    const at = nodePosition(doc, starts[k]! + text.indexOf(' ', random.below(text.length >> 1)), headless);
    if (changed) writer.dispatch('en', writer.state('en').tr.insertText('so ', at + 1));
    void statuses.statuses;
    const base = confirmedBase(writer, k);
    for (let i = 0; i < each; i++) {
      const tr = writer.state('en').tr.insertText('x', at);
      const begun = performance.now();
      writer.dispatch('en', tr);
      void writer.reader.pairs;
      const written = performance.now();
      void statuses.statuses;
      const done = performance.now();
      times.whole.push(done - begun);
      times.status.push(done - written);
      const { blocks: now } = writer.reader.side('en');
      const before = performance.now();
      base.changeTo([now[k]!]);
      times.pair.push(performance.now() - before);
    }
    for (let i = 0; i < each + (changed ? 3 : 0); i++) writer.dispatch('en', writer.state('en').tr.delete(at, at + 1));
    void statuses.statuses;
  }
  return { whole: times.whole.slice(STROKES), status: times.status.slice(STROKES), pair: times.pair.slice(STROKES) };
}

/** The English side of a pair as confirmed, which has been compared before if the pair has changed before. */
function confirmedBase(writer: OurWriter, k: number): ConfirmedSide {
  const block = writer.reader.side('en').blocks[k]!;
  const { enHash } = readConfirmations(writer.letter).get(writer.reader.pairs[k]!.id)!;
  const base = new ConfirmedSide(writer.letter.texts.get(enHash)!, 'en');
  base.changeTo([block]);
  return base;
}

function quantile(times: readonly number[], share: number): string {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.floor(share * (sorted.length - 1))]!.toFixed(2);
}

function keystrokes(pairs: number, words: number): string[][] {
  const writer = new OurWriter('a', confirmedLetter(pairs, words), 1);
  const statuses = new StatusReader(writer.letter, writer.reader);
  void statuses.statuses;
  return [false, true].map((changed) => {
    writer.history.seal();
    const { whole, status, pair } = strokes(writer, statuses, changed);
    return [`${words} words`, changed ? 'changed before' : 'in sync before', ...[pair, status, whole].flatMap((times) => [quantile(times, 0.5), quantile(times, 0.95)])];
  });
}

const { values } = parseArgs({ options: { pairs: { type: 'string', default: '2000' }, words: { type: 'string', default: '12,60,200' }, write: { type: 'boolean', default: false } } });
const pairs = Number(values.pairs);
const sizes = values.words.split(',').map(Number);
if (!Number.isInteger(pairs) || pairs < 1 || !sizes.every((size) => Number.isInteger(size) && size > 0)) throw new RangeError('--pairs and --words want whole numbers');

const lines = [
  `Measured ${new Date().toISOString().slice(0, 10)} with node ${process.versions.node} on ${availableParallelism()} cores, ${Math.round(totalmem() / 2 ** 30)} GB; milliseconds.`,
  '',
  '| Each paragraph | The one typed in | Its drift: median | 95 % | All statuses: median | 95 % | The whole way: median | 95 % |',
  '|----------------|------------------|------------------:|-----:|---------------------:|-----:|----------------------:|-----:|',
];
for (const words of sizes) {
  for (const row of keystrokes(pairs, words)) {
    lines.push(`| ${row.join(' | ')} |`);
    console.error(row.join('  '));
  }
}
console.log(lines.join('\n'));
if (values.write) writeSections(PAGE, [{ heading: `A keystroke in a letter of ${pairs.toLocaleString('en')} pairs`, lines }]);
