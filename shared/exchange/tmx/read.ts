import { SIDES, type Side } from '../../letter/side';
import { BadFile } from '../bad-file';
import { assemble, NO_SIDE, type Unit, type UnitSide } from '../bilingual/assemble';
import { readFacts } from '../bilingual/facts';
import { InlineText } from '../bilingual/inline-text';
import { sideOfLanguage } from '../bilingual/languages';
import type { ImportedBilingual } from '../imported';
import { Tally } from '../tally';
import { attribute, child, childElements, descendants, ownText, parseXml, type XmlElement } from '../xml/parse';
import { readSeg } from './inline';
import { BLOCK_PROP, STATE_PROP, TITLE_PROP, TOOL } from './names';

const UNITS = new Set(['tu']);
/** What Trados writes of a translation that somebody has approved. */
const APPROVED = /^Approved(?:Translation|SignOff)$/;

/**
 * A translation memory, TMX 1.1 to 1.4, as blocks and pairs: a pair a unit, in the file's order; what `writeTmx` wrote comes back as it was. Of
 * several languages English and French are taken, of several kinds of one (`en-US`, `en-GB`) the one that the file has most; others are counted in
 * `dropped`. A unit in one language alone is a pair of one side. Throws `BadFile` for what is no such memory, or none with both languages.
 */
export function readTmx(bytes: Uint8Array, fileName: string): ImportedBilingual {
  const root = parseXml(bytes, 'its text', fileName, 'passed over');
  if (root.name !== 'tmx') throw new BadFile(fileName, `is no translation memory: it begins with <${root.name}>`);
  const units = descendants(child(root, 'body'), UNITS);
  const usual = usualLanguages(units);
  const own = attribute(child(root, 'header'), 'creationtool') === TOOL;
  if ((!usual.en || !usual.fr) && !own) throw new BadFile(fileName, 'holds no translations between English and French');
  const dropped = new Tally();
  const read = units.map((unit) => readUnit(unit, usual, dropped));
  const { blocks, pairs } = assemble(read);
  if (pairs.length === 0) throw new BadFile(fileName, 'holds no text');
  const title = propsOf(child(root, 'header'), TITLE_PROP)[0]?.trim();
  return { blocks, pairs, dropped: dropped.record(), ...(title ? { title } : {}) };
}

function languageOf(variant: XmlElement): string | undefined {
  return attribute(variant, 'xml:lang') ?? attribute(variant, 'lang');
}

/** For each side the language code that most variants have, as the file writes it. */
function usualLanguages(units: readonly XmlElement[]): Partial<Record<Side, string>> {
  const counts = new Map<string, number>();
  for (const unit of units) {
    for (const variant of childElements(unit, 'tuv')) {
      const language = languageOf(variant)?.toLowerCase();
      if (language !== undefined && sideOfLanguage(language)) counts.set(language, (counts.get(language) ?? 0) + 1);
    }
  }
  const found: Partial<Record<Side, string>> = {};
  for (const [language] of [...counts].sort(([, a], [, b]) => b - a)) found[sideOfLanguage(language)!] ??= language;
  return found;
}

function readUnit(unit: XmlElement, usual: Partial<Record<Side, string>>, dropped: Tally): Unit {
  const sides: { en: UnitSide; fr: UnitSide } = { en: NO_SIDE, fr: NO_SIDE };
  const variants = childElements(unit, 'tuv');
  for (const side of SIDES) {
    const inside = variants.filter((variant) => sideOfLanguage(languageOf(variant)) === side);
    const chosen = inside.find((variant) => languageOf(variant)?.toLowerCase() === usual[side]) ?? inside[0];
    if (!chosen) continue;
    dropped.add('alternative translation', inside.length - 1);
    sides[side] = readVariant(chosen, dropped);
  }
  dropped.add('text in another language', variants.filter((variant) => !sideOfLanguage(languageOf(variant))).length);
  dropped.add('comment', [unit, ...variants].reduce((sum, element) => sum + childElements(element, 'note').length, 0));
  const [state] = propsOf(unit, STATE_PROP);
  return { ...sides, part: 0, confirmed: state === 'in-sync' || [unit, ...variants].some((one) => propsOf(one, 'x-ConfirmationLevel').some((level) => APPROVED.test(level))) };
}

function readVariant(variant: XmlElement, dropped: Tally): UnitSide {
  const facts = propsOf(variant, BLOCK_PROP).flatMap((line) => readFacts(line) ?? []);
  const text = new InlineText();
  childElements(variant, 'seg').forEach((seg, i) => {
    if (i > 0) text.paragraph();
    readSeg(seg, text, dropped, facts.length > 0);
  });
  return { texts: text.blocks(), facts };
}

function propsOf(element: XmlElement | undefined, type: string): string[] {
  return childElements(element, 'prop').filter((prop) => attribute(prop, 'type') === type).map(ownText);
}
