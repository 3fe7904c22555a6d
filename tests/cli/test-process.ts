import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { desk, EN, FR } from './visavis';

const RUN = `"${process.execPath}" "${resolve('scripts/run-ts.mjs')}" "${resolve('cli/visavis.ts')}"`;

/** The command as a process of its own, in a shell. */
function shell(cwd: string, line: string): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync('/bin/sh', ['-c', line.replaceAll('visavis ', `${RUN} `)], { cwd, encoding: 'utf8' });
  return { code: status, out: stdout, err: stderr };
}

describe.skipIf(!existsSync('/bin/sh'))('as a process (needs /bin/sh)', () => {
  test('gives its exit code, its answer on standard output, its complaint on standard error', async () => {
    const { folder } = await desk({ 'en.md': EN, 'fr.md': FR });
    expect(shell(folder, 'visavis align en.md fr.md --tsv')).toMatchObject({ code: 0, out: expect.stringMatching(/^0\t0\n/) as string, err: '' });
    expect(shell(folder, 'visavis align en.md none.md --tsv')).toEqual({ code: 2, out: '', err: 'none.md: there is no such file\n' });
  });

  test('is quiet when its reader has seen enough', async () => {
    const { folder } = await desk({ 'long.txt': 'Many words stand in this long file.\n\n'.repeat(40_000) });
    expect(shell(folder, 'visavis import long.txt | head -n 1')).toEqual({ code: 0, out: '    0  paragraph  Many words stand in this long file.\n', err: '' });
  });

  test('reads from a pipe', async () => {
    const { folder } = await desk({ 'en.md': EN });
    expect(shell(folder, 'cat en.md | visavis import /dev/stdin').out).toMatch(/^0 {2}paragraph/);
  });

  test.skipIf(!existsSync('/dev/full'))('says when its answer cannot be written (needs /dev/full)', async () => {
    const { folder } = await desk({ 'en.md': EN });
    expect(shell(folder, 'visavis import en.md > /dev/full')).toEqual({ code: 2, out: '', err: 'visavis: standard output: the disk is full\n' });
  });
});
