import type { BlockDraft, Run } from '../letter/block';
import type { Side } from '../letter/side';
import { wordText, type WordText } from '../revisions/word-text';
import { parseContent } from './content';
import { firm, fold } from './fold';
import { placedTokens } from './placed';
import { statementsIn, type Statements } from './statements';

/** What a side of a pair held at some time, with all that is asked of it when two versions are compared; each is worked out once, when first asked for. */
export class SideVersion {
  private keptBlocks: readonly BlockDraft[] | undefined;
  private keptWords: WordText | undefined;
  private keptFirm: string | undefined;
  private keptFold: string | undefined;
  private keptStatements: Statements | undefined;

  /** @param content as `contentOf` wrote it */
  constructor(readonly content: string, readonly side: Side) {}

  /** In NFC, neighbouring runs with equal marks united. @throws an error that names what is wrong when the content is none. */
  get blocks(): readonly BlockDraft[] {
    return (this.keptBlocks ??= parseContent(this.content));
  }

  /** The words of all blocks, which are parted by a line feed. */
  get words(): WordText {
    const runs = (): Run[] => this.blocks.flatMap((block, at) => (at === 0 ? block.runs : [{ text: '\n' }, ...block.runs]));
    return (this.keptWords ??= wordText(runs(), this.side));
  }

  get statements(): Statements {
    return (this.keptStatements ??= statementsIn(this.blocks, this.side, () => placedTokens(this.words.words)));
  }

  /** Whether two versions of a side differ in dress only: their folds are equal. The letters and digits that no dress touches are asked first, and settle most edits. */
  foldsLike(other: SideVersion): boolean {
    return this.firm === other.firm && this.folded === other.folded;
  }

  private get firm(): string {
    return (this.keptFirm ??= firm(this.blocks));
  }

  private get folded(): string {
    return (this.keptFold ??= fold(this.blocks, this.side));
  }
}
