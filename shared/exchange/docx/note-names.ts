/** What sort of note: at the page's foot, or at the end. */
export type NoteSort = 'foot' | 'end';

/** A note that the text refers to. */
export interface NamedNote {
  readonly sort: NoteSort;
  /** Its id in the file. */
  readonly id: string;
  readonly name: string;
  /** The author's own sign. */
  readonly sign: string | undefined;
}

/** Names for notes as they are referred to: `f1`, `f2`, …, `e1`, … Only those that are there (`held`) get one. */
export class NoteNames {
  private readonly named = new Map<string, NamedNote>();
  private readonly names = { foot: 0, end: 0 };
  /** Those without a sign of their own. */
  private readonly counts = { foot: 0, end: 0 };

  constructor(private readonly held: (sort: NoteSort, id: string) => boolean, private readonly signOf: (sort: NoteSort, count: number) => string | undefined = () => undefined) {}

  /** The note of this reference; undefined where the file holds none. A second reference to a note finds the same. */
  refer(sort: NoteSort, id: string, ownSign?: string): NamedNote | undefined {
    const key = `${sort}/${id}`;
    const known = this.named.get(key);
    if (known || !this.held(sort, id)) return known;
    const note = { sort, id, name: `${sort === 'foot' ? 'f' : 'e'}${++this.names[sort]}`, sign: ownSign ?? this.signOf(sort, ++this.counts[sort]) };
    this.named.set(key, note);
    return note;
  }

  /** The notes so far, in the order of their first references; those that are referred to meanwhile come on the way. */
  all(): IterableIterator<NamedNote> {
    return this.named.values();
  }
}
