import { execFileSync, execSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BadFile } from '../../shared/exchange/bad-file';
import { blockText } from '../../shared/letter/block';
import { bilingualElsewhere, IMPORT_LIMITS, importElsewhere, importProgramBeside } from '../../storage/import-process';
import { lines, tinyPdf } from './tiny-pdf';

const folder = mkdtempSync(path.join(tmpdir(), 'visavis-import-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A program that does this with the request, in place of reading. */
function program(name: string, body: string): string {
  const file = path.join(folder, `${name}.mjs`);
  writeFileSync(file, `process.once('message', (request) => { ${body} });`);
  return file;
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

const quick = { ...IMPORT_LIMITS, time: 400 };
const refusal = async (reading: Promise<unknown>): Promise<string> => reading.then(() => 'read', (error: unknown) => (error instanceof BadFile ? error.message : String(error)));

describe('a program that reads files', () => {
  it('gives its answer, whatever it may hold', async () => {
    const answers = program('answers', `process.send({ read: { blocks: [{ kind: 'paragraph', runs: [{ text: request.path }] }], dropped: new Map() } });`);
    expect((await importElsewhere('/a/b', {}, { program: answers })).blocks).toEqual([{ kind: 'paragraph', runs: [{ text: '/a/b' }] }]);
  });

  it('gives nothing for a file in one language', async () => {
    expect(await bilingualElsewhere('/a', {}, { program: program('none', 'process.send({ read: undefined });') })).toBeUndefined();
  });

  it('says in one line what is wrong with a file', async () => {
    const refuses = program('refuses', `process.send({ failed: { file: 'x.docx', reason: 'is empty' } });`);
    expect(await refusal(importElsewhere('/x.docx', {}, { program: refuses }))).toBe('x.docx: is empty');
  });

  it.each([
    ['takes too long', 'for (;;);', '/a: took longer than 0.4 s to read, and was given up'],
    ['never answers', 'setInterval(() => {}, 1000);', '/a: took longer than 0.4 s to read, and was given up'],
    ['ends without a word', 'process.exit(0);', '/a: could not be read: the program that reads files ended before it was done'],
    ['crashes', `throw new Error('a fault');`, '/a: could not be read: the program that reads files ended before it was done'],
    ['is killed', `process.kill(process.pid, 'SIGSEGV');`, '/a: could not be read: the program that reads files ended before it was done'],
  ])('is given up when it %s', async (name, body, message) => {
    expect(await refusal(importElsewhere('/a', {}, { program: program(name.replaceAll(' ', '-'), body), limits: quick }))).toBe(message);
  });

  it('is given up when its heap is full', async () => {
    const greedy = program('greedy', 'const kept = []; for (;;) kept.push(new Array(10000).fill(kept.length + 0.5));');
    expect(await refusal(importElsewhere('/a', {}, { program: greedy, limits: { ...IMPORT_LIMITS, heap: 30 * 2 ** 20 } }))).toMatch(/^\/a: needs more memory to read/);
  });

  it.skipIf(process.platform !== 'linux')('is given up when it holds too much beside its heap (skipped where the system does not tell)', async () => {
    const greedy = program('large', 'const kept = []; setInterval(() => kept.push(Buffer.alloc(20e6, 1)), 20);');
    expect(await refusal(importElsewhere('/a', {}, { program: greedy, limits: { ...IMPORT_LIMITS, memory: 150 * 2 ** 20 } }))).toMatch(/^\/a: needs more memory to read/);
  });

  it('is ended by a signal', async () => {
    const stop = new AbortController();
    const reading = importElsewhere('/a', {}, { program: program('endless', 'for (;;);'), signal: stop.signal });
    setTimeout(() => stop.abort(new Error('cancelled')), 100);
    await expect(reading).rejects.toThrow('cancelled');
    await expect(importElsewhere('/a', {}, { program: 'x', signal: stop.signal })).rejects.toThrow('cancelled');
  });

  it('that is not there is told as such', async () => {
    expect(await refusal(importElsewhere('/a', {}, { program: path.join(folder, 'missing.mjs') }))).toMatch(/^\/a: could not be read: the program/);
    expect(importProgramBeside(import.meta.url)).toBeUndefined();
  });
});

describe('the built program', () => {
  const built = path.join(folder, 'import-program.mjs');
  beforeAll(async () => {
    await build({
      configFile: false, logLevel: 'error', ssr: { noExternal: true, target: 'node' },
      build: { ssr: 'storage/import-program.ts', target: 'node20.15', outDir: folder, emptyOutDir: false, copyPublicDir: false, rolldownOptions: { output: { format: 'es', entryFileNames: 'import-program.mjs', chunkFileNames: 'import-program-[name].mjs' } } },
    });
  });

  it('reads a text and a PDF, without packages beside it', async () => {
    const text = path.join(folder, 'a.txt');
    writeFileSync(text, 'Dear friends,\n\nWe write to you.\n');
    expect((await importElsewhere(text, {}, { program: built })).blocks.map((block) => block.kind)).toEqual(['salutation', 'paragraph']);
    const pdf = path.join(folder, 'a.pdf');
    writeFileSync(pdf, tinyPdf([{ content: lines(['Dear friends,', 'We write to you.']) }]));
    expect((await importElsewhere(pdf, {}, { program: built })).blocks.map(blockText)).toEqual(['Dear friends,', 'We write to you.']);
    expect(importProgramBeside(new URL('file://' + path.join(folder, 'visavis.mjs')).href)).toBe(built);
  });

  it.skipIf(process.platform === 'win32')('reads standard input by its name (skipped on Windows)', () => {
    const asker = path.join(folder, 'asker.ts');
    writeFileSync(asker, `import { importElsewhere } from ${JSON.stringify(path.resolve('storage/import-process.ts'))};
      console.log((await importElsewhere('/dev/stdin', {}, { program: ${JSON.stringify(built)} })).blocks[0].kind);`);
    expect(execSync(`echo Dear friends, | "${process.execPath}" scripts/run-ts.mjs "${asker}"`, { encoding: 'utf8' })).toBe('salutation\n');
  });

  it.skipIf(process.platform === 'win32').each(['SIGTERM', 'SIGKILL'] as const)('ends by itself when who asked is ended by %s (skipped on Windows)', async (signal) => {
    const pipe = path.join(folder, `pipe-${signal}`);
    execFileSync('mkfifo', [pipe]);
    // It waits for a pipe that nobody writes to.
    const asking = `const child = require('node:child_process').fork(${JSON.stringify(built)}, []); child.send({ job: 'file', path: ${JSON.stringify(pipe)}, options: {} }, () => console.log(child.pid));`;
    const asker = spawn(process.execPath, ['-e', asking], { stdio: ['ignore', 'pipe', 'ignore'] });
    const pid = Number(String((await once(asker.stdout, 'data'))[0]));
    asker.kill(signal);
    await expect.poll(() => isAlive(pid), { timeout: 20_000 }).toBe(false);
  });

  it('refuses what it cannot read', async () => {
    expect(await refusal(importElsewhere(path.join(folder, 'none.txt'), {}, { program: built }))).toMatch(/none\.txt: there is no such file$/);
  });
});
