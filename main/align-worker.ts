// A program of its own: imports and aligns away from the main process, whose windows must go on answering.
import * as Y from 'yjs';
import { alignSteps } from '../shared/alignment/align';
import { findCrossings } from '../shared/alignment/crossings';
import { judgeChange } from '../shared/drift/judge-change';
import { BadFile } from '../shared/exchange/bad-file';
import { blockText } from '../shared/letter/block';
import { letterDoc } from '../shared/letter/doc';
import { Letter } from '../shared/letter/letter';
import { compareLetters } from '../shared/revisions/compare';
import { updateSide } from '../shared/revisions/update-letter';
import { importBilingual, importFile } from '../storage/import-file';
import { loadLexicon } from '../storage/lexicon';
import { newId } from '../storage/new-id';
import { letterOfBilingual, newLetterFromFiles, runSteps, type Importer } from '../storage/new-letter';
import { nameWithoutSide } from '../storage/side-name';
import { newLetterWithChanges, type TrackedLetter } from '../storage/tracked-letter';
import type { AlignAnswer, AlignMessage, AlignRequest, BilingualAnswer, FilesAnswer, SegmentsAnswer, VersionAnswer } from './align-job';

/** Milliseconds between two words about progress. */
const TOLD_EVERY = 100;

function tell(message: AlignMessage): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a process has no origin
  process.parentPort.postMessage(message);
}

async function answer(request: AlignRequest): Promise<AlignAnswer> {
  try {
    switch (request.job) {
      case 'files': return await newLetter(request);
      case 'bilingual': return await bilingual(request);
      case 'segments': return await pairs(request);
      case 'moved': return { job: 'moved', offers: findCrossings(request.en, request.fr, await loadLexicon(), request.pairs, { known: request.known }) };
      case 'compare': return { job: 'compare', comparison: compareLetters(request.a, request.b, judgeChange) };
      case 'version': return await version(request);
    }
  } catch (error) {
    if (error instanceof BadFile) return { job: 'failed', file: error.file, reason: error.reason };
    throw error;
  }
}

/** Reads a file, and tells when it begins and ends, so that a reading without end can be given up. */
async function reading<T>(path: string, read: () => Promise<T>): Promise<T> {
  tell({ job: 'reading', path });
  const held = await read();
  tell({ job: 'read' });
  return held;
}

const importer: Importer = (path, options) => reading(path, () => importFile(path, options));

async function newLetter({ en, fr, person, tracked, titles }: AlignRequest & { job: 'files' }): Promise<FilesAnswer> {
  const author = { person, now: () => new Date(), newId };
  const both = tracked === 'revisions' ? await newLetterWithChanges(en, fr, { author, titles, onProgress: progress() }) : undefined;
  const made: Pick<TrackedLetter, 'doc' | 'dropped' | 'extras'> & Partial<Pick<TrackedLetter, 'others'>> = both
    ?? await newLetterFromFiles(en, fr, { author, tracked: tracked === 'reject' ? 'reject' : 'accept', onProgress: progress() });
  const { doc, dropped, extras, others } = made;
  const changes = (extras.en.tracked ?? 0) + (extras.fr.tracked ?? 0);
  return { job: 'files', state: Y.encodeStateAsUpdate(doc), dropped: added(dropped.en, dropped.fr), tracked: changes, ...(others ? { others } : {}) };
}

async function bilingual({ path, person }: AlignRequest & { job: 'bilingual' }): Promise<BilingualAnswer> {
  const held = await reading(path, () => importBilingual(path));
  if (!held) return { job: 'bilingual', dropped: {} };
  const { doc } = letterOfBilingual(held, nameWithoutSide(path), { person, now: () => new Date(), newId });
  return { job: 'bilingual', state: Y.encodeStateAsUpdate(doc), dropped: held.dropped };
}

async function pairs({ en, fr, known }: AlignRequest & { job: 'segments' }): Promise<SegmentsAnswer> {
  return { job: 'segments', pairs: runSteps(alignSteps(en, fr, await loadLexicon(), { known }), progress()) };
}

/** Tells how far a piece of work is, now and then. */
function progress(): (share: number) => void {
  let told = Date.now();
  return (share) => {
    if (Date.now() - told < TOLD_EVERY) return;
    told = Date.now();
    tell({ job: 'progress', share });
  };
}

async function version({ state, side, path, keep, tracked }: AlignRequest & { job: 'version' }): Promise<VersionAnswer> {
  const { blocks, dropped, plain, tracked: changes = 0 } = await importer(path, { tracked, side });
  const doc = letterDoc();
  Y.applyUpdate(doc, state);
  const before = Y.encodeStateVector(doc);
  const lexicon = await loadLexicon();
  const report = doc.transact(() => updateSide(new Letter(doc), side, blocks, { newId }, { lexicon, keep, plain }));
  const gone = report.gone.map((block) => ({ id: block.id, text: blockText(block) }));
  return { job: 'version', counts: report.counts, gone, paired: report.paired, tracked: changes, dropped, update: Y.encodeStateAsUpdate(doc, before) };
}

function added(a: Readonly<Record<string, number>>, b: Readonly<Record<string, number>>): Record<string, number> {
  const sum: Record<string, number> = { ...a };
  for (const [what, n] of Object.entries(b)) sum[what] = (sum[what] ?? 0) + n;
  return sum;
}

process.parentPort.once('message', ({ data }) => {
  void answer(data as AlignRequest).then(tell);
});
