import { mkdirSync, realpathSync } from 'node:fs';
import { readdir, readFile, stat, unlink } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { dateInName } from '../storage/beside';
import { asFileName } from '../shared/exchange/formats';
import { writeWhole } from '../storage/safe-write';

const ENDING = '.visavis';
/** Characters of the title that go into a draft's file name. */
const TITLE_IN_NAME = 60;

/** Where new letters live until a person gives them a place: the folder `drafts` among the program's own files. */
export class Drafts {
  readonly folder: string;

  /** Makes the folder. */
  constructor(userData: string) {
    const folder = join(userData, 'drafts');
    mkdirSync(folder, { recursive: true });
    this.folder = realpathSync(folder);
  }

  /** Whether a letter (a real path) has no place of the person's choosing yet. */
  contains(path: string): boolean {
    return dirname(path) === this.folder;
  }

  /** A free name: `Open letter 2026-03-01 14.05.09.visavis`. */
  async place(title: string, at: Date): Promise<string> {
    const stem = join(this.folder, `${fileNameOf(title)} ${dateInName(at)}`);
    for (let n = 1; ; n++) {
      const path = `${stem}${n === 1 ? '' : ` (${n})`}${ENDING}`;
      if (!await isThere(path)) return path;
    }
  }

  /** The draft that is a copy of a file of the program's own; made now if there is none. */
  async copyOf(source: string): Promise<string> {
    const path = join(this.folder, basename(source));
    // Not copyFile: an installed program's files may be write-protected, and a copy would be, too.
    if (!await isThere(path)) await writeWhole(path, await readFile(source));
    return path;
  }

  /** All drafts that are there, as far as the folder tells. */
  async list(): Promise<{ readonly path: string; readonly name: string; readonly opened: string }[]> {
    const names = (await readdir(this.folder)).filter((name) => !name.startsWith('.') && extname(name) === ENDING);
    return Promise.all(names.map(async (name) => {
      const path = join(this.folder, name);
      const changed = await stat(path).then((stats) => stats.mtime, () => new Date(0));
      return { path, name: basename(name, ENDING), opened: changed.toISOString() };
    }));
  }

  /** Removes a draft that has another place now, or holds nothing. */
  async remove(path: string): Promise<void> {
    if (this.contains(path)) await unlink(path).catch(() => undefined);
  }
}

/** A title as (a part of) a file name that every system takes; `letter` when nothing of it is left. */
export function fileNameOf(title: string): string {
  return asFileName([...title].slice(0, TITLE_IN_NAME).join(''));
}

function isThere(path: string): Promise<boolean> {
  return stat(path).then(() => true, () => false);
}
