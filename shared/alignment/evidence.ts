import type { Links } from './links';
import { agreement, endOf, kindOf, labelOf, labelSort, type Agreement } from './marks';
import type { Parameters } from './parameters';
import type { SideText } from './side-text';

/** What each type of a side is worth. */
interface Worth {
  /** How many times likelier than silence an answer makes the type, per unit of link strength and share of the other side; an answer that is worth nothing multiplies by 1. */
  readonly gain: Float32Array;
  /** What a segment says, in nats, when nothing answers any of its tokens. */
  readonly silent: Float32Array;
  /** What a match in a segment is worth by the segment's own size. */
  readonly local: Float64Array;
}

/** A product that is taken apart into its logarithm before it grows out of what a number holds. */
const LARGE = 1e200;
const TABLED_LENGTHS = 2048;

/** English segment `i` compared with French segments `fromFr … toFr - 1`. */
interface Row {
  fromFr: number;
  toFr: number;
  /** `best[slot - fr.starts[fromFr]]`: the best strength for a slot of French text in segment `i`. */
  best: Uint8Array;
  /** `en[(j - fromFr) * depth + n - 1]`: the words of segment `i`, given the `n` French segments that end with `j`. */
  en: Float32Array;
  /** `fr[(j - fromFr) * depth + n - 1]`: the words of French segment `j`, given the `n` English segments that end with `i`. */
  fr: Float32Array;
}

/**
 * Likelihood ratio of groups of segments, in nats: how much likelier the two groups are as a translation than as strangers.
 * Words: each type of one side, given the other, is explained by its best link there (a mixture, as in IBM model 1, of "answered by a link"
 * and "written anyway"); the more text the other side has, the less one match means, so a segment that explains nothing costs.
 * Both directions are averaged. To it come length, end punctuation, list label and kind.
 */
export class Evidence {
  private readonly enWorth: Worth;
  private readonly frWorth: Worth;
  private readonly ends: Agreement;
  private readonly labels: Agreement;
  private readonly labelSorts: Agreement;
  private readonly kinds: Agreement;
  private readonly rows: Row[];
  private readonly heads: Int32Array;
  private readonly nexts: Int32Array;
  private readonly slots: Int32Array;
  private readonly entryStrengths: Uint8Array;
  private readonly slotBest: Uint8Array;
  private readonly reach: Float64Array;
  /** `powers[n]` is n to the power of -dilution, for the sizes that groups can have. */
  private readonly powers: Float64Array;
  /** For the lengths that groups usually have: the logarithm of a length, and of how much wider chance spreads than translation does at it. */
  private readonly logs: Float64Array;
  private readonly widths: Float64Array;
  private readonly logExpansion: number;
  /** The first English segment of the stretch that is being compared. */
  private firstEn = 0;

  constructor(
    private readonly en: SideText,
    private readonly fr: SideText,
    private readonly links: Links,
    private readonly parameters: Parameters,
    private readonly depth: number,
  ) {
    this.enWorth = worth(en, parameters);
    this.frWorth = worth(fr, parameters);
    this.ends = agreement(en.segments, fr.segments, (segment) => endOf(segment.text), parameters.endAgrees);
    this.labels = agreement(en.segments, fr.segments, labelOf, parameters.labelAgrees);
    this.labelSorts = agreement(en.segments, fr.segments, labelSort, parameters.kindAgrees);
    this.kinds = agreement(en.segments, fr.segments, kindOf, parameters.kindAgrees);
    const empty = (): Row => ({ fromFr: 0, toFr: 0, best: new Uint8Array(0), en: new Float32Array(0), fr: new Float32Array(0) });
    this.rows = Array.from({ length: depth }, empty);
    this.heads = new Int32Array(fr.keys.length).fill(-1);
    let most = 0;
    for (let i = 0; i < en.segments.length; i++) {
      let entries = 0;
      for (let s = en.starts[i]!; s < en.starts[i + 1]!; s++) entries += links.starts[en.types[s]! + 1]! - links.starts[en.types[s]!]!;
      most = Math.max(most, entries);
    }
    const largest = [en, fr].reduce((most, text) => Math.max(most, text.sizes.reduce((a, b) => Math.max(a, b), 0)), 0);
    this.powers = Float64Array.from({ length: depth * largest + 2 }, (_, n) => n ** -parameters.dilution);
    this.logs = Float64Array.from({ length: TABLED_LENGTHS }, (_, n) => Math.log(n));
    this.widths = Float64Array.from({ length: TABLED_LENGTHS }, (_, n) => chanceWidth(n, parameters));
    this.logExpansion = Math.log(parameters.expansion);
    const widest = [en, fr].reduce((widest, text) => widestRow(text, widest), 0);
    this.slotBest = new Uint8Array(depth * widest);
    this.reach = new Float64Array(widest);
    this.nexts = new Int32Array(most);
    this.slots = new Int32Array(most);
    this.entryStrengths = new Uint8Array(most);
  }

