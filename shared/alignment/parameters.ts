/** The figures of the model. All evidence is in nats (natural logarithms of likelihood ratios), so that it can be added. */
export interface Parameters {
  /** Link strength of the same number, sign, name or word of three letters or more on both sides. */
  readonly sameStrength: number;
  /** Link strength of a number in digits and in words (`3`, `three`, `trois`). */
  readonly valueStrength: number;
  /** Link strength of words that look alike, times their likeness. */
  readonly cognateStrength: number;
  /** Least likeness of a cognate: below it most pairs are chance (`person`/`prison`). */
  readonly likenessFloor: number;
  /** A lexicon weight is raised to this power: below 1 it trusts rare translations more. */
  readonly lexiconPower: number;
  /** A link by stem counts this much of a link by form. */
  readonly stemDiscount: number;
  /** Share of the informative words of a segment that a faithful translation answers by a link we know. */
  readonly answered: number;
  /** The same of numbers: they are left out or put another way more seldom than words. */
  readonly numberAnswered: number;
  /** The share that sure pairs of ordinary text show (as counted by `adapt`), how far a text that differs moves `answered`, and the tokens of ordinary text it has against it. */
  readonly usuallyAnswered: number;
  readonly adaptation: number;
  readonly adaptationPrior: number;
  /** A token this frequent (share of its side) says nothing when unanswered, one as rare as `rare` says all it can. */
  readonly common: number;
  readonly rare: number;
  /** Tokens of ordinary text that stand behind the counts of a short text, so that no word is rarer than one can know. */
  readonly background: number;
  /** How much of a group's size dilutes a match in one of its segments: 1 all of it, 0 only the segment's own size. */
  readonly dilution: number;
  /** How far word evidence is trusted: words of a segment are not independent of each other. */
  readonly wordTrust: number;
  /** French characters for one English character. */
  readonly expansion: number;
  /** Spread (standard deviation of the logarithm) of that ratio in long segments, and the part that shrinks with the square root of the length. */
  readonly lengthSpread: number;
  readonly lengthNoise: number;
  /** Spread of the ratio between segments that do not belong together. */
  readonly chanceSpread: number;
  readonly lengthTrust: number;
  /**
   * How often the right pair agrees in end punctuation, in list label (an item left out on one side shifts all that follow, so a
   * label says little by itself), and in kind and level of block or sort of label.
   */
  readonly endAgrees: number;
  readonly labelAgrees: number;
  readonly kindAgrees: number;
  /** Beads of ordinary text that stand beside those of this one when the shares of the shapes are fitted to it. */
  readonly sharesWeight: number;
  /** Divides scores before they become probabilities: pieces of evidence are less independent than their sum takes them to be. */
  readonly heat: number;
  /** What a rightly found segment without partner is worth beside a rightly found pair. */
  readonly nullGain: number;
}

export const PARAMETERS: Parameters = {
  sameStrength: 0.9,
  valueStrength: 0.6,
  cognateStrength: 0.6,
  likenessFloor: 0.75,
  lexiconPower: 0.7,
  stemDiscount: 0.6,
  answered: 0.4,
  numberAnswered: 0.8,
  usuallyAnswered: 0.58,
  adaptation: 1,
  adaptationPrior: 200,
  common: 0.03,
  rare: 0.003,
  background: 1000,
  dilution: 0.6,
  wordTrust: 0.55,
  expansion: 1.14,
  lengthSpread: 0.16,
  lengthNoise: 1.3,
  chanceSpread: 1.2,
  lengthTrust: 0.9,
  endAgrees: 0.75,
  labelAgrees: 0.6,
  kindAgrees: 0.95,
  sharesWeight: 50,
  heat: 1.4,
  nullGain: 0.2,
};
