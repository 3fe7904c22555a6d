import type { CommentMark } from './text-builder';

/** A place in the blocks. `loose` ones stand between blocks: before the block of this index. */
interface Place {
  readonly block: number;
  readonly at: number;
  readonly loose: boolean;
}

/** What a comment is about: a block, and words in it. */
export interface CommentPlace {
  readonly block: number;
  readonly from: number;
  /** UTF-16 offset; Infinity: to the block's end. */
  readonly to: number;
}

/** Where the text holds the begins, ends and signs of comments. */
export class CommentPlaces {
  private readonly places = new Map<string, { [what in CommentMark['what']]?: Place }>();

  /** In a block. `shift`: what was put before its text. */
  put({ id, what, at }: CommentMark, block: number, shift = 0): void {
    this.set(id, what, { block, at: at + shift, loose: false });
  }

  /** Between blocks: `next` is the index of the block that comes next. */
  putLoose(id: string, what: CommentMark['what'], next: number): void {
    this.set(id, what, { block: next, at: 0, loose: true });
  }

  /** So many characters were taken from the start of this block. */
  moveBack(block: number, by: number): void {
    for (const places of this.places.values()) {
      for (const what of ['begin', 'end', 'sign'] as const) {
        const place = places[what];
        if (place && !place.loose && place.block === block) places[what] = { ...place, at: Math.max(0, place.at - by) };
      }
    }
  }

  /** What a comment is about, or the nearest block where there are no words; undefined where the text does not name it. */
  of(id: string): CommentPlace | undefined {
    const { begin, end, sign } = this.places.get(id) ?? {};
    const first = begin ?? sign ?? end;
    if (!first) return undefined;
    if (begin && !begin.loose) {
      const to = end && (end.loose || end.block > begin.block) ? Infinity : end && end.block === begin.block ? end.at : begin.at;
      return { block: begin.block, from: begin.at, to };
    }
    if (begin && end && !end.loose) return { block: end.block, from: 0, to: end.at };
    // A stretch of whole paragraphs, its marks between them.
    if (begin && end && end.block > begin.block) return { block: begin.block, from: 0, to: Infinity };
    const near = [sign, end, begin].find((place) => place && !place.loose);
    return near ? { block: near.block, from: near.at, to: near.at } : { block: Math.max(0, first.block - 1), from: 0, to: 0 };
  }

  private set(id: string, what: CommentMark['what'], place: Place): void {
    let places = this.places.get(id);
    if (!places) this.places.set(id, (places = {}));
    places[what] ??= place;
  }
}