  /** Begins a stretch of text at an English segment: what was compared before is forgotten. */
  begin(firstEn: number): void {
    this.firstEn = firstEn;
  }

  /** Compares English segment `i` with French segments `fromFr` to `toFr - 1`. Rows of a stretch are compared in order, neither limit ever falls; the last `depth` are kept. */
  compare(i: number, fromFr: number, toFr: number): void {
    const { en, fr, depth } = this;
    const row = this.rows[i % depth]!;
    row.fromFr = fromFr;
    row.toFr = toFr;
    row.best = atLeast(row.best, fr.starts[toFr]! - fr.starts[fromFr]!, Uint8Array);
    row.en = atLeast(row.en, (toFr - fromFr) * depth, Float32Array);
    row.fr = atLeast(row.fr, (toFr - fromFr) * depth, Float32Array);
    const width = en.starts[i + 1]! - en.starts[i]!;
    this.listLinks(i, width);
    for (let j = fromFr; j < toFr; j++) {
      // The best answers in the last `depth` French segments, one after the other in a ring.
      const base = (j % depth) * width;
      this.slotBest.fill(0, base, base + width);
      for (let s = fr.starts[j]!; s < fr.starts[j + 1]!; s++) {
        let best = 0;
        for (let entry = this.heads[fr.types[s]!]!; entry >= 0; entry = this.nexts[entry]!) {
          const strength = this.entryStrengths[entry]!;
          const at = base + this.slots[entry]!;
          if (strength > this.slotBest[at]!) this.slotBest[at] = strength;
          if (strength > best) best = strength;
        }
        row.best[s - fr.starts[fromFr]!] = best;
      }
      this.wordsOfEn(i, j, row, width);
      this.wordsOfFr(i, j, row);
    }
    this.forgetLinks(i, width);
  }

  /** Evidence, in nats, that English segments `fromEn … toEn - 1` and French `fromFr … toFr - 1` answer each other. Neither is empty; all are compared. */
  of(fromEn: number, toEn: number, fromFr: number, toFr: number): number {
    const { parameters, depth } = this;
    let words = 0;
    for (let i = fromEn; i < toEn; i++) {
      const row = this.rows[i % depth]!;
      words += row.en[(toFr - 1 - row.fromFr) * depth + toFr - fromFr - 1]!;
    }
    const last = this.rows[(toEn - 1) % depth]!;
    for (let j = fromFr; j < toFr; j++) words += last.fr[(j - last.fromFr) * depth + toEn - fromEn - 1]!;
    return parameters.wordTrust * words + parameters.lengthTrust * this.length(fromEn, toEn, fromFr, toFr)
      + this.agree(this.ends, toEn - 1, toFr - 1) + this.agree(this.labels, fromEn, fromFr) + this.agree(this.labelSorts, fromEn, fromFr)
      + this.agree(this.kinds, fromEn, fromFr);
  }

  /** Lays the links of a segment's types out by French type, for one walk over the French text. */
  private listLinks(i: number, width: number): void {
    const { en, links } = this;
    let entries = 0;
    for (let slot = 0; slot < width; slot++) {
      const x = en.types[en.starts[i]! + slot]!;
      for (let k = links.starts[x]!; k < links.starts[x + 1]!; k++) {
        const y = links.targets[k]!;
        this.slots[entries] = slot;
        this.entryStrengths[entries] = links.strengths[k]!;
        this.nexts[entries] = this.heads[y]!;
        this.heads[y] = entries++;
      }
    }
  }

  private forgetLinks(i: number, width: number): void {
    const { en, links } = this;
    for (let slot = 0; slot < width; slot++) {
      const x = en.types[en.starts[i]! + slot]!;
      for (let k = links.starts[x]!; k < links.starts[x + 1]!; k++) this.heads[links.targets[k]!] = -1;
    }
  }

  /**
   * The words of English segment `i`, given the last 1, 2, … French segments up to `j`. By the model a match would be diluted by the size of the whole group, but
   * translation keeps its order: words of a first sentence are answered in the first. So a match counts by the size of its own segment, and
   * only the power `dilution` of the size is the group's.
   */
  private wordsOfEn(i: number, j: number, row: Row, width: number): void {
    const { en, fr, depth, enWorth, frWorth, reach } = this;
    const first = en.starts[i]!;
    reach.fill(0, 0, width);
    let size = 1;
    for (let n = 1; n <= depth && j - n + 1 >= row.fromFr; n++) {
      const k = j - n + 1;
      size += fr.sizes[k]!;
      const local = frWorth.local[k]!;
      const group = this.powers[size]!;
      const base = (k % depth) * width;
      let total = enWorth.silent[i]!;
      let times = 1;
      for (let slot = 0; slot < width; slot++) {
        const found = this.slotBest[base + slot]! * local;
        if (found > reach[slot]!) reach[slot] = found;
        if (reach[slot] === 0) continue;
        const likelier = 1 + enWorth.gain[en.types[first + slot]!]! * reach[slot]! * group;
        const count = en.counts[first + slot]!;
        if (count === 1) times *= likelier;
        else total += count * Math.log(likelier);
        if (times > LARGE) {
          total += Math.log(times);
          times = 1;
        }
      }
      row.en[(j - row.fromFr) * depth + n - 1] = times === 1 ? total : total + Math.log(times);
    }
  }

