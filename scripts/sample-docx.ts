import {
  AlignmentType, Document, ExternalHyperlink, HeadingLevel, LevelFormat, LineRuleType, Packer, Paragraph, TextRun,
  type ILevelsOptions, type IParagraphOptions, type IRunOptions, type ParagraphChild,
} from 'docx';
import { isText, levelOf, type BlockDraft, type Numeral, type Run } from '../shared/letter/block';
import type { Side } from '../shared/letter/side';
import { readZip, writeZip, type ZipParts } from './sample-zip';

const LANGUAGE = { en: 'en-GB', fr: 'fr-FR' } as const;
const AUTHOR = { en: 'The Living Ondrelle Coalition', fr: 'La coalition Ondrelle vivante' } as const;
/** The day on the letter: a file made anew must be the file made before. */
const MADE = '2025-03-14T09:00:00Z';

const FORMAT: Record<Numeral, (typeof LevelFormat)[keyof typeof LevelFormat]> = {
  decimal: LevelFormat.DECIMAL,
  'lower-letter': LevelFormat.LOWER_LETTER,
  'upper-letter': LevelFormat.UPPER_LETTER,
  'lower-roman': LevelFormat.LOWER_ROMAN,
  'upper-roman': LevelFormat.UPPER_ROMAN,
};
/** Word's own names of paragraph styles, for the kinds that have one. */
const STYLE: Readonly<Record<string, string>> = {
  date: 'Date', address: 'EnvelopeAddress', salutation: 'Salutation', signatory: 'Signature',
};

/** Twentieths of a point, which Word measures in. */
const points = (n: number): number => n * 20;
const INDENT = points(24);
const A4 = { size: { width: points(595), height: points(842) }, margin: { top: points(71), bottom: points(71), left: points(78), right: points(78) } };
/** 1.15 lines; said again wherever a style sets its own spacing. */
const LINES = { line: 276, lineRule: LineRuleType.AUTO };

interface List {
  readonly reference: string;
  readonly levels: readonly ILevelsOptions[];
}

/** A side as a Word document: real styles, real numbering, the language on every run. The same blocks give the same bytes. */
export async function sampleDocx(side: Side, title: string, blocks: readonly BlockDraft[]): Promise<Buffer> {
  const lists = listsOf(blocks);
  const document = new Document({
    title, creator: AUTHOR[side], lastModifiedBy: AUTHOR[side],
    styles: {
      default: {
        document: {
          run: { font: 'Georgia', size: 22, language: { value: LANGUAGE[side] } },
          paragraph: { spacing: { after: points(8), ...LINES } },
        },
        heading1: { run: { size: 32, bold: true }, paragraph: { spacing: { before: points(16), after: points(14), ...LINES }, keepNext: true } },
        heading2: { run: { size: 25, bold: true }, paragraph: { spacing: { before: points(14), after: points(6), ...LINES }, keepNext: true } },
      },
      paragraphStyles: [
        { id: 'Date', name: 'Date', basedOn: 'Normal', next: 'Normal', paragraph: { alignment: AlignmentType.RIGHT, spacing: { after: points(16) } } },
        { id: 'EnvelopeAddress', name: 'envelope address', basedOn: 'Normal', paragraph: { spacing: { after: points(4) } } },
        { id: 'Salutation', name: 'Salutation', basedOn: 'Normal', next: 'Normal', paragraph: { spacing: { after: points(10) } } },
        { id: 'Signature', name: 'Signature', basedOn: 'Normal', paragraph: { indent: { left: INDENT }, spacing: { after: points(2) } } },
      ],
    },
    numbering: { config: lists.distinct },
    sections: [{
      properties: { page: A4 },
      children: blocks.map((block, index) => paragraph(block, side, lists.references[index])),
    }],
  });
  return writeZip(settle(await readZip(await Packer.toBuffer(document))));
}

/** Every run of list items is a list of its own, so that each begins to count at 1. */
function listsOf(blocks: readonly BlockDraft[]): { distinct: List[]; references: (string | undefined)[] } {
  const distinct: { reference: string; levels: ILevelsOptions[] }[] = [];
  let open: (typeof distinct)[number] | undefined;
  const references = blocks.map((block) => {
    if (block.kind !== 'ordered' && block.kind !== 'bullet') {
      open = undefined;
      return undefined;
    }
    if (!open) distinct.push((open = { reference: `list-${distinct.length + 1}`, levels: [] }));
    const level = listLevel(block);
    if (!open.levels.some((known) => known.level === level.level)) open.levels.push(level);
    return open.reference;
  });
  return { distinct, references };
}

function listLevel(block: BlockDraft): ILevelsOptions {
  const level = levelOf(block);
  const bullet = block.kind === 'bullet';
  return {
    level: level - 1,
    format: bullet ? LevelFormat.BULLET : FORMAT[block.numeral ?? 'decimal'],
    text: block.template ?? (bullet ? '•' : `%${level}.`),
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: INDENT * level, hanging: points(18) } } },
  };
}

function paragraph(block: BlockDraft, side: Side, reference: string | undefined): Paragraph {
  const style = STYLE[block.kind];
  const options: IParagraphOptions = {
    children: block.runs.map((run) => child(run, side)),
    ...(style ? { style } : {}),
    ...(block.kind === 'heading' ? { heading: levelOf(block) === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2 } : {}),
    ...(block.kind === 'rule' ? { thematicBreak: true } : {}),
    ...(reference ? { numbering: { reference, level: levelOf(block) - 1 } } : {}),
  };
  return new Paragraph(options);
}

function child(run: Run, side: Side): ParagraphChild {
  const marks = run.marks ?? {};
  const style: IRunOptions = {
    language: { value: LANGUAGE[side] }, ...(marks.bold ? { bold: true } : {}), ...(marks.italic ? { italics: true } : {}),
  };
  if (!isText(run)) return new TextRun({ ...style, break: 1 });
  if (typeof marks.link !== 'string') return new TextRun({ ...style, text: run.text });
  return new ExternalHyperlink({ link: marks.link, children: [new TextRun({ ...style, text: run.text, style: 'Hyperlink' })] });
}

/** Takes out what the docx package makes up anew each time: the moment of writing, and the random names of links. */
function settle(parts: ZipParts): ZipParts {
  const relations = parts.get('word/_rels/document.xml.rels')?.toString('utf8') ?? '';
  const links = [...relations.matchAll(/<Relationship Id="([^"]+)"[^>]*\/hyperlink"/g)].map((match) => match[1]!);
  return new Map([...parts].map(([name, bytes]) => {
    if (!/\.(xml|rels)$/.test(name)) return [name, bytes];
    let xml = bytes.toString('utf8').replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${MADE}`);
    for (const [index, id] of links.entries()) xml = xml.replaceAll(`"${id}"`, `"rIdLink${index + 1}"`);
    return [name, Buffer.from(xml, 'utf8')];
  }));
}
