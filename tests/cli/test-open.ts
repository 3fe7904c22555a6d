import { existsSync } from 'node:fs';
import { chmod, readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { desk } from './visavis';

const onLinux = process.platform === 'linux';
/** A desktop that writes down what it was given, and whether it would run as plain node. */
const RECORDER = '#!/bin/sh\nprintf "%s|%s" "$*" "$ELECTRON_RUN_AS_NODE" > told.part && mv told.part told\n';

async function told(path: string): Promise<string> {
  for (let tries = 0; tries < 500 && !existsSync(path); tries++) await pause(10);
  return readFile(path, 'utf8');
}

describe('open', () => {
  test.skipIf(!onLinux)('without a display says so', async () => {
    const { visavis } = await desk({ 'l.visavis': '' });
    for (const args of [['open'], ['open', 'l.visavis']]) {
      expect(await visavis(...args)).toEqual({ code: 2, out: '', err: 'visavis open: there is no display (DISPLAY and WAYLAND_DISPLAY are not set)\n' });
    }
  });

  test.skipIf(process.platform === 'win32')('starts the desktop with the letter, and ends at once', async () => {
    const { visavis, path } = await desk({ 'mine à moi.visavis': '', 'app.sh': RECORDER }, { DISPLAY: ':9', VISAVIS_APP: './app.sh', ELECTRON_RUN_AS_NODE: '1' });
    await chmod(path('app.sh'), 0o755);
    expect(await visavis('open', 'mine à moi.visavis')).toEqual({ code: 0, out: '', err: '' });
    expect(await told(path('told'))).toBe(`${path('mine à moi.visavis')}|`);
  });

  test('refuses a letter that is not there, or a folder', async () => {
    const { visavis, folder } = await desk({}, { DISPLAY: ':9', VISAVIS_APP: './none' });
    expect(await visavis('open', 'missing.visavis')).toMatchObject({ code: 2, err: expect.stringMatching(/missing\.visavis: there is no such file\n$/) as string });
    expect(await visavis('open', folder)).toMatchObject({ code: 2, err: expect.stringMatching(/is a folder, not a letter\n$/) as string });
  });

  test('says when the desktop cannot be started', async () => {
    const { visavis } = await desk({}, { DISPLAY: ':9', VISAVIS_APP: './none' });
    expect(await visavis('open')).toEqual({ code: 2, out: '', err: 'visavis open: ./none could not be started: there is no such file or folder\n' });
  });
});