  /** The words of French segment `j`, given the last 1, 2, … English segments up to `i`. */
  private wordsOfFr(i: number, j: number, row: Row): void {
    const { en, fr, depth, enWorth, frWorth, reach } = this;
    const first = fr.starts[j]!;
    const width = fr.starts[j + 1]! - first;
    reach.fill(0, 0, width);
    let size = 1;
    for (let n = 1; n <= depth && n <= i - this.firstEn + 1; n++) {
      const k = i - n + 1;
      const other = this.rows[k % depth]!;
      if (j >= other.toFr) break;
      size += en.sizes[k]!;
      const local = enWorth.local[k]!;
      const group = this.powers[size]!;
      const base = first - fr.starts[other.fromFr]!;
      let total = frWorth.silent[j]!;
      let times = 1;
      for (let slot = 0; slot < width; slot++) {
        const found = other.best[base + slot]! * local;
        if (found > reach[slot]!) reach[slot] = found;
        if (reach[slot] === 0) continue;
        const likelier = 1 + frWorth.gain[fr.types[first + slot]!]! * reach[slot]! * group;
        const count = fr.counts[first + slot]!;
        if (count === 1) times *= likelier;
        else total += count * Math.log(likelier);
        if (times > LARGE) {
          total += Math.log(times);
          times = 1;
        }
      }
      row.fr[(j - row.fromFr) * depth + n - 1] = times === 1 ? total : total + Math.log(times);
    }
  }

  private length(fromEn: number, toEn: number, fromFr: number, toFr: number): number {
    const { lengthSpread, lengthNoise, chanceSpread } = this.parameters;
    let enLength = 1;
    let frLength = 1;
    for (let i = fromEn; i < toEn; i++) enLength += this.en.lengths[i]!;
    for (let j = fromFr; j < toFr; j++) frLength += this.fr.lengths[j]!;
    const off = this.logOf(frLength) - this.logOf(enLength) - this.logExpansion;
    const shorter = Math.min(enLength, frLength);
    const variance = lengthSpread * lengthSpread + (lengthNoise * lengthNoise) / shorter;
    const chance = variance + chanceSpread * chanceSpread;
    return 0.5 * ((shorter < TABLED_LENGTHS ? this.widths[shorter]! : chanceWidth(shorter, this.parameters)) + (off * off) / chance - (off * off) / variance);
  }

  private logOf(length: number): number {
    return length < TABLED_LENGTHS ? this.logs[length]! : Math.log(length);
  }

  private agree(feature: Agreement, i: number, j: number): number {
    return feature.table[feature.en[i]! * feature.size + feature.fr[j]!]!;
  }
}

function chanceWidth(length: number, { lengthSpread, lengthNoise, chanceSpread }: Parameters): number {
  return Math.log1p(chanceSpread ** 2 / (lengthSpread ** 2 + lengthNoise ** 2 / length));
}

/** A type's share of its side's tokens, with `background` tokens of other text behind it. */
export function shareOf(text: SideText, type: number, { background }: Parameters): number {
  return (text.occurrences[type]! + 0.5) / (text.total + background);
}

/** How informative a type is, 0 to 1, by its share of the side's tokens. */
export function informative(share: number, { common, rare }: Parameters): number {
  return Math.min(1, Math.max(0, Math.log(common / share) / Math.log(common / rare)));
}

function worth(text: SideText, parameters: Parameters): Worth {
  const size = text.keys.length;
  const silence = new Float32Array(size);
  const gain = new Float32Array(size);
  for (let t = 0; t < size; t++) {
    const share = shareOf(text, t, parameters);
    const answered = (text.keys[t]!.startsWith('#') ? Math.max(parameters.answered, parameters.numberAnswered) : parameters.answered) * informative(share, parameters);
    silence[t] = Math.log(1 - answered);
    gain[t] = answered / (1 - answered) / share / 255;
  }
  const silent = new Float32Array(text.segments.length);
  for (let i = 0; i < silent.length; i++) {
    for (let s = text.starts[i]!; s < text.starts[i + 1]!; s++) silent[i]! += text.counts[s]! * silence[text.types[s]!]!;
  }
  const local = Float64Array.from(text.sizes, (segmentSize) => (1 + segmentSize) ** (parameters.dilution - 1));
  return { gain, silent, local };
}

/** The most types a segment of the text holds, or `least` where that is more. */
function widestRow(text: SideText, least: number): number {
  let most = least;
  for (let i = 0; i < text.sizes.length; i++) most = Math.max(most, text.starts[i + 1]! - text.starts[i]!);
  return most;
}

function atLeast<T extends Uint8Array | Float32Array>(buffer: T, size: number, make: new (size: number) => T): T {
  return buffer.length < size ? new make(size * 2) : buffer;
}
