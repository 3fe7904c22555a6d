import { mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Drafts, fileNameOf } from '../../main/drafts';
import { RecentLetters } from '../../main/recent';
import { SettingsFile, validSettings } from '../../main/settings';
import { startArguments } from '../../main/start-arguments';

let folder: string;
const failures: unknown[] = [];
const onFailure = (error: unknown): void => void failures.push(error);
const at = (minute: number): Date => new Date(Date.UTC(2026, 2, 1, 14, minute));

beforeEach(() => {
  folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'visavis-files-')));
  failures.length = 0;
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
  expect(failures).toEqual([]);
});

function file(name: string): string {
  const place = path.join(folder, name);
  mkdirSync(path.dirname(place), { recursive: true });
  writeFileSync(place, '');
  return place;
}

describe('settings', () => {
  it.each([
    [{ locale: 'fr', theme: 'dark', swapped: true, spaces: false, person: 'Amélie' }, { locale: 'fr', theme: 'dark', swapped: true, spaces: false, person: 'Amélie' }],
    [{ locale: 'de', theme: 1, swapped: 'yes', person: '  ', more: {} }, {}],
    [{ dismissed: ['everywhere/["a","b"]', 'everywhere/["a","b"]', 7, '', 'x'.repeat(5_000)] }, { dismissed: ['everywhere/["a","b"]'] }],
    [null, {}], ['text', {}], [[], {}],
  ])('of %j', (value, expected) => expect(validSettings(value)).toEqual(expected));

  it('are there again', async () => {
    const settings = new SettingsFile(folder, onFailure);
    expect(settings.current).toEqual({});
    settings.set({ locale: 'en' });
    settings.set({ locale: 'fr', swapped: true });
    await settings.settled();
    expect(new SettingsFile(folder, onFailure).current).toEqual({ locale: 'fr', swapped: true });
  });

  it('that cannot be read count as none', () => {
    writeFileSync(path.join(folder, 'settings.json'), '{ half');
    expect(new SettingsFile(folder, onFailure).current).toEqual({});
  });
});

describe('recent letters', () => {
  const open = (): RecentLetters => new RecentLetters(folder, new Drafts(folder), onFailure);
  const names = async (recent: RecentLetters): Promise<string[]> => (await recent.list()).map(({ name, draft }) => (draft ? `${name} (draft)` : name));

  it('stand latest first, once each, and are there again', async () => {
    const recent = open();
    recent.add(file('a.visavis'), 'a', at(1));
    recent.add(file('b.visavis'), 'b', at(2));
    recent.add(file('a.visavis'), 'a', at(3));
    await recent.settled();
    expect(await names(open())).toEqual(['a', 'b']);
  });

  it('leave out what is gone or forgotten', async () => {
    const recent = open();
    recent.add(path.join(folder, 'gone.visavis'), 'gone', at(1));
    recent.add(file('a.visavis'), 'a', at(2));
    recent.add(file('b.visavis'), 'b', at(3));
    recent.forget(path.join(folder, 'a.visavis'));
    await recent.settled();
    expect(await names(recent)).toEqual(['b']);
  });

  it('hold every draft, recorded or not, unless it was forgotten', async () => {
    const recent = open();
    recent.add(file('drafts/x.visavis'), 'A title', at(1));
    file('drafts/stray.visavis');
    file('drafts/.x.visavis.lock');
    expect((await names(recent)).sort()).toEqual(['A title (draft)', 'stray (draft)']);
    recent.forget(path.join(folder, 'drafts/stray.visavis'));
    await recent.settled();
    expect(await names(open())).toEqual(['A title (draft)']);
  });

  it.each(['', '[]', '{"letters": 3}', '{"letters": [null, 3, {"path": 1}, {"path": "/a", "name": "a", "opened": "never"}]}'])('survive a file that says %j', async (text) => {
    writeFileSync(path.join(folder, 'recent.json'), text);
    expect(await names(open())).toEqual([]);
  });
});

describe('drafts', () => {
  it('get a free name of title and moment', async () => {
    const drafts = new Drafts(folder);
    const place = await drafts.place('Open letter: why?', at(5));
    expect(path.relative(folder, place)).toBe(path.join('drafts', 'Open letter - why 2026-03-01 14.05.00.visavis'));
    writeFileSync(place, '');
    expect(path.basename(await drafts.place('Open letter: why?', at(5)))).toBe('Open letter - why 2026-03-01 14.05.00 (2).visavis');
    expect(drafts.contains(place)).toBe(true);
    expect(drafts.contains(path.join(folder, 'a.visavis'))).toBe(false);
  });

  it('are removed only where drafts live', async () => {
    const drafts = new Drafts(folder);
    await drafts.remove(file('a.visavis'));
    await drafts.remove(file('drafts/b.visavis'));
    expect(readdirSync(folder)).toContain('a.visavis');
    expect(readdirSync(drafts.folder)).toEqual([]);
  });

  it.each([
    ['Laissons couler l’Ondrelle', 'Laissons couler l’Ondrelle'], ['a/b\\c:d', 'a b c d'], ['..', 'letter'], ['', 'letter'], ['  two\nlines ', 'two lines'],
    ['x'.repeat(100), 'x'.repeat(60)], ['the end...', 'the end'],
  ])('file name of %j', (title, name) => expect(fileNameOf(title)).toBe(name));
});

describe('the arguments of a start', () => {
  const read = (...argv: string[]) => startArguments(['electron', ...argv], '/home/a', '/app');
  it.each([
    [['--no-sandbox', '/app'], { files: [] }],
    [['.', 'letter.visavis', '/b/c.visavis'], { files: ['/home/a', '/home/a/letter.visavis', '/b/c.visavis'] }],
    [['/app', '--smoke=a.png', '--size=1280x800'], { files: [], smoke: '/home/a/a.png', size: { width: 1280, height: 800 } }],
    [['--size=big'], { files: [] }],
  ])('%j', (argv, expected) => expect(read(...argv)).toEqual(expected));
});
