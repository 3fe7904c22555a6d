import type { BlockAttrs, Run } from '../../letter/block';
import { otherSide, type Side } from '../../letter/side';
import { normalRuns } from '../../revisions/normal-runs';
import { NO_SIDE, type Unit, type UnitSide } from '../bilingual/assemble';
import { readFacts, type BlockFacts } from '../bilingual/facts';
import { InlineText } from '../bilingual/inline-text';
import { sideOfLanguage } from '../bilingual/languages';
import type { Tally } from '../tally';
import { attribute, child, childElements, descendants, ownText, type XmlElement } from '../xml/parse';
import { readInline1, type Inline1 } from './inline-1';
import { DRIFT_CONTEXT, SOURCE_CONTEXT, TARGET_CONTEXT, TOOL, TOOL_NAME } from './names';
import { SdlCodes, sdlConfirmed } from './sdl';
import { isConfirmed1, isUntouched } from './states';
import { bySide, sameText, spaceOf, type XliffUnits } from './units';

/** Reads XLIFF 1.0 to 1.2. `prefix` is what the document's own elements begin with. */
export function readXliff1(root: XmlElement, prefix: string, dropped: Tally): XliffUnits {
  const files = childElements(root, `${prefix}file`);
  const units: Unit[] = [];
  const others = new Set<string>();
  const names = new Set([`${prefix}trans-unit`]);
  for (const [part, file] of files.entries()) {
    const body = child(file, `${prefix}body`);
    const source = sourceSide(file, body, prefix);
    if (source) {
      const header = child(file, `${prefix}header`);
      const preserve = (attribute(file, 'xml:space') ?? attribute(root, 'xml:space')) === 'preserve';
      const reader = new FileReader1({ prefix, source, part, sdl: new SdlCodes(header), dropped, units });
      reader.read(body, preserve);
      reader.end();
    } else {
      others.add(`${attribute(file, 'source-language') ?? '?'}/${attribute(file, 'target-language') ?? '?'}`);
      dropped.add('text in another language', descendants(body, names).length);
    }
  }
  const own = files.find((file) => childElements(child(file, `${prefix}header`), `${prefix}tool`).some((tool) => attribute(tool, 'tool-id') === TOOL));
  const title = attribute(own, 'original');
  return { units, others: [...others], ...(title ? { title } : {}) };
}

/** The side that a file translates from; undefined unless it is between English and French. A file that is not begun need not name its target. */
function sourceSide(file: XmlElement, body: XmlElement | undefined, prefix: string): Side | undefined {
  const source = sideOfLanguage(attribute(file, 'source-language'));
  if (!source) return undefined;
  const targets = descendants(body, new Set([`${prefix}trans-unit`])).flatMap((unit) => child(unit, `${prefix}target`) ?? []);
  const named = attribute(file, 'target-language') || targets.map((target) => attribute(target, 'xml:lang')).find(Boolean);
  if (!named) return targets.every((target) => target.children.length === 0) ? source : undefined;
  return sideOfLanguage(named) === otherSide(source) ? source : undefined;
}

interface FileContext {
  readonly prefix: string;
  readonly source: Side;
  readonly part: number;
  readonly sdl: SdlCodes;
  readonly dropped: Tally;
  readonly units: Unit[];
}

/** Reads one file of the document into `units`. */
class FileReader1 {
  /** The units that are sentences of one paragraph, where the file says so (Phrase does), until it ends. */
  private sentences: Unit[] = [];
  private paragraph: string | undefined;

  constructor(private readonly context: FileContext) {}

  read(element: XmlElement | undefined, preserve: boolean, translate = true): void {
    const { prefix, dropped } = this.context;
    for (const node of childElements(element)) {
      const name = node.name.startsWith(prefix) ? node.name.slice(prefix.length) : '';
      const inner = spaceOf(node, preserve);
      const translated = attribute(node, 'translate') === undefined ? translate : attribute(node, 'translate') !== 'no';
      if (name === 'group') this.read(node, inner, translated);
      else if (name === 'trans-unit') this.add(node, inner, translated);
      else if (name === 'bin-unit') {
        dropped.add('embedded object');
        this.read(node, inner, translated);
      }
    }
  }

  private add(node: XmlElement, preserve: boolean, translate: boolean): void {
    const paragraph = attribute(node, '?:para-id');
    if (paragraph === undefined || paragraph !== this.paragraph) this.end();
    this.paragraph = paragraph;
    this.sentences.push(this.unit(node, preserve, translate));
  }

