import { BadFile } from '../bad-file';
import { Counters } from './counters';
import { LabelModel } from './list-label';
import { countMargins } from './margins';
import { readNumbering } from './numbering';
import { openPackage } from './package';
import { StoryReader } from './story';
import { readStyles } from './styles';
import { Tally } from '../tally';
import { childElements, type XmlElement } from '../xml/parse';
import type { BlockDraft } from '../../letter/block';

/** What a Word document holds. */
export interface DocxContents {
  readonly blocks: BlockDraft[];
  /** What was left out, by its plain English name: how often. */
  readonly dropped: Record<string, number>;
}

/**
 * Reads a Word document (transitional or strict) from the parts of its zip. List labels, as `labels()` computes them from the blocks, are
 * those that Word shows. Tracked changes are read as accepted. `fileName` is what messages call the file. Throws `BadFile` when the parts
 * are no Word document, are damaged, or hold no text.
 */
export function readDocx(parts: ReadonlyMap<string, Uint8Array>, fileName: string): DocxContents {
  const source = openPackage(parts, fileName);
  const document = source.xml(source.main);
  if (document?.name !== 'w:document') throw new BadFile(fileName, `is damaged: ${source.main} is not the text of a Word document`);
  const relationships = source.relationships(source.main);
  const related = (type: string): XmlElement | undefined => {
    const part = [...relationships.values()].find((relationship) => relationship.type === type && !relationship.external)?.target;
    return part === undefined ? undefined : source.xml(part);
  };
  const styles = readStyles(related('styles'));
  const dropped = new Tally();
  const blocks: BlockDraft[] = [];
  const context = {
    styles, relationships, dropped, lists: readNumbering(related('numbering'), styles), counters: new Counters(), labels: new LabelModel(),
  };
  for (const body of childElements(document, 'w:body')) {
    new StoryReader(context, blocks).read(body);
    countMargins(body, source, relationships, dropped);
  }
  if (blocks.length === 0) throw new BadFile(fileName, 'holds no text');
  return { blocks, dropped: dropped.record() };
}

/** Whether reading a document needs this entry of its zip: pictures, fonts and embedded files are not even unpacked. */
export function isDocxPart(name: string): boolean {
  return /(?:\.xml|\.rels|^mimetype)$/i.test(name);
}
