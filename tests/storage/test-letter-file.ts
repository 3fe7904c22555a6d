import { ZipFile } from 'yazl';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { packLetter, unpackLetter, type LetterParts } from '../../storage/letter-file';
import { FORMAT_VERSION, MIGRATIONS, type Manifest } from '../../storage/manifest';
import { unzip } from '../../storage/unzip';
import { letter, words } from './letters';

const manifest: Manifest = {
  formatVersion: 1, minimumReaderVersion: 1, letterId: 'letter-1', title: 'Une lettre', created: '2026-01-02T03:04:05.000Z',
  modified: '2026-03-01T14:05:09.000Z', more: {},
};

function parts(more: Partial<LetterParts> = {}): LetterParts {
  return { state: Y.encodeStateAsUpdate(letter('Dear all,')), manifest, sides: { en: 'Dear all,\n', fr: 'Mesdames, Messieurs,\n' }, others: new Map(), ...more };
}

async function zipOf(entries: Readonly<Record<string, string | Uint8Array>>): Promise<Uint8Array> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(entries)) zip.addBuffer(Buffer.from(content), name);
  zip.end();
  const chunks: Uint8Array[] = [];
  for await (const chunk of zip.outputStream as AsyncIterable<Uint8Array>) chunks.push(chunk);
  return Buffer.concat(chunks);
}

const state = Y.encodeStateAsUpdate(letter('Dear all,'));
const { more: _, ...fields } = manifest;
const withManifest = (changed: object): Promise<Uint8Array> => zipOf({ 'manifest.json': JSON.stringify({ ...fields, ...changed }), 'state.yupdate': state });

describe('a letter file', () => {
  test('comes back as it was packed', async () => {
    const read = await unpackLetter(await packLetter(parts()), 'l.visavis');
    expect(read).toMatchObject({ manifest, sides: { en: 'Dear all,\n', fr: 'Mesdames, Messieurs,\n' }, readOnly: false });
    expect(words(read.doc)).toBe('Dear all,');
  });

  test('is the same bytes for the same parts, whatever the order of the others', async () => {
    const [a, b] = [['a', Buffer.from('1')], ['b', Buffer.from('2')]] as const;
    const same = parts();
    expect(await packLetter({ ...same, others: new Map([a, b]) })).toEqual(await packLetter({ ...same, others: new Map([b, a]) }));
  });

  test('keeps entries and fields that this program does not know', async () => {
    const others = new Map([['revisions.br', Buffer.from([1, 2, 3])], ['future/thing.bin', Buffer.from('abc')]]);
    const odd = { ...manifest, more: { colour: { of: 'tomorrow' } } };
    const once = await unpackLetter(await packLetter(parts({ others, manifest: odd })), 'l');
    const twice = await unpackLetter(await packLetter(once), 'l');
    expect([...twice.others].map(([name, bytes]) => [name, [...bytes]])).toEqual([['future/thing.bin', [97, 98, 99]], ['revisions.br', [1, 2, 3]]]);
    expect(twice.manifest.more).toEqual({ colour: { of: 'tomorrow' } });
  });

  test('can be read without us: plain texts and JSON in a zip', async () => {
    const entries = await unzip(await packLetter(parts()), 'l');
    expect([...entries.keys()]).toEqual(['manifest.json', 'state.yupdate', 'en.md', 'fr.md']);
    expect(new TextDecoder().decode(entries.get('fr.md'))).toBe('Mesdames, Messieurs,\n');
    expect(JSON.parse(new TextDecoder().decode(entries.get('manifest.json')))).toEqual(fields);
  });

  test('packs words that repeat a million times, and opens them again', async () => {
    const doc = letter('a'.repeat(12_000_000));
    const read = await unpackLetter(await packLetter(parts({ state: Y.encodeStateAsUpdate(doc) })), 'l');
    expect(words(read.doc).length).toBe(12_000_000);
  });
});

describe('versions', () => {
  test('a newer format that we may show is read-only', async () => {
    expect((await unpackLetter(await withManifest({ formatVersion: FORMAT_VERSION + 1 }), 'l')).readOnly).toBe(true);
  });
  test('a newer format that we may not show says what it needs', async () => {
    await expect(unpackLetter(await withManifest({ formatVersion: 9, minimumReaderVersion: 7 }), 'l.visavis'))
      .rejects.toThrow(`l.visavis: needs a newer Vis-à-vis, one that reads format 7 (this one reads up to ${FORMAT_VERSION})`);
  });
  test('there is one migration fewer than versions', () => expect(MIGRATIONS.length).toBe(FORMAT_VERSION - 1));
});

describe('what is no letter is told so', () => {
  const cases: readonly (readonly [string, () => Promise<Uint8Array>, RegExp])[] = [
    ['nothing', () => Promise.resolve(new Uint8Array()), /^l: is empty$/],
    ['no zip', () => Promise.resolve(Buffer.from('Dear all,')), /^l: is not a zip/],
    ['half a zip', async () => (await packLetter(parts())).subarray(0, 300), /^l: is cut off/],
    ['no manifest', () => zipOf({ 'state.yupdate': state }), /lacks manifest\.json$/],
    ['no state', () => zipOf({ 'manifest.json': JSON.stringify(fields) }), /lacks state\.yupdate$/],
    ['a manifest that is no JSON', () => zipOf({ 'manifest.json': '{', 'state.yupdate': state }), /manifest\.json is not JSON$/],
    ['a manifest that is no object', () => zipOf({ 'manifest.json': '[1]', 'state.yupdate': state }), /is not an object$/],
    ['no version', () => withManifest({ formatVersion: undefined }), /no valid "formatVersion"$/],
    ['a version that is no number', () => withManifest({ minimumReaderVersion: '1' }), /no valid "minimumReaderVersion"$/],
    ['no id', () => withManifest({ letterId: '' }), /no valid "letterId"$/],
    ['a date that is none', () => withManifest({ created: 'yesterday' }), /no valid "created"$/],
    ['another letter’s state', () => withManifest({ letterId: 'letter-2' }), /not of the letter that its manifest\.json names$/],
    ['a state that does not decode', () => zipOf({ 'manifest.json': JSON.stringify(fields), 'state.yupdate': Buffer.from('Dear all') }), /state\.yupdate is damaged/],
    ['an empty state', () => zipOf({ 'manifest.json': JSON.stringify(fields), 'state.yupdate': Buffer.of(0, 0) }), /not of the letter/],
  ];
  test.each(cases)('%s', async (_name, make, message) => {
    await expect(unpackLetter(await make(), 'l')).rejects.toMatchObject({ name: 'BadFile', message: expect.stringMatching(message) as string });
  });
});
