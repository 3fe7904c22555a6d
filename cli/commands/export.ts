import { BadFile } from '../../shared/exchange/bad-file';
import { extensionOf } from '../../shared/exchange/by-name';
import { finishedNow, finishedRevision } from '../../shared/exchange/finish';
import { LAYOUTS, type FinishedLetter, type Wanted } from '../../shared/exchange/finished';
import { FORMATS, formatOf, isBilingual, layoutsOf, wantedIn, type Format } from '../../shared/exchange/formats';
import type { Letterhead } from '../../shared/letter/letterhead';
import type { Side } from '../../shared/letter/side';
import { dayText } from '../../shared/revisions/revision';
import { GLOSSARY_FORMATS, glossaryBytes, type GlossaryFormat } from '../../storage/export-glossary';
import { exportBytes } from '../../storage/export-letter';
import { readLogo } from '../../storage/logo';
import { recordedLetter, revisionsIn } from '../../storage/revisions';
import { writeWhole } from '../../storage/safe-write';
import { sideInName } from '../../storage/side-name';
import { files, oneOf, parseCommand } from '../arguments';
import { DONE, UsageError, type Command } from '../command';
import { notice, pathIn, type Io } from '../io';
import { openLetter, refuseToReplace, type OpenLetter } from '../letters';
import { printing } from '../printing';
import { revisionNamed } from '../revision-named';

const OPTIONS = {
  output: { type: 'string', short: 'o' }, side: { type: 'string' }, layout: { type: 'string' }, revision: { type: 'string' }, xliff: { type: 'string' },
  'letterhead-en': { type: 'string' }, 'letterhead-fr': { type: 'string' }, logo: { type: 'string' }, signatories: { type: 'string' },
} as const;

const NAMES = { en: 'English', fr: 'French' } as const;
const XLIFF = ['1.2', '2.1'] as const;

export const exportCommand: Command = {
  name: 'export',
  usage: 'LETTER -o FILE [--side en|fr|both] [--layout columns|facing|after] [--revision R] [--xliff 1.2|2.1]',
  summary: 'write a letter, or a recorded revision of it, as a document',
  help: [
    ['-o FILE', `its extension picks the format: ${FORMATS.map((format) => `.${format}`).join(', ')}; a file that is there is replaced`],
    ['', '.tbx and .csv write the glossary that the letter holds, if any'],
    ['--side', 'en, fr or both; without it the one that FILE names (letter.fr.docx), else both'],
    ['--layout', 'both sides in one file: columns (pair by pair), facing (facing pages), after (English, then French);'],
    ['', '.docx, .odt, .pdf and .html have all three, .md and .txt only after'],
    ['--revision R', 'a recorded revision: a date (YYYY-MM-DD) or the beginning of its hash; without it, the letter as it stands'],
    ['--xliff V', 'the version of an .xlf: 1.2 (usual) or 2.1'],
    ['--letterhead-en TEXT, --letterhead-fr TEXT', 'what stands above that side, its lines parted by |; without it, what the letter says'],
    ['--logo FILE', 'a picture above the letter, PNG or JPEG'],
    ['--signatories N', 'signatories in 1 to 4 columns'],
  ],
  run: runExport,
};

async function runExport(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = parseCommand('export', args, OPTIONS);
  const [path] = files('export', positionals, ['LETTER']);
  const { output } = values;
  if (!output) throw new UsageError('export', 'say where to: -o FILE');
  const terms = GLOSSARY_FORMATS.find((name) => name === extensionOf(output));
  if (terms) return exportGlossary(path, output, terms, values, io);
  const format = formatIn(output);
  const wanted = wantedOf(values, output, format);
  if (values.xliff !== undefined && format !== 'xlf') throw new UsageError('export', '--xliff is for .xlf files');
  const xliff = oneOf('export', 'xliff', values.xliff ?? XLIFF[0], XLIFF);

  const opened = await openLetter(io, path);
  await refuseToReplace(io, output, '');
  const asRecorded = finished(opened, values.revision, path, io);
  const letter = { ...asRecorded, letterhead: await letterheadIn(asRecorded.letterhead, values, io) };
  for (const side of wanted.sides) if (letter.blocks[side].length === 0) notice(io, `${path}: its ${NAMES[side satisfies Side]} side is empty`);
  await writeWhole(pathIn(io, output), await exportBytes(letter, wanted, format, { print: printing(io, output), xliff }));
  return DONE;
}

