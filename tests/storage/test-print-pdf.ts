import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { chmod, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { printPdf } from '../../storage/print-pdf';
import { desktopEngine } from '../../storage/desktop-engine';
import { folder } from './folder';

/** A program in place of the desktop's engine; its arguments end in `--print-pdf=OUT IN`. */
async function engine(script: string): Promise<{ readonly env: Record<string, string>; readonly file: string; readonly at: (name: string) => string }> {
  const here = await folder();
  const at = (name: string): string => join(here, name);
  await writeFile(at('engine.sh'), `#!/bin/sh\nfor word; do case "$word" in --print-pdf=*) out="\${word#--print-pdf=}";; *) page="$word";; esac; done\n${script}\n`);
  await chmod(at('engine.sh'), 0o755);
  return { env: { PATH: process.env.PATH ?? '', DISPLAY: ':9', VISAVIS_APP: at('engine.sh') }, file: 'letter.pdf', at };
}

describe.skipIf(process.platform === 'win32')('printing by a child', () => {
  test('gives the page, takes the PDF, and leaves nothing behind', async () => {
    const { env, file, at } = await engine('{ cat "$page"; echo "|$ELECTRON_RUN_AS_NODE|"; dirname "$page"; test -d "$VISAVIS_USER_DATA" && echo there; } > "$out"; echo "$VISAVIS_USER_DATA" > "$(dirname "$0")/told"');
    const pdf = new TextDecoder().decode(await printPdf('<p>été</p>', { file, env: { ...env, ELECTRON_RUN_AS_NODE: '1' } }));
    expect(pdf).toMatch(/^<p>été<\/p>\|\|\n.*visavis-print-\w+\nthere\n$/);
    const told = (await readFile(at('told'), 'utf8')).trim();
    expect(existsSync(told)).toBe(false);
  });

  test.each([
    ['its own line', 'echo noise >&2; echo "visavis: the page took too long to print" >&2; exit 1', 'letter.pdf: cannot be printed: the page took too long to print'],
    ['a crash', 'kill -SEGV $$', 'letter.pdf: cannot be printed: its engine ended early (SIGSEGV)'],
    ['no file', 'exit 0', 'letter.pdf: cannot be printed: there is no such file or folder'],
  ])('says in one line what went wrong: %s', async (_, script, line) => {
    const { env, file } = await engine(script);
    await expect(printPdf('', { file, env })).rejects.toMatchObject({ name: 'BadFile', message: line });
  });

  test('ends an engine that takes too long, and all that it started', async () => {
    const { env, file, at } = await engine('sleep 60 & echo $! > "$(dirname "$0")/pid"; trap "" TERM; wait; sleep 60');
    await expect(printPdf('', { file, env, limit: 300 })).rejects.toThrow('letter.pdf: cannot be printed: it took longer than 0 s');
    const pid = Number(await readFile(at('pid'), 'utf8'));
    const alive = (): boolean => {
      try {
        return process.kill(pid, 0);
      } catch {
        return false;
      }
    };
    for (let tries = 0; tries < 100 && alive(); tries++) await pause(20);
    expect(alive()).toBe(false);
  });

  test('a program that is not there', async () => {
    await expect(printPdf('', { file: 'a.pdf', env: { DISPLAY: ':9', VISAVIS_APP: '/nowhere/visavis' } })).rejects.toThrow('a.pdf: cannot be printed: /nowhere/visavis could not be started: there is no such file or folder');
  });

  test.each(['SIGTERM', 'SIGHUP'] as const)('leaves nothing behind when it is ended itself by %s', async (signal) => {
    const { env, file, at } = await engine('dirname "$page" > "$(dirname "$0")/told"; echo begun >&2; sleep 60');
    await writeFile(at('print.ts'), `import { printPdf } from ${JSON.stringify(resolve('storage/print-pdf.ts'))};\nawait printPdf('', ${JSON.stringify({ file, env })});`);
    const printing = spawn(process.execPath, ['scripts/run-ts.mjs', at('print.ts')], { stdio: 'ignore' });
    await expect.poll(() => existsSync(at('told')) && readFileSync(at('told'), 'utf8'), { timeout: 20_000 }).toMatch(/\n$/);
    printing.kill(signal);
    await once(printing, 'exit');
    expect(existsSync(readFileSync(at('told'), 'utf8').trim())).toBe(false);
  });

  test('leaves nothing behind where it fails either', async () => {
    const { env, file, at } = await engine('dirname "$page" > "$(dirname "$0")/told"; exit 3');
    await expect(printPdf('', { file, env })).rejects.toThrow('code 3');
    expect(existsSync((await readFile(at('told'), 'utf8')).trim())).toBe(false);
  });
});

describe.skipIf(process.platform !== 'linux')('the engine without a display', () => {
  test('has one from xvfb-run where that is installed', async () => {
    const { at } = await engine('');
    await writeFile(at('xvfb-run'), '');
    const { program, args } = await desktopEngine({ PATH: `/nowhere:${at('')}`, VISAVIS_APP: '/opt/visavis' });
    expect(program).toBe(at('xvfb-run'));
    expect(args.slice(0, 4)).toEqual(['-a', '-s', '-screen 0 800x600x24', '/opt/visavis']);
    expect(args).toContain('--host-resolver-rules=MAP * ~NOTFOUND');
  });

  test('says what is missing where it is not', async () => {
    await expect(printPdf('', { file: 'a.pdf', env: { PATH: '/nowhere', VISAVIS_APP: '/opt/visavis' } }))
      .rejects.toThrow('a.pdf: cannot be printed: there is no display (DISPLAY and WAYLAND_DISPLAY are not set), and xvfb-run, which gives one, is not installed');
  });
});
