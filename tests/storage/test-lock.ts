import { createHash } from 'node:crypto';
import { readFile, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { acquireLock, LockedError, type LockOwner } from '../../storage/lock';
import { livenessOf, thisProcess } from '../../storage/process-identity';
import { folder } from './folder';
import { names, NOW, program, type Program } from './letters';

const now = (): Date => NOW;
/** Larger than any pid that a system gives. */
const NOBODY = 2 ** 22 + 1;

async function locked(owner: Partial<LockOwner>): Promise<{ path: string; dir: string }> {
  const dir = await folder();
  await writeFile(join(dir, '.l.lock'), JSON.stringify({ ...thisProcess(), since: NOW.toISOString(), token: 'dead', ...owner }));
  return { path: join(dir, 'l'), dir };
}

async function refused(path: string): Promise<LockedError> {
  const error: unknown = await acquireLock(path, now).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(LockedError);
  return error as LockedError;
}

async function line(from: Program): Promise<string> {
  return String((await from.lines.next()).value);
}

describe('a lock', () => {
  test('is taken, refused, given back and taken again', async () => {
    const dir = await folder();
    const lock = await acquireLock(join(dir, 'l'), now);
    expect(await names(dir)).toEqual(['.l.lock']);
    expect(await refused(join(dir, 'l'))).toMatchObject({
      message: `${join(dir, 'l')}: is open in this program already (process ${process.pid})`,
      owner: { host: hostname(), pid: process.pid, since: NOW.toISOString() },
    });
    await lock.release();
    expect(await names(dir)).toEqual([]);
    await (await acquireLock(join(dir, 'l'), now)).release();
  });

  test('of another process that lives is respected and named', async () => {
    const { path } = await locked({ pid: process.ppid, started: '' });
    expect((await refused(path)).message).toBe(`${path}: is open in another window or command (process ${process.ppid} since ${NOW.toISOString()}); close it there first`);
  });

  test('of another host is never taken over; the message says what to do', async () => {
    const { path } = await locked({ host: 'anna', pid: NOBODY });
    expect((await refused(path)).message).toBe(
      `${path}: is open on another computer (host "anna", process ${NOBODY}, since ${NOW.toISOString()}); close it there first, `
        + 'or, if it is not running any more, delete ".l.lock" beside the letter',
    );
  });

  test('of another container on this host is respected too', async () => {
    const { path } = await locked({ space: 'pid:[1]', pid: NOBODY });
    expect((await refused(path)).owner?.pid).toBe(NOBODY);
  });

  const takesOver = async (owner: Partial<LockOwner>): Promise<void> => {
    const { path, dir } = await locked(owner);
    const lock = await acquireLock(path, now);
    expect(await names(dir)).toEqual(['.l.lock']);
    await lock.release();
  };

  test('of a process that is gone is taken over', () => takesOver({ pid: NOBODY }));
  test.skipIf(!thisProcess().started)('of a process whose number another one has now is taken over (needs /proc)', () => takesOver({ started: `${thisProcess().started}0` }));
  test.skipIf(!thisProcess().started)('of a process before the last boot is taken over (needs /proc)', () => takesOver({ started: 'another-boot/1' }));

  test('that is unreadable is respected while fresh, and taken over when old', async () => {
    const { path, dir } = await locked({});
    await writeFile(join(dir, '.l.lock'), '');
    expect((await refused(path)).owner).toBeUndefined();
    await utimes(join(dir, '.l.lock'), 1, 1);
    await (await acquireLock(path, now)).release();
  });

  test('that somebody else has taken is not given back by us', async () => {
    const dir = await folder();
    const lock = await acquireLock(join(dir, 'l'), now);
    await writeFile(join(dir, '.l.lock'), 'somebody else');
    await lock.release();
    expect(await names(dir)).toEqual(['.l.lock']);
  });

  test('whose taker died with the guard in hand is still taken over', async () => {
    const { path, dir } = await locked({ pid: NOBODY });
    const dead = await readFile(join(dir, '.l.lock'), 'utf8');
    const guard = join(dir, `.l.lock.${createHash('sha256').update(dead).digest('hex').slice(0, 16)}`);
    await writeFile(guard, JSON.stringify({ ...thisProcess(), pid: NOBODY, since: NOW.toISOString(), token: 'dead too' }));
    const lock = await acquireLock(path, now);
    await lock.release();
    expect((await names(dir)).filter((name) => name.endsWith('.lock'))).toEqual([]);
  });

  test('in a folder that is not there is refused in one line', async () => {
    const path = join(await folder(), 'nowhere', 'l');
    await expect(acquireLock(path, now)).rejects.toThrow(`${path}: its lock could not be made: there is no such file or folder`);
  });
});

describe('a dead lock that many want at once', () => {
  test('goes to one of forty takers in this process, round after round', async () => {
    for (let round = 0; round < 25; round++) {
      const { path, dir } = await locked({ pid: NOBODY });
      const results = await Promise.allSettled(Array.from({ length: 40 }, () => acquireLock(path, now)));
      expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      expect((await names(dir)).filter((name) => name === '.l.lock')).toHaveLength(1);
      expect((await names(dir)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    }
  });

  test('goes to one of five processes, whose pid the others are told', async () => {
    const { path, dir } = await locked({ pid: NOBODY });
    const takers = Array.from({ length: 5 }, () => program('take-lock', path, join(dir, 'go')));
    try {
      await Promise.all(takers.map(async (taker) => expect(await line(taker)).toBe('ready')));
      await writeFile(join(dir, 'go'), '');
      const said = await Promise.all(takers.map(line));
      const winners = takers.filter((_, at) => said[at] === 'won');
      expect(winners).toHaveLength(1);
      expect(said.filter((what) => what === `lost ${winners[0]!.process.pid}`)).toHaveLength(4);
      expect((await refused(path)).owner?.pid).toBe(winners[0]!.process.pid);
      winners[0]!.process.kill('SIGKILL');
      await winners[0]!.ended;
      await (await acquireLock(path, now)).release();
    } finally {
      for (const taker of takers) taker.process.kill('SIGKILL');
      await Promise.all(takers.map(({ ended }) => ended));
    }
  });
});

describe('whether a process lives', () => {
  const me = thisProcess();
  test('this one does', () => expect(livenessOf(me, Date.now())).toBe('alive'));
  test('without a known start, its number has to do', () => expect(livenessOf({ ...me, started: '' }, Date.now())).toBe('alive'));
  test('without a known start, one from before the boot does not', () => expect(livenessOf({ ...me, started: '' }, 0)).toBe('dead'));
  test('only another host can tell of its own', () => expect(livenessOf({ ...me, host: 'anna' }, 0)).toBe('elsewhere'));
});
