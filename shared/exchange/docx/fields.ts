/** Real fields nest three or four deep; a damaged file may begin any number and end none. */
const DEEPEST = 64;

interface Field {
  instruction: string;
  inResult: boolean;
  link: string | undefined;
}

/**
 * The fields that stand open at a point of the text. A field is an instruction, which nobody sees, and a result, which is text; fields
 * nest and may span paragraphs.
 */
export class Fields {
  private readonly open: Field[] = [];

  begin(): void {
    if (this.open.length >= DEEPEST) this.open.shift();
    this.open.push({ instruction: '', inResult: false, link: undefined });
  }

  instruct(words: string): void {
    const field = this.open.at(-1);
    if (field && !field.inResult) field.instruction += words;
  }

  /** The result begins: `link` answers what the instruction links to. */
  separate(link: (instruction: string) => string | undefined): void {
    const field = this.open.at(-1);
    if (!field || field.inResult) return;
    field.inResult = true;
    field.link = link(field.instruction);
  }

  /** The innermost field ends; its instruction and whether it had a result. */
  end(): { readonly instruction: string; readonly hadResult: boolean } | undefined {
    const field = this.open.pop();
    return field && { instruction: field.instruction, hadResult: field.inResult };
  }

  /** Whether what stands here is part of an instruction. */
  get inInstruction(): boolean {
    return this.open.some((field) => !field.inResult);
  }

  /** The address of the innermost link that stands open. */
  get link(): string | undefined {
    return this.open.findLast((field) => field.link !== undefined)?.link;
  }

  /** A damaged field that is never separated or ended must not swallow or link the rest of the document. */
  endParagraph(): void {
    for (let at = this.open.length - 1; at >= 0; at--) {
      const field = this.open[at]!;
      field.link = undefined;
      if (!field.inResult) this.open.splice(at, 1);
    }
  }
}
