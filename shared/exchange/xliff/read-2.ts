import { otherSide, type Side } from '../../letter/side';
import { NO_SIDE, type Unit, type UnitSide } from '../bilingual/assemble';
import { readFacts, type BlockFacts } from '../bilingual/facts';
import { InlineText } from '../bilingual/inline-text';
import { sideOfLanguage } from '../bilingual/languages';
import type { Tally } from '../tally';
import { attribute, child, childElements, descendants, numberAttribute, ownText, type XmlElement } from '../xml/parse';
import { readInline2, type Inline2 } from './inline-2';
import { BLOCK_META, TITLE_META, TOOL } from './names';
import { isUntouched } from './states';
import { bySide, sameText, spaceOf, type XliffUnits } from './units';

/** Reads XLIFF 2.0 and later. `prefix` is what the document's own elements begin with. */
export function readXliff2(root: XmlElement, prefix: string, dropped: Tally): XliffUnits {
  const source = sideOfLanguage(attribute(root, 'srcLang'));
  const target = attribute(root, 'trgLang');
  const begun = descendants(root, new Set([`${prefix}target`])).some((one) => one.children.length > 0);
  if (!source || (target ? sideOfLanguage(target) !== otherSide(source) : begun)) {
    return { units: [], others: [`${attribute(root, 'srcLang') ?? '?'}/${target ?? '?'}`] };
  }
  const units: Unit[] = [];
  const files = childElements(root, `${prefix}file`);
  for (const [part, file] of files.entries()) {
    const read = (element: XmlElement, preserve: boolean, translate: boolean): void => {
      for (const node of childElements(element)) {
        const inner = spaceOf(node, preserve);
        const translated = attribute(node, 'translate') === undefined ? translate : attribute(node, 'translate') !== 'no';
        if (node.name === `${prefix}group`) read(node, inner, translated);
        else if (node.name === `${prefix}unit`) units.push(readUnit(node, { prefix, source, part, dropped, preserve: inner, translate: translated }));
      }
    };
    read(file, spaceOf(file, spaceOf(root, false)), attribute(file, 'translate') !== 'no');
  }
  const title = files.flatMap((file) => metaOf(file, TITLE_META)).map(ownText)[0]?.trim();
  return { units, others: [], ...(title ? { title } : {}) };
}

interface UnitContext {
  readonly prefix: string;
  readonly source: Side;
  readonly part: number;
  readonly dropped: Tally;
  readonly preserve: boolean;
  readonly translate: boolean;
}

function readUnit(unit: XmlElement, { prefix, source, part, dropped, preserve, translate }: UnitContext): Unit {
  const facts = { source: factsOf(unit, 'source'), target: factsOf(unit, 'target') };
  const own = facts.source.length + facts.target.length > 0;
  const data = new Map(childElements(child(unit, `${prefix}originalData`), `${prefix}data`).map((one) => [attribute(one, 'id') ?? '', ownText(one)]));
  const inline: Inline2 = { prefix, preserve: preserve || own, data, dropped };
  const parts = childElements(unit).filter(({ name }) => name === `${prefix}segment` || name === `${prefix}ignorable`);
  const segments = parts.filter(({ name }) => name === `${prefix}segment`);
  const translated = parts.some((one) => child(one, `${prefix}target`));
  const from: UnitSide = { texts: textOf(parts.flatMap((one) => child(one, `${prefix}source`) ?? []), inline), facts: facts.source };
  let to: UnitSide = translated ? { texts: textOf(targetsOf(parts, prefix), inline), facts: facts.target } : NO_SIDE;
  if (facts.target.length === 0 && segments.every((one) => isUntouched(attribute(one, 'state'))) && sameText(from, to)) to = NO_SIDE;
  if (!own && !translate && !translated) to = from;
  dropped.add('comment', childElements(child(unit, `${prefix}notes`), `${prefix}note`).filter((note) => !attribute(note, 'category')?.startsWith(`${TOOL}:`) && ownText(note).trim()).length);
  dropped.add('alternative translation', descendants(unit, new Set(['?:match'])).length);
  const confirmed = segments.length > 0 && segments.every((one) => attribute(one, 'state') === 'final');
  return { ...bySide(source, from, to), part, confirmed };
}

/** The translations in their own order: a segment may ask for another place. What is not to be translated, white space mostly, stands in both. */
function targetsOf(parts: readonly XmlElement[], prefix: string): XmlElement[] {
  const order = (one: XmlElement, i: number): number => numberAttribute(child(one, `${prefix}target`), 'order') ?? i + 1;
  const places = parts.map((one, i) => ({ one, at: order(one, i) })).sort((a, b) => a.at - b.at);
  return places.flatMap(({ one }) => child(one, `${prefix}target`) ?? (one.name === `${prefix}ignorable` ? (child(one, `${prefix}source`) ?? []) : []));
}

function textOf(elements: readonly XmlElement[], inline: Inline2): UnitSide['texts'] {
  const text = new InlineText();
  for (const element of elements) readInline2(element, text, { ...inline, preserve: spaceOf(element, inline.preserve) });
  return text.blocks();
}

/** Our own metadata of a file or unit; with `appliesTo`, of that side alone. */
function metaOf(element: XmlElement, type: string, appliesTo?: string): XmlElement[] {
  return childElements(child(element, 'mda:metadata'), 'mda:metaGroup')
    .filter((group) => attribute(group, 'category') === TOOL && attribute(group, 'appliesTo') === appliesTo)
    .flatMap((group) => childElements(group, 'mda:meta')).filter((meta) => attribute(meta, 'type') === type);
}

function factsOf(unit: XmlElement, appliesTo: 'source' | 'target'): BlockFacts[] {
  return metaOf(unit, BLOCK_META, appliesTo).flatMap((meta) => readFacts(ownText(meta)) ?? []);
}
