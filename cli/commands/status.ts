import { countStates, DRIFT_STATES, needsHand, StatusReader, type PairStatus, type StateCounts } from '../../shared/drift/status';
import { blockText } from '../../shared/letter/block';
import type { LetterReader } from '../../shared/letter/reader';
import { SIDES } from '../../shared/letter/side';
import { files, parseCommand } from '../arguments';
import { ATTENTION, DONE, type Command } from '../command';
import type { Io } from '../io';
import { showLetter } from '../letters';
import { clip } from '../wrap';

export const statusCommand: Command = {
  name: 'status',
  usage: 'LETTER [--json]',
  summary: 'say which pairs need a hand; exit code 1 when any does',
  help: [['--json', 'every pair with its state, class and change, and how many there are of each']],
  run: runStatus,
};

/** Characters of a pair's words, and of a change, in its line. */
const WORDS = 48;
const CHANGE = 100;

async function runStatus(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = parseCommand('status', args, { json: { type: 'boolean' } });
  const [path] = files('status', positionals, ['LETTER']);
  const { letter, reader } = await showLetter(io, path);
  const { statuses } = new StatusReader(letter, reader);
  const counts = countStates(statuses);
  io.out(values.json ? `${JSON.stringify(statusJson(statuses, counts, reader))}\n` : statusText(statuses, counts));
  return statuses.some(needsHand) ? ATTENTION : DONE;
}

function statusJson(statuses: readonly PairStatus[], counts: StateCounts, reader: LetterReader): unknown {
  const indexes = {
    en: new Map(reader.side('en').blocks.map((block, index) => [block.id, index])),
    fr: new Map(reader.side('fr').blocks.map((block, index) => [block.id, index])),
  };
  const pairs = statuses.map(({ pair, drift }) => ({
    id: pair.id,
    en: pair.en.map((block) => indexes.en.get(block.id)!),
    fr: pair.fr.map((block) => indexes.fr.get(block.id)!),
    state: drift.state,
    ...(drift.class ? { class: drift.class } : {}),
    ...(drift.changes.length ? { change: drift.changes.map(({ side, removed, added }) => ({ side, removed, added })) } : {}),
  }));
  return { pairs, counts };
}

function statusText(statuses: readonly PairStatus[], counts: StateCounts): string {
  const position = String(Math.max(0, statuses.length - 1)).length;
  const lines = statuses.flatMap((status, index) => (needsHand(status) ? [`${String(index).padStart(position)}  ${statusLine(status)}`] : []));
  return `${[...lines, countsLine(counts)].join('\n')}\n`;
}

function statusLine({ pair, drift }: PairStatus): string {
  const state = drift.state.padEnd('both-changed'.length);
  if (!drift.changes.length) {
    const words = SIDES.flatMap((side) => (pair[side].length ? [clip(pair[side].map(blockText).join(' '), WORDS)] : []));
    return `${state}  ${words.join('  |  ')}`.trimEnd();
  }
  const changes = drift.changes.map(({ side, removed, added }) => {
    const parts = [...(removed ? [`- ${clip(removed, CHANGE)}`] : []), ...(added ? [`+ ${clip(added, CHANGE)}`] : [])];
    return `${side} ${parts.join('  ') || 'layout only'}`;
  });
  return `${state}  ${(drift.class ?? '').padEnd('cosmetic'.length)}  ${changes.join('  |  ')}`;
}

/** `17 pairs: 15 in-sync, 2 en-ahead` */
export function countsLine(counts: StateCounts): string {
  const total = DRIFT_STATES.reduce((sum, state) => sum + counts[state], 0);
  const each = DRIFT_STATES.filter((state) => counts[state] > 0).map((state) => `${counts[state]} ${state}`);
  return `${total} ${total === 1 ? 'pair' : 'pairs'}${each.length ? `: ${each.join(', ')}` : ''}`;
}
