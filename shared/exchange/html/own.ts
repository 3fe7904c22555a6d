import type { Element, Root } from 'hast';
import { HARD_BREAK, NUMERALS, type BlockAttrs, type BlockDraft, type EmbedRun, type Json, type Marks, type Numeral, type Run } from '../../letter/block';
import { markerId } from '../../letter/letter';
import { joined } from '../markdown-runs';
import { attribute, isElement, nodesIn, wholeNumber } from './elements';
import { marksIn } from './marks';
import { parsePage } from './page';
import { readStyle } from './style';

/**
 * The blocks of HTML that was copied from a letter here: each says by its `data-` attributes what it is, and every space is meant.
 * Undefined where nothing in it is a block of ours. Throws `BadFile` as `readHtml` does.
 */
export function readOwnHtml(html: string): BlockDraft[] | undefined {
  const { root } = parsePage(html, 'clipboard');
  const elements: Element[] = [];
  const isBlock = (element: Element): boolean => /^(?:p|h[1-6])$/.test(element.tagName) && attribute(element, 'dataKind') !== '';
  for (const _ of nodesIn(root, (element) => isBlock(element) && (elements.push(element), true)));
  if (elements.length === 0) return undefined;
  return elements.map((element) => ({ ...attributesOf(element), runs: joined(runsIn(element, {})) })).filter(({ kind, runs }) => runs.length > 0 || kind === 'rule');
}

function attributesOf(element: Element): BlockAttrs {
  const text = (name: string): string | undefined => (element.properties[name] === undefined ? undefined : attribute(element, name));
  const count = (name: string, least: number): number | undefined => {
    const number = wholeNumber(element, name);
    return number !== undefined && number >= least ? number : undefined;
  };
  const numeral = text('dataNumeral');
  const found = {
    level: count('dataLevel', 1), numeral: NUMERALS.includes(numeral as Numeral) ? (numeral as Numeral) : undefined, template: text('dataTemplate'), start: count('dataStart', 0),
    note: text('dataNote'), table: text('dataTable'), row: count('dataRow', 0), column: count('dataColumn', 0),
  };
  return { kind: attribute(element, 'dataKind'), ...Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined)) };
}

function runsIn(element: Element | Root, marks: Marks): Run[] {
  const marked = Object.keys(marks).length > 0 ? { marks } : {};
  return element.children.flatMap((child): Run[] => {
    if (child.type === 'text') return [{ text: child.value.replace(/[\t\r\n\f]/g, ' '), ...marked }];
    if (!isElement(child)) return [];
    if (child.tagName === 'br') return [{ ...HARD_BREAK, ...marked }];
    const embed = readEmbed(attribute(child, 'dataEmbed'));
    return embed ? [{ embed, ...marked }] : runsIn(child, marksOf(child, marks));
  });
}

function marksOf(element: Element, around: Marks): Marks {
  const marks: { [name: string]: Json } = { ...marksIn(element, readStyle(attribute(element, 'style')), around) };
  const address = element.tagName === 'a' ? attribute(element, 'href') : '';
  if (/^(?:https?|mailto|tel|ftp):/i.test(address)) marks.link = address;
  const other = readObject(attribute(element, 'dataMark'));
  if (other && typeof other.name === 'string' && other.value !== undefined) marks[other.name] = other.value;
  return marks;
}

/** An object in the text; undefined for what is none of ours, or would be taken for the beginning of a block. */
function readEmbed(json: string): EmbedRun['embed'] | undefined {
  const value = readObject(json);
  return value && markerId(value) === undefined ? value : undefined;
}

function readObject(json: string): { readonly [key: string]: Json } | undefined {
  if (json === '') return undefined;
  try {
    const value = JSON.parse(json) as Json;
    return value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as { readonly [key: string]: Json }) : undefined;
  } catch {
    // Another program's attribute of the same name.
    return undefined;
  }
}
