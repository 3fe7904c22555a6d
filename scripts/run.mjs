// Children of the scripts: started in a group of their own, bounded in time, and ended together with all they started.
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';

const POSIX = process.platform !== 'win32';
const GRACE = 5_000; // ms between asking a child to end and ending it
const OUTPUT_KEPT = 200_000; // characters of a captured child's output, counted from the end

/**
 * Runs a program to its end.
 *
 * `timeout` is in ms (none: as long as it takes). `capture` keeps standard output and error as `output` instead of
 * passing them through. The answer never throws: `code` is the exit code, 1 for a child that a signal ended, 127 for a
 * program that is not there. When this process is told to end, the child is ended first, and this process with it.
 */
export function run(command, args, { cwd, env = process.env, shell = false, timeout, capture = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd, env, shell, detached: POSIX, stdio: ['ignore', capture ? 'pipe' : 'inherit', capture ? 'pipe' : 'inherit'],
    });
    let output = '';
    let timedOut = false;
    const keep = (chunk) => { output = (output + chunk).slice(-OUTPUT_KEPT); };
    child.stdout?.setEncoding('utf8').on('data', keep);
    child.stderr?.setEncoding('utf8').on('data', keep);

    let told;
    const onSignal = (signal) => { told = signal; void stop(child, signal); };
    process.on('SIGINT', onSignal).on('SIGTERM', onSignal);
    const clock = timeout === undefined ? undefined : setTimeout(() => { timedOut = true; void stop(child); }, timeout);

    const finish = (code) => {
      clearTimeout(clock);
      process.off('SIGINT', onSignal).off('SIGTERM', onSignal);
      if (told) process.kill(process.pid, told);
      // A grandchild may hold the pipes open; it must not hold us.
      child.stdout?.destroy();
      child.stderr?.destroy();
      resolve({ code, timedOut, output });
    };
    child.on('error', (error) => { output += error.message; finish(error.code === 'ENOENT' ? 127 : 1); });
    child.on('exit', (code) => setTimeout(finish, capture ? 50 : 0, code ?? 1));
  });
}

async function stop(child, signal = 'SIGTERM') {
  const tree = descendants(child.pid);
  endTree(child, signal, tree);
  await new Promise((resolve) => { setTimeout(resolve, GRACE); });
  endTree(child, 'SIGKILL', tree);
}

/** Signals the child's group, and those below it that left the group (a browser does). */
function endTree(child, signal, tree) {
  if (child.pid === undefined) return;
  if (!POSIX) {
    spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F'], { stdio: 'ignore' });
    return;
  }
  for (const pid of [-child.pid, ...tree]) {
    try {
      process.kill(pid, signal);
    } catch (error) {
      if (error.code !== 'ESRCH') throw error; // ESRCH: it has ended already
    }
  }
}

function descendants(root) {
  if (!POSIX || root === undefined) return [];
  const childrenOf = new Map();
  for (const [pid, parent] of processes()) childrenOf.set(parent, [...(childrenOf.get(parent) ?? []), pid]);
  const found = [];
  for (let next = childrenOf.get(root) ?? []; next.length > 0; next = next.flatMap((pid) => childrenOf.get(pid) ?? [])) found.push(...next);
  return found;
}

/** All processes as [pid, parent's pid]. Linux: from /proc, since a bare system has no `ps`. */
function processes() {
  if (process.platform !== 'linux') {
    const list = spawnSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' }).stdout ?? '';
    return list.trim().split('\n').map((line) => line.trim().split(/\s+/).map(Number));
  }
  const pairs = [];
  for (const name of fs.readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const stat = fs.readFileSync(`/proc/${name}/stat`, 'utf8');
      // "pid (name) state ppid …"; the name itself may hold brackets and blanks
      pairs.push([Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])]);
    } catch {
      // the process ended while we read
    }
  }
  return pairs;
}
