import { readFile, writeFile } from 'node:fs/promises';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { packLetter, unpackLetter } from '../../storage/letter-file';
import { deskWithLetter, edit, json, replace, type Answer, type Desk } from './visavis';

interface Listed {
  readonly hash: string;
  readonly date: string;
  readonly title: string;
  readonly note?: string;
  readonly by: string;
  readonly parents: readonly string[];
  readonly issued?: boolean;
  readonly issue?: { readonly waived?: { readonly reason: string; readonly open: readonly string[] } };
}

const record = ({ visavis }: Desk, date: string, title: string, ...more: string[]): Promise<Answer> => visavis('record', 'l.visavis', '--date', date, '--title', title, ...more);
const listed = async ({ visavis }: Desk, letter = 'l.visavis') => json<{ revisions: readonly Listed[] }>(await visavis('revisions', letter, '--json')).revisions;

/** Changes the recorded revisions of a file as a bad disk or a meddler would. */
async function meddle(path: string, change: (lines: string) => string | Uint8Array): Promise<void> {
  const letter = await unpackLetter(await readFile(path), path);
  const changed = change(brotliDecompressSync(letter.others.get('revisions.br')!).toString('utf8'));
  const packed = typeof changed === 'string' ? brotliCompressSync(Buffer.from(changed)) : changed;
  await writeFile(path, await packLetter({ ...letter, others: new Map([...letter.others, ['revisions.br', packed]]) }));
}

