import { app } from 'electron';
import type { Locale, WindowStart } from '../shared/bridge/bridge';
import { LockedError } from '../storage/lock';
import { systemUser } from '../storage/system-user';
import type { Dialogs } from './dialogs';
import type { Drafts } from './drafts';
import type { HeldLetter } from './held-letter';
import { reasonIn, sentence } from './reasons';
import type { RecentLetters } from './recent';
import type { SettingsFile } from './settings';
import { WORDS, type MainWords } from './words';

const PLATFORMS: { readonly [platform: string]: WindowStart['platform'] } = { darwin: 'mac', win32: 'windows' };

/** What all windows share. */
export class Services {
  readonly platform: WindowStart['platform'] = PLATFORMS[process.platform] ?? 'linux';
  readonly system = { locale: systemLocale(), person: systemUser() };

  constructor(readonly settings: SettingsFile, readonly recent: RecentLetters, readonly drafts: Drafts, readonly dialogs: Dialogs) {}

  get locale(): Locale {
    return this.settings.current.locale ?? this.system.locale;
  }

  get words(): MainWords {
    return WORDS[this.locale];
  }

  /** The name that confirmations carry. */
  get person(): string {
    return this.settings.current.person ?? this.system.person;
  }

  /** One line for a person about an error; our own bugs go to standard error, too. */
  say(error: unknown): string {
    return sentence(error, this.locale) ?? this.fault(error);
  }

  /** Why a letter cannot be changed; undefined when it can. */
  whyReadOnly({ readOnly }: HeldLetter): string | undefined {
    if (readOnly instanceof LockedError) return this.words.lockedHere(reasonIn(this.locale, readOnly.reason));
    return readOnly && this.words[readOnly];
  }

  /** Lists a letter among the recent ones, here and in the system's list. */
  record(letter: HeldLetter): void {
    this.recent.add(letter.path, letter.name, new Date());
    if (!letter.draft) app.addRecentDocument(letter.path);
  }

  private fault(error: unknown): string {
    console.error(error);
    return this.words.ourFault;
  }
}

/** Known only once the app is ready. */
function systemLocale(): Locale {
  return app.getLocale().toLowerCase().startsWith('fr') ? 'fr' : 'en';
}
