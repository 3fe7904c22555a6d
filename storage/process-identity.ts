import { readFileSync, readlinkSync } from 'node:fs';
import { hostname, uptime } from 'node:os';
import { codeOf } from './disk-error';

/** Enough of a process to tell later, from another process, whether it still lives. */
export interface ProcessIdentity {
  readonly host: string;
  readonly pid: number;
  /** When the process began, in the kernel's own words (Linux: `boot id/clock ticks since the boot`); empty where we cannot know. */
  readonly started: string;
  /** The process id namespace (Linux: containers, Flatpak); pids of two spaces say nothing to each other. Empty elsewhere. */
  readonly space: string;
}

/** `alive` also when it cannot be ruled out on this computer; `elsewhere` when only another computer or container could tell. */
export type Liveness = 'alive' | 'dead' | 'elsewhere';

/** Slack for clocks set while the computer ran, in milliseconds. */
const CLOCK_SLACK = 60_000;

/** Who this process is. */
export function thisProcess(): ProcessIdentity {
  return { host: hostname(), pid: process.pid, started: startOf(process.pid) ?? '', space: pidSpace() };
}

/** Whether two identities are one process. */
export function sameProcess(a: ProcessIdentity, b: ProcessIdentity): boolean {
  return a.host === b.host && a.pid === b.pid && a.started === b.started && a.space === b.space;
}

/** Whether the process lives that had this identity at the moment `since` (milliseconds since 1970). */
export function livenessOf(process: ProcessIdentity, since: number): Liveness {
  const here = thisProcess();
  if (process.host !== here.host) return 'elsewhere';
  const [boot] = process.started.split('/');
  const [bootHere] = here.started.split('/');
  if (boot && bootHere && boot !== bootHere) return 'dead';
  if (process.space !== here.space) return 'elsewhere';
  // Without a boot id: a lock from before the boot. (With one we do not ask the clock, which may have been set meanwhile.)
  if (!boot && since < Date.now() - uptime() * 1000 - CLOCK_SLACK) return 'dead';
  if (!pidExists(process.pid)) return 'dead';
  if (!process.started || !here.started) return 'alive';
  return startOf(process.pid) === process.started ? 'alive' : 'dead';
}

function pidExists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

/** undefined where the system has no `/proc`, or when the process is gone or waits, dead, for its parent to notice. */
function startOf(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    // The second field is the command in brackets and may itself hold spaces and brackets; the third is the state, the 22nd the start.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (fields[0] === 'Z' || fields[0] === 'X') return undefined;
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'latin1').trim()}/${fields[19]}`;
  } catch {
    return undefined;
  }
}

function pidSpace(): string {
  try {
    return readlinkSync('/proc/self/ns/pid');
  } catch {
    return '';
  }
}
