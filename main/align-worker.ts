// A program of its own: imports and aligns two files away from the main process, whose windows must go on answering.
import * as Y from 'yjs';
import { BadFile } from '../shared/exchange/bad-file';
import { newId } from '../storage/new-id';
import { newLetterFromFiles } from '../storage/new-letter';
import type { AlignAnswer, AlignRequest } from './align-job';

async function answer({ en, fr, person }: AlignRequest): Promise<AlignAnswer> {
  try {
    const { doc, dropped } = await newLetterFromFiles(en, fr, { author: { person, now: () => new Date(), newId } });
    return { state: Y.encodeStateAsUpdate(doc), dropped: added(dropped.en, dropped.fr) };
  } catch (error) {
    if (error instanceof BadFile) return { file: error.file, reason: error.reason };
    throw error;
  }
}

function added(a: Readonly<Record<string, number>>, b: Readonly<Record<string, number>>): Record<string, number> {
  const sum: Record<string, number> = { ...a };
  for (const [what, n] of Object.entries(b)) sum[what] = (sum[what] ?? 0) + n;
  return sum;
}

process.parentPort.once('message', ({ data }) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a process has no origin
  void answer(data as AlignRequest).then((done) => process.parentPort.postMessage(done));
});
