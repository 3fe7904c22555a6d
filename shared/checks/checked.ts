import type { Lexicon } from '../alignment';
import { answersIn, type Answers } from '../alignment/answers';
import { placed, type Placed } from '../drift/placed';
import { sentenceStarts } from '../letter/sentences';
import { statementsIn, type Statements } from '../drift/statements';
import { blockText, type Block } from '../letter/block';
import type { BySide, Side } from '../letter/side';
import { foldedWordsOf, type FoldedWord } from './known-names/folded';

/** A stretch of a text, in UTF-16 offsets. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** One side of a pair as checks see it. What is costly is worked out when first asked for, and kept. */
export class CheckedSide {
  /** The blocks' text, parted by line feeds; a hard break is a line feed too, any other embed U+FFFC. Offsets of findings count in it. */
  readonly text: string;
  /** How long each block's text is. */
  readonly lengths: readonly number[];
  private keptWords: readonly Placed[] | undefined;
  private keptFolded: readonly FoldedWord[] | undefined;
  private keptStatements: Statements | undefined;
  private keptSentences: readonly Span[] | undefined;

  /** `labels`: each block's computed list label, as a reader sees it. */
  constructor(readonly side: Side, readonly blocks: readonly Block[], readonly labels: readonly (string | undefined)[]) {
    const texts = blocks.map(blockText);
    this.text = texts.join('\n');
    this.lengths = texts.map((text) => text.length);
  }

  /** Words, numbers and signs in order. */
  get words(): readonly Placed[] {
    return (this.keptWords ??= placed(this.text, this.side));
  }

  /** The words in the form in which names are compared. */
  get folded(): readonly FoldedWord[] {
    return (this.keptFolded ??= foldedWordsOf(this.words));
  }

  /** Numbers, dates, names, negations, quoted titles and links, with their places in `text`. */
  get statements(): Statements {
    return (this.keptStatements ??= statementsIn(this.blocks, this.side, () => this.words));
  }

  /** The sentences, without the white space around them; a block's or line's end ends a sentence. */
  get sentences(): readonly Span[] {
    return (this.keptSentences ??= sentencesIn(this.text, this.side));
  }

  /** The sentence in which an offset stands, or the whole text. */
  sentenceAt(offset: number): Span {
    return this.sentences.find((span) => span.from <= offset && offset <= span.to) ?? { from: 0, to: this.text.length };
  }
}

/** A pair as checks see it. */
export class CheckedPair implements BySide<CheckedSide> {
  private keptAnswers: { readonly lexicon: Lexicon; readonly answers: Answers } | undefined;

  /** `number`: where it stands among the letter's pairs, from 0. */
  constructor(readonly id: string, readonly number: number, readonly en: CheckedSide, readonly fr: CheckedSide) {}

  /** Which words of one side answer which of the other; offsets in the sides' `text`. */
  answers(lexicon: Lexicon): Answers {
    if (this.keptAnswers?.lexicon !== lexicon) this.keptAnswers = { lexicon, answers: answersIn(this.en.text, this.fr.text, lexicon) };
    return this.keptAnswers.answers;
  }
}

function sentencesIn(text: string, side: Side): Span[] {
  const starts = sentenceStarts(text, side);
  return starts.flatMap((from, i) => {
    const words = text.slice(from, starts[i + 1] ?? text.length).trimEnd();
    return words ? [{ from, to: from + words.length }] : [];
  });
}
