import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FinishFile, Settings } from '../shared/bridge/bridge';
import { LAYOUTS } from '../shared/exchange/finished';
import { FORMATS } from '../shared/exchange/formats';
import { writeWhole } from '../storage/safe-write';

const LONGEST_PERSON = 200;
/** Bounds on what a settings file may hold: far more than a person dismisses one by one. */
const MOST_DISMISSED = 2_000;
const LONGEST_DISMISSED = 2_000;
/** Each format in English, in French and in both. */
const MOST_FILES = 3 * FORMATS.length;

/** What of a value is a setting; the rest is left out, so that a file of a newer program, or one that a person edited, does no harm. */
export function validSettings(value: unknown): Settings {
  const { locale, theme, swapped, spaces, person, dismissed, finish } = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  const name = typeof person === 'string' ? person.trim().slice(0, LONGEST_PERSON) : '';
  return {
    ...(locale === 'en' || locale === 'fr' ? { locale } : {}),
    ...(theme === 'light' || theme === 'dark' ? { theme } : {}),
    ...(typeof swapped === 'boolean' ? { swapped } : {}),
    ...(typeof spaces === 'boolean' ? { spaces } : {}),
    ...(name ? { person: name } : {}),
    ...(Array.isArray(dismissed) ? { dismissed: validDismissed(dismissed) } : {}),
    ...(Array.isArray(finish) ? { finish: validFinish(finish) } : {}),
  };
}

/** The latest of them, each once. */
function validDismissed(names: readonly unknown[]): readonly string[] {
  const valid = names.filter((name): name is string => typeof name === 'string' && name !== '' && name.length <= LONGEST_DISMISSED);
  return [...new Set(valid)].slice(-MOST_DISMISSED);
}

function validFinish(files: readonly unknown[]): readonly FinishFile[] {
  return files.slice(0, MOST_FILES).flatMap((file) => {
    const { format: wanted, side, layout: laid } = (typeof file === 'object' && file !== null ? file : {}) as Record<string, unknown>;
    const format = FORMATS.find((name) => name === wanted);
    const layout = LAYOUTS.find((name) => name === laid);
    return format && (side === 'en' || side === 'fr' || side === 'both') ? [{ format, side, ...(layout ? { layout } : {}) }] : [];
  });
}

/** The settings of this machine's user: `settings.json` in the program's folder. */
export class SettingsFile {
  private readonly path: string;
  private value: Settings;
  private work: Promise<void> = Promise.resolve();

  /** `folder` must exist. A file that is missing or cannot be read counts as no settings. */
  constructor(folder: string, private readonly onFailure: (error: unknown) => void) {
    this.path = join(folder, 'settings.json');
    this.value = read(this.path);
  }

  get current(): Settings {
    return this.value;
  }

  set(settings: Settings): void {
    this.value = validSettings(settings);
    const text = new TextEncoder().encode(`${JSON.stringify(this.value, null, 2)}\n`);
    this.work = this.work.then(() => writeWhole(this.path, text)).then(() => undefined, this.onFailure);
  }

  /** Resolves when what was set is on disk. */
  settled(): Promise<void> {
    return this.work;
  }
}

function read(path: string): Settings {
  try {
    return validSettings(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return {};
  }
}
