import { tag } from '../xml/write';
import type { Fate } from './plan';

/** Who changed a text, and when (ISO 8601): a redline has one author and one moment. */
export interface Changed {
  readonly author: string;
  readonly date: string;
}

/** Writes what change tracking has around changes; every one has an id of its own in the file. */
export class Changes {
  private next = 1;
  private readonly who: Readonly<Record<string, string>>;

  constructor({ author, date }: Changed) {
    this.who = { 'w:author': author.trim() || 'Vis-à-vis', 'w:date': moment(date) };
  }

  /** The next free id of an annotation: bookmarks count with changes. */
  readonly nextId = (): number => this.next++;

  /** An element of change tracking: `w:ins`, `w:del`, `w:moveFrom`, `w:pPrChange`, … */
  of(name: string, ...inner: readonly string[]): string {
    return tag(name, { 'w:id': this.nextId(), ...this.who }, ...inner);
  }

  /** A run or several with what became of them; '' stays ''. */
  around(fate: Fate, moved: boolean, runs: string): string {
    return fate === 'kept' || runs === '' ? runs : this.of(elementOf(fate, moved), runs);
  }

  /** For the properties of a paragraph's end, or of a row. */
  mark(fate: Fate, moved = false): string | undefined {
    return fate === 'kept' ? undefined : this.of(elementOf(fate, moved));
  }

  /** A paragraph that stands elsewhere in the other version: both places have one name. */
  range(fate: Fate, move: number, paragraph: string): string {
    const name = fate === 'deleted' ? 'w:moveFromRange' : 'w:moveToRange';
    const id = this.nextId();
    return tag(`${name}Start`, { 'w:id': id, ...this.who, 'w:name': `move${move + 1}` }) + paragraph + tag(`${name}End`, { 'w:id': id });
  }
}

function elementOf(fate: 'inserted' | 'deleted', moved: boolean): string {
  if (moved) return fate === 'deleted' ? 'w:moveFrom' : 'w:moveTo';
  return fate === 'deleted' ? 'w:del' : 'w:ins';
}

/** A moment as `xsd:dateTime` without fractions, which Word does not like; noon of a day. */
function moment(date: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(date)) return `${date}T12:00:00Z`;
  const time = new Date(date);
  return Number.isNaN(time.getTime()) ? '1970-01-01T00:00:00Z' : `${time.toISOString().slice(0, 19)}Z`;
}