describe('record and revisions', () => {
  test('each follows the one before', async () => {
    const desk = await deskWithLetter({ confirmed: true });
    expect((await desk.visavis('revisions', 'l.visavis')).out).toBe('no revisions recorded\n');
    expect(await record(desk, '2023-03-07', 'Joint letter', '--note', 'sent by post')).toMatchObject({ code: 0, out: '', err: expect.stringMatching(/^l\.visavis: recorded as [0-9a-f]{8}, 2023-03-07 “Joint letter”\n$/) });
    await edit(desk.path('l.visavis'), (doc) => replace(doc, 'en', '27 years', '25 years'));
    await record(desk, '2023-07-15', 'Updated joint letter');
    const [first, second] = await listed(desk);
    expect([first, second]).toMatchObject([
      { date: '2023-03-07', title: 'Joint letter', note: 'sent by post', by: 'Ada', parents: [] }, { date: '2023-07-15', title: 'Updated joint letter', parents: [first!.hash] },
    ]);
    expect((await desk.visavis('revisions', 'l.visavis')).out).toBe(`2023-03-07  ${first!.hash.slice(0, 8)}  Joint letter  (Ada)\n            sent by post\n2023-07-15  ${second!.hash.slice(0, 8)}  Updated joint letter  (Ada)\n`);
  });

  test('the same letter once more says so; with the same date and title nothing is written', async () => {
    const desk = await deskWithLetter({ confirmed: true });
    await record(desk, '2023-03-07', 'Joint letter');
    const before = await readFile(desk.path('l.visavis'));
    expect(await record(desk, '2023-03-07', 'Joint letter')).toMatchObject({ code: 0, err: expect.stringContaining('nothing has changed since it was recorded as') });
    expect(await readFile(desk.path('l.visavis'))).toEqual(before);
    expect((await record(desk, '2023-04-01', 'Sent again')).err).toMatch(/recorded as .*\n.*the letter is as it was on 2023-03-07 “Joint letter”\n$/);
    expect(await listed(desk)).toHaveLength(2);
  });

  test('two recorded apart fork, and the next joins them', async () => {
    const desk = await deskWithLetter({ confirmed: true });
    await record(desk, '2023-03-07', 'Joint letter');
    await writeFile(desk.path('copy.visavis'), await readFile(desk.path('l.visavis')));
    await edit(desk.path('l.visavis'), (doc) => replace(doc, 'en', '27 years', '25 years'));
    await record(desk, '2023-05-01', 'Ours');
    await edit(desk.path('copy.visavis'), (doc) => replace(doc, 'en', 'villages', 'hamlets'));
    await desk.visavis('record', 'copy.visavis', '--date', '2023-05-02', '--title', 'Theirs');
    await desk.visavis('merge', 'l.visavis', 'copy.visavis');
    await record(desk, '2023-06-01', 'Both');
    const [, ours, theirs, both] = await listed(desk);
    expect([ours!.title, theirs!.title, both!.title]).toEqual(['Ours', 'Theirs', 'Both']);
    expect(both!.parents).toEqual([ours!.hash, theirs!.hash].sort());
    await desk.visavis('merge', 'copy.visavis', 'l.visavis', '-o', 'third.visavis');
    expect((await listed(desk, 'third.visavis')).map(({ title }) => title).sort()).toEqual(['Both', 'Joint letter', 'Ours', 'Theirs']);
  });

  test('a letter that does not agree is not issued without a reason, which is kept', async () => {
    const desk = await deskWithLetter({ confirmed: true });
    await edit(desk.path('l.visavis'), (doc) => replace(doc, 'en', 'towns', 'villages'));
    expect(await record(desk, '2023-03-07', 'Joint letter', '--issue')).toEqual({ code: 2, out: '', err: expect.stringMatching(/^l\.visavis: cannot be issued: en-ahead 1.*; --waive REASON sends it out all the same\n$/) });
    expect(await listed(desk)).toEqual([]);
    expect((await record(desk, '2023-03-07', 'Joint letter', '--issue', '--waive', 'midnight')).code).toBe(0);
    expect(await listed(desk)).toMatchObject([{ issued: true, issue: { waived: { reason: 'midnight', open: expect.arrayContaining(['en-ahead 1']) } } }]);
  });

  test('what is said of the same letter once more is not lost: a note is a new record, the mark of sending out is told', async () => {
    const desk = await deskWithLetter({ confirmed: true });
    await record(desk, '2023-03-07', 'Joint letter');
    expect((await record(desk, '2023-03-07', 'Joint letter', '--issue')).err).toMatch(/nothing has changed since it was recorded as .*, issued\n$/);
    expect((await record(desk, '2023-03-07', 'Joint letter', '--issue')).err).toMatch(/; it is marked as sent out since 2026-03-01\n$/);
    await record(desk, '2023-03-07', 'Joint letter', '--note', 'by post');
    expect((await listed(desk)).map(({ note }) => note)).toEqual([undefined, 'by post']);
  });

  test('a title can neither forge a line nor move the cursor', async () => {
    const desk = await deskWithLetter({ confirmed: true });
    await record(desk, '2023-03-07', 'x\n2023-09-09  deadbeef  Forged\u001b[1A\u202e');
    expect((await desk.visavis('revisions', 'l.visavis')).out).toMatch(/^2023-03-07 {2}[0-9a-f]{8} {2}x 2023-09-09 {2}deadbeef {2}Forged \[1A {2}\(Ada\)\n$/);
    expect(await record(desk, '2023-04-07', '\u001b\u200b')).toEqual({ code: 2, out: '', err: 'visavis record: --title TEXT is missing\n' });
  });

  test('one that agrees is', async () => {
    const desk = await deskWithLetter({ confirmed: true });
    expect((await record(desk, '2023-03-07', 'Joint letter', '--issue')).err).toMatch(/, issued\n$/);
    const [issued] = await listed(desk);
    expect([issued!.issued, issued!.issue!.waived]).toEqual([true, undefined]);
  });
});

describe('a damaged record is named, and the rest still opens', () => {
  test('a changed word', async () => {
    const desk = await deskWithLetter();
    await record(desk, '2023-03-07', 'Joint letter');
    await record(desk, '2023-07-15', 'Updated');
    await meddle(desk.path('l.visavis'), (lines) => lines.replace('112 towns', '113 towns'));
    const answer = await desk.visavis('revisions', 'l.visavis', '--json');
    expect([answer.code, answer.err]).toEqual([1, expect.stringMatching(/^l\.visavis: the revision of 2023-03-07 “Joint letter” is not as it was recorded: .*\n$/)]);
    expect(json<{ revisions: unknown[] }>(answer).revisions).toHaveLength(2);
    expect((await desk.visavis('status', 'l.visavis')).out).toContain('6 pairs');
  });

  test('a missing one', async () => {
    const desk = await deskWithLetter();
    await record(desk, '2023-03-07', 'Joint letter');
    await record(desk, '2023-07-15', 'Updated');
    await meddle(desk.path('l.visavis'), (lines) => lines.slice(lines.indexOf('\n') + 1));
    expect((await desk.visavis('revisions', 'l.visavis')).err).toMatch(/2023-07-15 “Updated” follows a revision that is missing \([0-9a-f]{8}\)\n.*2023-03-07 “Joint letter” was recorded and is missing from the record\n$/);
  });

  test('one that was cut from the end: the living letter knows of it', async () => {
    const desk = await deskWithLetter();
    await record(desk, '2023-03-07', 'Joint letter');
    await record(desk, '2023-07-15', 'Updated');
    await meddle(desk.path('l.visavis'), (lines) => lines.slice(0, lines.indexOf('\n') + 1));
    expect(await desk.visavis('revisions', 'l.visavis')).toMatchObject({ code: 1, err: 'l.visavis: the revision of 2023-07-15 “Updated” was recorded and is missing from the record\n' });
    expect((await desk.visavis('compare', 'l.visavis', '2023-07-15', 'now')).err).toMatch(/^l\.visavis: has no readable revision of 2023-07-15; its record is not whole \(.*\); it has 2023-03-07 \([0-9a-f]{8}\)\n$/);
  });

  test('a stream that is no stream is kept, and recording goes on', async () => {
    const desk = await deskWithLetter();
    await record(desk, '2023-03-07', 'Joint letter');
    await meddle(desk.path('l.visavis'), () => Buffer.from('nonsense'));
    expect((await desk.visavis('revisions', 'l.visavis')).err).toBe('l.visavis: the recorded revisions are damaged and cannot be unpacked\n');
    expect(await record(desk, '2023-07-15', 'Updated')).toMatchObject({ code: 0, err: expect.stringMatching(/^l\.visavis: the recorded revisions are damaged and cannot be unpacked\nl\.visavis: recorded as /) });
    expect((await desk.visavis('revisions', 'l.visavis')).err).toContain('an earlier record was damaged and could not be unpacked; it is kept as it was');
    expect((await listed(desk)).map(({ title }) => title)).toEqual(['Updated']);
    const { others } = await unpackLetter(await readFile(desk.path('l.visavis')), 'l');
    expect(Buffer.from(others.get('revisions-damaged.br')!).toString()).toBe('nonsense');
  });
});

test('a letter of a newer format is shown, and said to be one; nothing is recorded in it', async () => {
  const desk = await deskWithLetter();
  const letter = await unpackLetter(await readFile(desk.path('l.visavis')), 'l');
  await writeFile(desk.path('l.visavis'), await packLetter({ ...letter, manifest: { ...letter.manifest, formatVersion: 99 } }));
  const newer = 'l.visavis: a newer Vis-à-vis wrote it; what it added is not shown here\n';
  expect(await desk.visavis('revisions', 'l.visavis')).toEqual({ code: 0, out: 'no revisions recorded\n', err: newer });
  expect(await desk.visavis('compare', 'l.visavis', 'now', 'now')).toMatchObject({ code: 0, err: newer });
  expect(await record(desk, '2023-03-07', 'x')).toMatchObject({ code: 2, err: expect.stringMatching(/^[^\n]*a newer Vis-à-vis wrote it[^\n]*\n$/) });
});

describe('bad input: one line, exit code 2, nothing written', () => {
  test.each([
    [['--title', 'x'], 'visavis record: --date YYYY-MM-DD is missing\n'],
    [['--date', '2023-03-07'], 'visavis record: --title TEXT is missing\n'],
    [['--date', '2023-02-30', '--title', 'x'], 'visavis record: --date "2023-02-30" is no day: it takes YYYY-MM-DD\n'],
    [['--date', '7 March', '--title', 'x'], 'visavis record: --date "7 March" is no day: it takes YYYY-MM-DD\n'],
    [['--date', '2023-03-07', '--title', 'x', '--waive', 'y'], 'visavis record: --waive goes with --issue\n'],
    [['--date', '2023-03-07', '--title', 'x', '--issue', '--waive', ' '], 'visavis record: --waive needs a reason\n'],
  ])('%j', async (args, err) => {
    const desk = await deskWithLetter();
    const before = await readFile(desk.path('l.visavis'));
    expect(await desk.visavis('record', 'l.visavis', ...args)).toEqual({ code: 2, out: '', err });
    expect(await readFile(desk.path('l.visavis'))).toEqual(before);
  });
});
