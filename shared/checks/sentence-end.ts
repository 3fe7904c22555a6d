import type { Side } from '../letter/side';

/** How a block's text ends. */
export interface SentenceEnd {
  /** All marks after the last word, those inside closing quotes too: `?.` for `Here?”.`; `…` for three stops and for a dash; empty for none. A joining word of a list (`; and`, `; et,`) is left out. */
  readonly marks: string;
  /** Where the last word begins, and where the marks and what closes after them end. */
  readonly from: number;
  readonly to: number;
  /** Where the last of the marks stands. */
  readonly at: number;
  readonly words: number;
  /** The stop belongs to a word: `etc.`, `U.S.`, `p.m.` */
  readonly abbreviated: boolean;
  readonly capital: boolean;
  /** Most of its longer words have capitals, or it is in capitals. */
  readonly title: boolean;
}

const TAIL = /[\s*_.!?…:;,"'“”‘’«»)\]\uFFFC—–-]/u;

/** Where the marks, quotes and spaces after a text's last word begin. */
function tailStart(text: string): number {
  let at = text.length;
  while (at > 0 && TAIL.test(text[at - 1]!)) at -= 1;
  return at;
}

const LETTER = /[\p{L}\p{N}]/u;
const LONG = /^\P{L}*\p{L}{4,}/u;
const CAPITAL = /^\P{L}*\p{Lu}/u;
/** Longer texts are no titles. */
const TITLE_WORDS = 20;

const LAST_WORD = /[\p{L}\p{N}%°$€£²³]+(?:['’-][\p{L}\p{N}%]+)*$/u;

const JOINING: { readonly [side in Side]: RegExp } = {
  en: /[;,][\s\u00a0]*(?:and|or|and\/or|but)[\s,*]*$/iu,
  fr: /[;,][\s\u00a0\u202f]*(?:et|ou|et\/ou|mais)[\s\u00a0,*]*$/iu,
};
const ABBREVIATION = /(?:^|[^\p{L}])(?:\p{L}|(?:\p{L}\.)+\p{L}|etc|inc|ltd|co|corp|jr|sr|st|no|vs|al|ltée|cie|av|apr|env|p\.ex|mr|mrs|mme|dr|jan|feb|aug|sept|oct|nov|dec|janv|févr|juill?|déc)$/iu;

/** So many letters before its end hold a text's last word. */
const NEAR = 60;

/** Reads the end of a block's text; undefined where there is no word. */
export function sentenceEnd(text: string, side: Side): SentenceEnd | undefined {
  const from = Math.max(0, text.length - 20);
  const joined = JOINING[side].exec(text.slice(from));
  const whole = joined ? text.slice(0, from + joined.index + 1) : text;
  const end = tailStart(whole);
  const tail = whole.slice(end);
  const body = whole.slice(0, end);
  const near = Math.max(0, end - NEAR);
  const last = LAST_WORD.exec(body.slice(near));
  if (!last) return undefined;
  const marks = tail.replace(/\.{2,}|[—–]|--+|(?<=\s)-(?=\s|$)/g, '…').replace(/[^.!?…:;,]/gu, '');
  const at = end + Math.max(0, tail.search(/[.!?…:;,](?=[^.!?…:;,]*$)/u));
  return new Ending(marks, near + last.index, whole.trimEnd().length, at, body);
}

/** Its words are read when first asked for: where two ends agree, nobody does. */
class Ending implements SentenceEnd {
  private kept: readonly string[] | undefined;

  constructor(readonly marks: string, readonly from: number, readonly to: number, readonly at: number, private readonly body: string) {}

  private get all(): readonly string[] {
    return (this.kept ??= this.body.split(/[\s\u00a0\u202f]+/).filter((word) => LETTER.test(word)));
  }

  get words(): number {
    return this.all.length;
  }

  get abbreviated(): boolean {
    return this.marks.startsWith('.') && ABBREVIATION.test(this.body.slice(Math.max(0, this.body.length - NEAR)));
  }

  get capital(): boolean {
    return /^[^\p{L}]*\p{Lu}/u.test(this.body.replace(/^\s*\(?\w{1,4}[.)]\s/, ''));
  }

  get title(): boolean {
    const long = this.words < TITLE_WORDS ? this.all.filter((word) => LONG.test(word)) : [];
    return long.length > 1 && long.filter((word) => CAPITAL.test(word)).length * 2 > long.length;
  }
}

const ASKING: { readonly [side in Side]: RegExp } = {
  en: /^(?:(?:and|but|so|or|then|now|well),? )?(?:who|whom|whose|what|which|when|where|why|how|is|are|was|were|am|do|does|did|has|have|had|can|could|will|would|shall|should|may|might|must|isn['’]t|aren['’]t|don['’]t|doesn['’]t|didn['’]t|won['’]t|can['’]t)(?![\p{L}])|,\s(?:is|are|was|were|do|does|did|has|have|can|could|will|would|should)(?:n['’]t)?\s(?:it|he|she|they|you|we|i)(?: not)?$|[;:,—–]\s(?:why|how|what|who|where|when)\s(?:is|are|was|were|do|does|did|has|have|can|could|will|would|should)\s/iu,
  fr: /(?:^|[\s«"“,;:—–-])(?:est-ce|qu['’]est-ce|n['’]est-ce pas)(?!\p{L})|\p{L}-(?:t-)?(?:il|elle|on|ils|elles|ce|nous|vous|tu|je)(?!\p{L})|^(?:et |mais |alors,? |or,? )?(?:pourquoi|comment|où|combien|qui|que|quoi|quel|quels|quelle|quelles|quand|à qui|à quoi|de quoi|jusqu['’]à quand|depuis quand|lequel|laquelle|lesquels|lesquelles)(?!\p{L})/iu,
};
const IMPERATIVE = /(?:^|[\s«"“])\p{L}+ons-nous|(?:^|[\s«"“])\p{L}+ez-vous[\s.!]|(?:^|[\s,])(?:dit|dis|fit|répondi?t|demanda|ajouta|reprit|s['’]écria|pensa|répliqua|murmura)-(?:t-)?(?:il|elle|on|ils|elles|je)/iu;

/** Whether the last sentence of a text has the form of a question: its first word or an inversion says so, not its mark. */
export function asks(text: string, side: Side): boolean {
  const plain = text.slice(0, tailStart(text));
  const sentence = plain.slice(Math.max(0, ...[...plain.matchAll(/[.!?…]["”»’)\]]*[\s\u00a0\u202f]+/gu)].map((match) => match.index + match[0].length))).replace(/^[^\p{L}]+/u, '');
  if (side === 'fr' && IMPERATIVE.test(sentence)) return false;
  return ASKING[side].test(sentence);
}