type HeadOptions = { readonly [name in 'letterhead-en' | 'letterhead-fr' | 'logo' | 'signatories']?: string | undefined };

/** The letter's own letterhead, with what is said of it here in its place. */
async function letterheadIn(own: Letterhead, given: HeadOptions, io: Io): Promise<Letterhead> {
  const lines = (side: Side): readonly string[] => given[`letterhead-${side}`]?.split('|').map((line) => line.trim()) ?? own.lines[side];
  const columns = given.signatories === undefined ? own.signatoryColumns : Number(oneOf('export', 'signatories', given.signatories, ['1', '2', '3', '4']));
  return { ...own, lines: { en: lines('en'), fr: lines('fr') }, signatoryColumns: columns, ...(given.logo === undefined ? {} : { logo: await readLogo(pathIn(io, given.logo)) }) };
}

/** Writes the glossary that the letter holds. */
async function exportGlossary(path: string, output: string, format: GlossaryFormat, { revision, side, layout, xliff }: Readonly<Record<string, string | undefined>>, io: Io): Promise<number> {
  if (side !== undefined || layout !== undefined || xliff !== undefined) throw new UsageError('export', `.${format} is the letter's glossary, in both languages: --side, --layout and --xliff mean nothing there`);
  const opened = await openLetter(io, path);
  await refuseToReplace(io, output, '');
  const bytes = glossaryBytes(finished(opened, revision, path, io), format);
  if (!bytes) throw new BadFile(path, 'holds no glossary: no list of terms with both languages, or none whose pairs are in sync');
  await writeWhole(pathIn(io, output), bytes);
  return DONE;
}

/** The letter as it stands, or as a revision recorded it. */
function finished({ letter, stored }: OpenLetter, point: string | undefined, path: string, io: Io): FinishedLetter {
  if (point === undefined || point === 'now') return finishedNow(letter, dayText(io.now()));
  const { list, problems } = revisionsIn(letter.doc, stored.others);
  const revision = revisionNamed(point, list, path, problems);
  return finishedRevision(letter, revision.about, recordedLetter(revision));
}

function wantedOf({ side, layout }: { readonly side?: string | undefined; readonly layout?: string | undefined }, output: string, format: Format): Wanted {
  const named = side === undefined ? (isBilingual(format) ? 'both' : sideInName(output) ?? 'both') : oneOf('export', 'side', side, ['en', 'fr', 'both']);
  if (isBilingual(format) && named !== 'both') throw new UsageError('export', `--side ${named}: .${extensionOf(output)} always holds both sides`);
  const chosen = layout === undefined ? undefined : oneOf('export', 'layout', layout, LAYOUTS);
  if (chosen !== undefined && named === 'both' && !layoutsOf(format).includes(chosen)) {
    throw new UsageError('export', `--layout ${chosen}: .${extensionOf(output)} has ${layoutsOf(format).join(', ')}`);
  }
  return wantedIn(format, named === 'both' ? ['en', 'fr'] : [named], chosen);
}

function formatIn(output: string): Format {
  const format = formatOf(output);
  if (format) return format;
  const extension = extensionOf(output);
  throw new UsageError('export', `${output}: ${extension ? `.${extension}` : 'a name without an extension'} is no format that it writes; ${FORMATS.map((name) => `.${name}`).join(', ')} are`);
}
