/** Real fields nest three or four deep; a damaged file may begin any number and end none. */
const DEEPEST = 64;

interface Field {
  instruction: string;
  inResult: boolean;
  link: string | undefined;
  /** The entry that a drop-down list shows: it has no result. */
  chosen: string | undefined;
}

/** A field that has ended. */
export interface EndedField {
  readonly instruction: string;
  readonly hadResult: boolean;
  readonly chosen: string | undefined;
}

/**
 * The fields that stand open at a point of the text. A field is an instruction, which nobody sees, and a result, which is text; fields
 * nest and may span paragraphs.
 */
export class Fields {
  private readonly open: Field[] = [];

  begin(chosen?: string): void {
    if (this.open.length >= DEEPEST) this.open.shift();
    this.open.push({ instruction: '', inResult: false, link: undefined, chosen });
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

  /** The innermost field ends. */
  end(): EndedField | undefined {
    const field = this.open.pop();
    return field && { instruction: field.instruction, hadResult: field.inResult, chosen: field.chosen };
  }

  /** Whether what stands here is part of an instruction. */
  get inInstruction(): boolean {
    return this.open.some((field) => !field.inResult || UNSHOWN.test(fieldName(field.instruction)));
  }

  /** Whether what stands here is a page's number, or how many there are. */
  get inPageNumber(): boolean {
    return this.open.some((field) => field.inResult && isPageNumber(field.instruction));
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

/** Fields whose result is kept for others to show. */
const UNSHOWN = /^(?:ASK|SET)$/;

/** The first word of an instruction, in capitals. */
export function fieldName(instruction: string): string {
  return /^\s*(\w+)/.exec(instruction)?.[1]?.toUpperCase() ?? '';
}

export function isPageNumber(instruction: string): boolean {
  return /^(?:PAGE|NUMPAGES|SECTIONPAGES)$/.test(fieldName(instruction));
}

/** What a field without a result shows all the same: the chosen entry of a list, the words of a button. */
export function shownWithout({ instruction, hadResult, chosen }: EndedField): string {
  if (hadResult) return '';
  return chosen ?? /^\s*(?:MACROBUTTON|GOTOBUTTON)\s+\S+\s+(.*)$/is.exec(instruction)?.[1]?.trim() ?? '';
}
