import { LabelModel } from '../docx/list-label';
import { TableNames } from '../docx/table-names';
import { Tally } from '../tally';
import { Changes } from './changes';
import { Room, type Context } from './context';
import { ListIds, OdtCounters } from './counters';
import { judgeLanguages } from '../run-languages';
import { GENERATOR } from './generator';
import { saidLanguages } from './languages';
import { ListStyles } from './lists';
import { readMargins } from './margins';
import { Notes } from './notes';
import { noText } from '../no-text';
import { childText, openFlatOdt, openOdt, type OdtParts } from './package';
import { Remarks } from './remarks';
import { StoryReader } from './story';
import { OdtStyles } from './styles';
import type { BlockDraft } from '../../letter/block';
import type { FileProperties, Imported, TrackedChanges } from '../imported';
import type { XmlElement } from '../xml/parse';

/** How an OpenDocument text is read. */
export interface OdtReading {
  /** Absent: `accept`. */
  readonly tracked?: TrackedChanges;
}

/** What `text:s` and repeated cells may make of a document, all together. */
const SPACES = 1_000_000;
const REPEATED_CELLS = 2000;

/**
 * Reads an OpenDocument text (`.odt`, `.ott`) from the parts of its zip. List labels, as `labels()` computes them from the blocks, are those that LibreOffice
 * shows. `fileName` is what messages call the file. Throws `BadFile` when the parts are no OpenDocument text, are encrypted or damaged, or hold no text.
 */
export function readOdt(parts: ReadonlyMap<string, Uint8Array>, fileName: string, reading: OdtReading = {}): Imported {
  return readText(openOdt(parts, fileName), fileName, reading);
}

/** Reads a flat OpenDocument text (`.fodt`), which is one XML file. Throws `BadFile` as `readOdt` does. */
export function readFlatOdt(bytes: Uint8Array, fileName: string, reading: OdtReading = {}): Imported {
  return readText(openFlatOdt(bytes, fileName), fileName, reading);
}

function readText({ text, content, styles, meta }: OdtParts, fileName: string, { tracked = 'accept' }: OdtReading): Imported {
  const bodyStyles = new OdtStyles(styles, content);
  const context = newContext(bodyStyles, new Changes(text, tracked), new Notes());
  const body: BlockDraft[] = [];
  new StoryReader(context, body).read(text);
  const found = [...body, ...(context.notes?.blocks ?? [])];
  if (found.length === 0) throw noText(fileName, tracked, context.changes.count > 0 && hasText(text, bodyStyles, tracked === 'accept' ? 'reject' : 'accept'));
  const { changes, dropped } = context;
  if (tracked === 'reject') dropped.add('tracked formatting', changes.formats);

  const marginStyles = new OdtStyles(styles, styles);
  const margins = readMargins(text, bodyStyles, styles, { ...newContext(marginStyles, new Changes(text, tracked), undefined), dropped, margin: true });
  // Who wrote a file with us said what is in another language; others leave tags of keyboards and templates.
  const judge = childText(meta, 'meta:generator')?.startsWith(GENERATOR) ? saidLanguages : judgeLanguages;
  const { blocks, others: [header = [], footer = []], language } = judge(found, margins ? [margins.header, margins.footer] : []);
  const comments = context.remarks.drafts(found);
  const properties = propertiesOf(meta, language);
  return {
    blocks, dropped: dropped.record(),
    ...(Object.keys(properties).length > 0 && { properties }),
    ...(margins && { aside: { header, footer } }),
    ...(comments.length > 0 && { comments }),
    ...(changes.count > 0 && { tracked: changes.count }),
  };
}

/** Whether there are words with the changes taken so. */
function hasText(text: XmlElement, styles: OdtStyles, tracked: TrackedChanges): boolean {
  const blocks: BlockDraft[] = [];
  new StoryReader(newContext(styles, new Changes(text, tracked), new Notes()), blocks).read(text);
  return blocks.length > 0;
}

function newContext(styles: OdtStyles, changes: Changes, notes: Notes | undefined): Context {
  return {
    styles, changes, notes, lists: new ListStyles(styles), listIds: new ListIds(), counters: new OdtCounters(), labels: new LabelModel(), dropped: new Tally(),
    remarks: new Remarks(), tables: new TableNames(), looks: new Map(), room: { spaces: new Room(SPACES), cells: new Room(REPEATED_CELLS) }, margin: false,
  };
}

function propertiesOf(meta: XmlElement | undefined, language: string | undefined): FileProperties {
  const title = childText(meta, 'dc:title');
  const author = childText(meta, 'meta:initial-creator') ?? childText(meta, 'dc:creator');
  const said = language ?? childText(meta, 'dc:language');
  return { ...(title !== undefined && { title }), ...(author !== undefined && { author }), ...(said !== undefined && { language: said }) };
}
