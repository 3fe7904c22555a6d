import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../cli/run';
import { desk, deskWithLetter } from './visavis';

const NAMES = ['align', 'update', 'merge', 'confirm', 'status', 'check', 'record', 'revisions', 'compare', 'succeed', 'export', 'import', 'serve', 'open'];

describe('help', () => {
  test('names every command of the contract and those added to it, and only those', () => {
    expect(COMMANDS.map((command) => command.name).sort()).toEqual([...NAMES].sort());
  });

  test.each([[[]], [['--help']], [['-h']], [['help']]])('%j lists the commands', async (args) => {
    const { visavis } = await desk();
    const { code, out, err } = await visavis(...args);
    expect([code, err]).toEqual([0, '']);
    for (const name of NAMES) expect(out).toContain(`  visavis ${name} `);
    expect(out).toMatch(/[^\n]\n$/);
  });

  test.each(NAMES)('%s --help says how it is called', async (name) => {
    const { visavis } = await desk();
    const asked = await visavis(name, '--help');
    expect(asked).toEqual({ code: 0, out: expect.stringMatching(new RegExp(`^visavis ${name} [^\\n]+\\n[A-Z]`)) as string, err: '' });
    expect(await visavis('help', name)).toEqual(asked);
    expect(await visavis(name, 'some', '-h')).toEqual(asked);
  });

  test('--version is the package\'s', async () => {
    const { visavis } = await desk();
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect(await visavis('--version')).toEqual({ code: 0, out: `${version}\n`, err: '' });
  });
});

describe('what it does not know gets one line and exit code 2', () => {
  test.each([
    [['alogn'], 'visavis: there is no command "alogn"; "visavis --help" lists what there is\n'],
    [[''], 'visavis: there is no command ""; "visavis --help" lists what there is\n'],
    [['--json'], 'visavis: there is no option "--json"; "visavis --help" lists what there is\n'],
    [['align'], 'visavis align: EN and FR missing; it needs EN FR\n'],
    [['align', ''], 'visavis align: BOTH is an empty name\n'],
    [['align', 'a'], /a: there is no such file\n$/],
    [['align', 'a', 'b', '--tracked', 'revisions'], 'visavis align: --tracked revisions needs -o LETTER\n'],
    [['align', 'a', '-o', 'n.visavis', '--tracked', 'revisions'], 'visavis align: --tracked revisions needs two files, EN FR\n'],
    [['import', 'a', '--tracked', 'maybe'], 'visavis import: --tracked takes accept or reject, not "maybe"\n'],
    [['align', 'a', ''], 'visavis align: FR is an empty name\n'],
    [['align', 'a', 'b', 'c'], 'visavis align: "c" is one too many; it takes EN FR\n'],
    [['align', 'a', 'b', '--json', '--tsv'], 'visavis align: either --json or --tsv, not both\n'],
    [['align', 'a', 'b', '-o', 'l.txt'], 'visavis align: -o "l.txt": a letter\'s name ends in .visavis\n'],
    [['align', 'a', 'b', '-o'], /^visavis align: option '-o, --output <value>' argument missing\n$/],
    [['align', 'a', 'b', '--frce'], 'visavis align: unknown option \'--frce\'\n'],
    [['align', 'a', 'b', '--json=yes'], /^visavis align: option '--json' does not take an argument\n$/],
    [['status'], 'visavis status: LETTER missing; it needs LETTER\n'],
    [['status', 'l.visavis', '--tsv'], 'visavis status: unknown option \'--tsv\'\n'],
    [['confirm', '--all'], 'visavis confirm: LETTER missing; it needs LETTER\n'],
    [['merge', 'l.visavis'], 'visavis merge: COPY missing; it needs LETTER COPY\n'],
    [['merge', 'l.visavis', 'l.visavis', '-o', 'l.txt'], 'visavis merge: -o "l.txt": a letter\'s name ends in .visavis\n'],
    [['export', '-o', 'x.md'], 'visavis export: LETTER missing; it needs LETTER\n'],
    [['import'], 'visavis import: FILE missing; it needs FILE\n'],
    [['open', 'a', 'b'], 'visavis open: "b" is one too many; it takes [LETTER]\n'],
  ])('%j', async (args, line) => {
    const { visavis } = await deskWithLetter();
    const { code, out, err } = await visavis(...args);
    expect([code, out]).toEqual([2, '']);
    if (typeof line === 'string') expect(err).toBe(line);
    else expect(err).toMatch(line);
  });

  test.each(['serve'])('%s: not yet', async (name) => {
    const { visavis } = await deskWithLetter();
    expect(await visavis(name, 'l.visavis', '--json')).toEqual({ code: 2, out: '', err: `visavis ${name}: not yet\n` });
  });
});
