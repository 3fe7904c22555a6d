import type { BlockAttrs } from '../letter/block';
import { isAddressLine, isBareAddress, isClosing, isDateLine, isRule, isSalutation, isSignatoryLine } from './letter-line';
import { ListLevels } from './text-levels';
import type { Item } from './text-items';

/** A paragraph of a file that says nothing of what its paragraphs are. */
export interface LetterParagraph {
  /** The list item that it is. */
  readonly item?: Item;
  /** Columns before its first word. */
  readonly indent: number;
  /** Its words, without its label. */
  readonly text: string;
  /** Whether nothing parts it from the one before: no blank line, no greater distance. */
  readonly close: boolean;
}

/** What a paragraph is found to be, and for an ordered item the number its file gave it. */
export interface FoundKind {
  readonly attrs: BlockAttrs;
  readonly number?: number;
}

/** Body text: from here on no line is part of the letter's head. */
const BODY_LENGTH = 200;

/** The kinds of the paragraphs, by what they look like and where in the letter they stand. */
export function inLetter(paragraphs: readonly LetterParagraph[]): FoundKind[] {
  const levels = new ListLevels(paragraphs);
  let head = true;
  let address: 'none' | 'lines' | 'open' = 'none';
  let signing = false;
  return paragraphs.map(({ item, text, close }, i): FoundKind => {
    if (item) {
      [address, signing] = ['none', false];
      return listKind(item, levels.at(i));
    }
    if (text.length > BODY_LENGTH) head = false;
    const signed = signing;
    signing = false;
    if (isRule(text)) return { attrs: { kind: 'rule' } };
    if (isDateLine(text)) {
      signing = signed;
      return { attrs: { kind: 'date' } };
    }
    if (head && isSalutation(text)) {
      address = 'none';
      return { attrs: { kind: 'salutation' } };
    }
    if (head && isAddressLine(text)) {
      address = isBareAddress(text) ? 'open' : 'lines';
      return { attrs: { kind: 'address' } };
    }
    if (head && text.length <= 100 && (address === 'open' || (address === 'lines' && close))) return { attrs: { kind: 'address' } };
    address = 'none';
    if (isClosing(text)) {
      signing = true;
      return { attrs: { kind: 'paragraph' } };
    }
    signing = signed && isSignatoryLine(text);
    return { attrs: { kind: signing ? 'signatory' : 'paragraph' } };
  });
}

function listKind(item: Item, level: number): FoundKind {
  if (!item.ordered) return { attrs: { kind: 'bullet', level, ...(item.sign === '•' ? {} : { template: item.sign! }) } };
  const { before, after, numeral, number } = item.ordered;
  return { attrs: { kind: 'ordered', level, ...(numeral === 'decimal' ? {} : { numeral }), template: `${before}%${level}${after}` }, number };
}
