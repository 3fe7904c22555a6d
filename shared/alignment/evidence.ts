import type { Links } from './links';
import { agreement, endOf, kindOf, labelOf, labelSort, type Agreement } from './marks';
import type { Parameters } from './parameters';
import type { SideText } from './side-text';

/** What each type of a side is worth: `silence` when nothing answers it, `gain` per unit of link strength when something does. */
interface Worth {
  readonly open: Float32Array;
  readonly silence: Float32Array;
  readonly gain: Float32Array;
  /** Sum of `silence` over a segment's tokens. */
  readonly silent: Float32Array;
  /** What a match in a segment is worth by the segment's own size. */
  readonly local: Float64Array;
}

/** The best answer of every type of English segment `i` in French segments `fromFr … toFr - 1`, and the other way round. */
interface Row {
  i: number;
  fromFr: number;
  toFr: number;
  /** `en[(j - fromFr) * width + slot]`: best strength for a slot of segment `i` in French segment `j`. */
  en: Uint8Array;
  width: number;
  /** `fr[slot - fr.starts[fromFr]]`: best strength for a slot of French text in segment `i`. */
  fr: Uint8Array;
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
  private readonly shareOf: Float64Array;
  /** `powers[n]` is n to the power of -dilution, for the sizes that groups can have. */
  private readonly powers: Float64Array;

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
    this.rows = Array.from({ length: depth }, () => ({ i: -1, fromFr: 0, toFr: 0, en: new Uint8Array(0), width: 0, fr: new Uint8Array(0) }));
    this.heads = new Int32Array(fr.keys.length).fill(-1);
    let most = 0;
    for (let i = 0; i < en.segments.length; i++) {
      let entries = 0;
      for (let s = en.starts[i]!; s < en.starts[i + 1]!; s++) entries += links.starts[en.types[s]! + 1]! - links.starts[en.types[s]!]!;
      most = Math.max(most, entries);
    }
    this.shareOf = new Float64Array(depth);
    const largest = [en, fr].reduce((most, text) => Math.max(most, text.sizes.reduce((a, b) => Math.max(a, b), 0)), 0);
    this.powers = Float64Array.from({ length: depth * largest + 2 }, (_, n) => n ** -parameters.dilution);
    this.nexts = new Int32Array(most);
    this.slots = new Int32Array(most);
    this.entryStrengths = new Uint8Array(most);
  }

  /** Compares English segment `i` with French segments `fromFr` to `toFr - 1`. Rows are compared in order; the last `depth` are kept. */
  compare(i: number, fromFr: number, toFr: number): void {
    const { en, fr, links } = this;
    const row = this.rows[i % this.depth]!;
    const first = en.starts[i]!;
    const width = en.starts[i + 1]! - first;
    const frFirst = fr.starts[fromFr]!;
    row.i = i;
    row.fromFr = fromFr;
    row.toFr = toFr;
    row.width = width;
    row.en = cleared(row.en, (toFr - fromFr) * width);
    row.fr = cleared(row.fr, fr.starts[toFr]! - frFirst);
    let entries = 0;
    for (let slot = 0; slot < width; slot++) {
      const x = en.types[first + slot]!;
      for (let k = links.starts[x]!; k < links.starts[x + 1]!; k++) {
        const y = links.targets[k]!;
        this.slots[entries] = slot;
        this.entryStrengths[entries] = links.strengths[k]!;
        this.nexts[entries] = this.heads[y]!;
        this.heads[y] = entries++;
      }
    }
    for (let j = fromFr; j < toFr; j++) {
      const base = (j - fromFr) * width;
      for (let s = fr.starts[j]!; s < fr.starts[j + 1]!; s++) {
        let best = 0;
        for (let entry = this.heads[fr.types[s]!]!; entry >= 0; entry = this.nexts[entry]!) {
          const strength = this.entryStrengths[entry]!;
          const at = base + this.slots[entry]!;
          if (strength > row.en[at]!) row.en[at] = strength;
          if (strength > best) best = strength;
        }
        row.fr[s - frFirst] = best;
      }
    }
    for (let slot = 0; slot < width; slot++) {
      const x = en.types[first + slot]!;
      for (let k = links.starts[x]!; k < links.starts[x + 1]!; k++) this.heads[links.targets[k]!] = -1;
    }
  }

  /** Evidence, in nats, that English segments `fromEn … toEn - 1` and French `fromFr … toFr - 1` answer each other. Neither is empty. */
  of(fromEn: number, toEn: number, fromFr: number, toFr: number): number {
    const { parameters } = this;
    return parameters.wordTrust * (this.wordsFromFr(fromEn, toEn, fromFr, toFr) + this.wordsFromEn(fromEn, toEn, fromFr, toFr))
      + parameters.lengthTrust * this.length(fromEn, toEn, fromFr, toFr)
      + this.agree(this.ends, toEn - 1, toFr - 1) + this.agree(this.labels, fromEn, fromFr) + this.agree(this.labelSorts, fromEn, fromFr) + this.agree(this.kinds, fromEn, fromFr);
  }

  /** English words given the French ones. */
  private wordsFromFr(fromEn: number, toEn: number, fromFr: number, toFr: number): number {
    const { en, enWorth } = this;
    const shares = this.shares(this.fr, this.frWorth, fromFr, toFr);
    let total = 0;
    for (let i = fromEn; i < toEn; i++) {
      total += enWorth.silent[i]!;
      const row = this.rows[i % this.depth]!;
      const first = en.starts[i]!;
      for (let slot = 0; slot < row.width; slot++) {
        let best = 0;
        for (let j = fromFr; j < toFr; j++) {
          const strength = row.en[(j - row.fromFr) * row.width + slot]! * shares[j - fromFr]!;
          if (strength > best) best = strength;
        }
        if (best > 0) {
          const x = en.types[first + slot]!;
          total += en.counts[first + slot]! * (Math.log(enWorth.open[x]! + enWorth.gain[x]! * best) - enWorth.silence[x]!);
        }
      }
    }
    return total;
  }

  /** French words given the English ones. */
  private wordsFromEn(fromEn: number, toEn: number, fromFr: number, toFr: number): number {
    const { fr, frWorth } = this;
    const shares = this.shares(this.en, this.enWorth, fromEn, toEn);
    let total = 0;
    for (let j = fromFr; j < toFr; j++) {
      total += frWorth.silent[j]!;
      for (let s = fr.starts[j]!; s < fr.starts[j + 1]!; s++) {
        let best = 0;
        for (let i = fromEn; i < toEn; i++) {
          const row = this.rows[i % this.depth]!;
          const strength = row.fr[s - fr.starts[row.fromFr]!]! * shares[i - fromEn]!;
          if (strength > best) best = strength;
        }
        if (best > 0) {
          const y = fr.types[s]!;
          total += fr.counts[s]! * (Math.log(frWorth.open[y]! + frWorth.gain[y]! * best) - frWorth.silence[y]!);
        }
      }
    }
    return total;
  }

  /**
   * What one match in each segment of a group is worth: less in a long segment, and less in a group of many. By the model a match would be
   * diluted by the whole group, but translation keeps its order: words of a first sentence are answered in the first, so only `dilution` of that holds.
   */
  private shares(text: SideText, worth: Worth, from: number, to: number): Float64Array {
    if (to === from + 1) {
      this.shareOf[0] = 1 / (1 + text.sizes[from]!);
      return this.shareOf;
    }
    let whole = 1;
    for (let k = from; k < to; k++) whole += text.sizes[k]!;
    const diluted = this.powers[whole]!;
    for (let k = from; k < to; k++) this.shareOf[k - from] = diluted * worth.local[k]!;
    return this.shareOf;
  }

  private length(fromEn: number, toEn: number, fromFr: number, toFr: number): number {
    const { expansion, lengthSpread, lengthNoise, chanceSpread } = this.parameters;
    let enLength = 1;
    let frLength = 1;
    for (let i = fromEn; i < toEn; i++) enLength += this.en.lengths[i]!;
    for (let j = fromFr; j < toFr; j++) frLength += this.fr.lengths[j]!;
    const off = Math.log(frLength / (enLength * expansion));
    const variance = lengthSpread ** 2 + lengthNoise ** 2 / Math.min(enLength, frLength);
    const chance = variance + chanceSpread ** 2;
    return 0.5 * (Math.log(chance / variance) + (off * off) / chance - (off * off) / variance);
  }

  private agree(feature: Agreement, i: number, j: number): number {
    return feature.table[feature.en[i]! * feature.size + feature.fr[j]!]!;
  }
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
  const open = new Float32Array(size);
  const silence = new Float32Array(size);
  const gain = new Float32Array(size);
  for (let t = 0; t < size; t++) {
    const share = shareOf(text, t, parameters);
    const answered = parameters.answered * informative(share, parameters);
    open[t] = 1 - answered;
    silence[t] = Math.log(1 - answered);
    gain[t] = answered / share / 255;
  }
  const silent = new Float32Array(text.segments.length);
  for (let i = 0; i < silent.length; i++) {
    for (let s = text.starts[i]!; s < text.starts[i + 1]!; s++) silent[i]! += text.counts[s]! * silence[text.types[s]!]!;
  }
  const local = Float64Array.from(text.sizes, (segmentSize) => (1 + segmentSize) ** (parameters.dilution - 1));
  return { open, silence, gain, silent, local };
}

function cleared(buffer: Uint8Array, size: number): Uint8Array {
  if (buffer.length < size) return new Uint8Array(size * 2);
  buffer.fill(0, 0, size);
  return buffer;
}