  /** What was read last is done with. */
  end(): void {
    if (this.sentences.length) this.context.units.push(joined(this.sentences));
    this.sentences = [];
  }

  private unit(node: XmlElement, preserve: boolean, translate: boolean): Unit {
    const { prefix, source, part, dropped } = this.context;
    const target = child(node, `${prefix}target`);
    const facts = { source: factsOf(node, prefix, SOURCE_CONTEXT), target: factsOf(node, prefix, TARGET_CONTEXT) };
    const own = facts.source.length + facts.target.length > 0;
    const segments = child(node, `${prefix}seg-source`);
    const from: UnitSide = { texts: this.texts(segments && segments.children.length ? segments : child(node, `${prefix}source`), preserve || own), facts: facts.source };
    let to: UnitSide = target ? { texts: this.texts(target, preserve || own), facts: facts.target } : NO_SIDE;
    if (isUntouched(attribute(target, 'state')) && facts.target.length === 0 && sameText(from, to)) to = NO_SIDE;
    // What is not to be translated stands in both languages as it is.
    if (!own && !translate && !target) to = from;
    dropped.add('comment', childElements(node, `${prefix}note`).filter((note) => attribute(note, 'from') !== TOOL_NAME && ownText(note).trim()).length);
    dropped.add('alternative translation', childElements(node, `${prefix}alt-trans`).length);
    const confirmed = confirmedOf(node, attribute(target, 'state'), contextsOf(node, prefix, DRIFT_CONTEXT)[0]);
    const attrs = attrsOf(attribute(node, 'restype'));
    return { ...bySide(source, from, to), part, confirmed, ...(attrs ? { attrs } : {}) };
  }

  private texts(element: XmlElement | undefined, preserve: boolean): UnitSide['texts'] {
    const text = new InlineText();
    const { prefix, sdl, dropped } = this.context;
    const inline: Inline1 = { prefix, sdl, dropped, preserve: element ? spaceOf(element, preserve) : preserve };
    if (element) readInline1(element, text, inline);
    return text.blocks();
  }
}

/** What the contexts of a type say. */
function contextsOf(unit: XmlElement, prefix: string, type: string): string[] {
  return childElements(unit, `${prefix}context-group`).flatMap((group) => childElements(group, `${prefix}context`))
    .filter((context) => attribute(context, 'context-type') === type).map(ownText);
}

function factsOf(unit: XmlElement, prefix: string, type: string): BlockFacts[] {
  return contextsOf(unit, prefix, type).flatMap((line) => readFacts(line) ?? []);
}

/** The sentences of one paragraph as one unit. */
function joined(units: readonly Unit[]): Unit {
  const [first] = units;
  if (units.length === 1) return first!;
  const side = (name: Side): UnitSide => {
    const runs = units.flatMap((unit) => unit[name].texts).filter((text) => text.length).flatMap((text, i): Run[] => (i > 0 ? [{ text: ' ' }, ...text] : [...text]));
    return { facts: [], texts: runs.length ? [normalRuns(runs)] : [] };
  };
  return { ...first!, en: side('en'), fr: side('fr'), confirmed: units.every(({ confirmed }) => confirmed) };
}

/** memoQ's words for what a person has confirmed. */
const MEMOQ_CONFIRMED = /^(?:ManuallyConfirmed|Proofread|ConfirmedByProofreader|Reviewer[12]Confirmed)$/;

function confirmedOf(unit: XmlElement, state: string | undefined, written: string | undefined): boolean {
  const memoq = attribute(unit, '?:status');
  const phrase = attribute(unit, '?:confirmed');
  if (memoq !== undefined) return MEMOQ_CONFIRMED.test(memoq);
  if (phrase !== undefined) return /^[1-9]\d*$/.test(phrase);
  return sdlConfirmed(unit) ?? isConfirmed1(attribute(unit, 'approved'), state, written);
}

/** What a unit is by its `restype`, as Okapi and others write it; undefined: a paragraph. */
function attrsOf(restype: string | undefined): BlockAttrs | undefined {
  const level = /^x-(?:html-)?h([1-6])$/.exec(restype ?? '')?.[1];
  if (level !== undefined) return { kind: 'heading', level: Math.min(Number(level), 3) };
  if (restype === 'heading') return { kind: 'heading', level: 1 };
  return restype === 'listitem' || restype === 'x-li' ? { kind: 'bullet', level: 1 } : undefined;
}
