import { readDocx } from '../../../../shared/exchange/docx';
import { blockText, isText } from '../../../../shared/letter/block';
import { labels } from '../../../../shared/letter/labels';
import type { Imported, TrackedChanges } from '../../../../shared/exchange/imported';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const STRICT_W = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const STRICT_R = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
const OTHERS = [
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"', 'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"', 'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"', 'xmlns:v="urn:schemas-microsoft-com:vml"', 'xmlns:o="urn:schemas-microsoft-com:office:office"', 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"', 'xmlns:new="http://example.org/newer"', 'xmlns:xsi="http://example.org/x"',
].join(' ');

export interface DocxParts {
  readonly body: string;
  readonly styles?: string;
  readonly numbering?: string;
  /** Further `<Relationship>` elements of the main part. */
  readonly relationships?: string;
  readonly contentType?: string;
  readonly strict?: boolean;
  /** Where the main part lies. */
  readonly main?: string;
  /** Parts by name; an empty one is taken away. */
  readonly parts?: Readonly<Record<string, string>>;
}

/** The parts of a Word document around the XML of its body. */
export function docxParts(given: DocxParts): Map<string, Uint8Array> {
  const main = given.main ?? 'word/document.xml';
  const slash = main.lastIndexOf('/') + 1;
  const r = given.strict ? STRICT_R : R;
  const ns = `xmlns:w="${given.strict ? STRICT_W : W}" xmlns:r="${r}" ${OTHERS}`;
  const rels = (inner: string): string => `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;
  const type = given.contentType ?? 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/${main}" ContentType="${type}"/></Types>`,
    '_rels/.rels': rels(`<Relationship Id="m" Type="${r}/officeDocument" Target="${main}"/>`),
    [main]: `<?xml version="1.0" encoding="UTF-8"?><w:document ${ns}><w:body>${given.body}</w:body></w:document>`,
    [`${main.slice(0, slash)}_rels/${main.slice(slash)}.rels`]: rels(
      `<Relationship Id="s" Type="${r}/styles" Target="styles.xml"/><Relationship Id="n" Type="${r}/numbering" Target="numbering.xml"/>${given.relationships ?? ''}`),
    [`${main.slice(0, slash)}styles.xml`]: `<w:styles ${ns}>${given.styles ?? ''}</w:styles>`,
    [`${main.slice(0, slash)}numbering.xml`]: `<w:numbering ${ns}>${given.numbering ?? ''}</w:numbering>`,
    ...given.parts,
  };
  return new Map(Object.entries(parts).filter(([, xml]) => xml !== '').map(([name, xml]) => [name, new TextEncoder().encode(xml)]));
}

/** A run. */
export const r = (text: string, properties = ''): string => `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
/** A paragraph of runs, or of one plain text. */
export const p = (inner: string, properties = ''): string => `<w:p><w:pPr>${properties}</w:pPr>${inner.startsWith('<') || inner === '' ? inner : r(inner)}</w:p>`;
/** A list item of list `num` at `level` (from 0). */
export const li = (text: string, num = 1, level = 0): string => p(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${num}"/></w:numPr>`);
export const styled = (style: string, text: string): string => p(text, `<w:pStyle w:val="${style}"/>`);

/** A level of a list: `decimal %1.` and perhaps more elements. */
export const lvl = (at: number, format: string, text: string, more = '<w:start w:val="1"/>'): string =>
  `<w:lvl w:ilvl="${at}">${more}<w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
export const abstract = (id: number, ...levels: string[]): string => `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`;
export const num = (id: number, abstractId = id, overrides = ''): string => `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstractId}"/>${overrides}</w:num>`;
export const restartAt = (level: number, n: number): string => `<w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="${n}"/></w:lvlOverride>`;
export const style = (id: string, inner: string, type = 'paragraph', name = id): string => `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${name}"/>${inner}</w:style>`;

export function read(given: DocxParts | string, tracked?: TrackedChanges): Imported {
  return readDocx(docxParts(typeof given === 'string' ? { body: given } : given), 'letter.docx', tracked && { tracked });
}

/** A part beside the main one, with what names it: `footnotes`, `comments`, … */
export function beside(given: Omit<DocxParts, 'parts' | 'relationships'>, others: Readonly<Record<string, string>>): DocxParts {
  const root: Readonly<Record<string, string>> = { header: 'hdr', footer: 'ftr', commentsExtended: 'w15:commentsEx' };
  const names = Object.keys(others);
  return {
    ...given,
    relationships: names.map((name) => `<Relationship Id="${name}" Type="http://x/relationships/${name.replace(/\d+$/, '')}" Target="${name}.xml"/>`).join(''),
    parts: Object.fromEntries(names.map((name) => {
      const local = root[name.replace(/\d+$/, '')] ?? name;
      const element = local.includes(':') ? local : `w:${local}`;
      return [`word/${name}.xml`, `<${element} xmlns:w="${W}" xmlns:r="${R}" ${OTHERS}>${others[name]}</${element}>`];
    })),
  };
}
export const note = (id: string, inner: string, kind = 'footnote', more = ''): string => `<w:${kind} w:id="${id}"${more}>${inner}</w:${kind}>`;
export const reference = (id: string, kind = 'footnote', more = '', after = ''): string => `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:${kind}Reference w:id="${id}"${more}/>${after}</w:r>`;
export const ins = (inner: string, author = 'Ann'): string => `<w:ins w:id="1" w:author="${author}">${inner}</w:ins>`;
export const del = (text: string, author = 'Ann'): string => `<w:del w:id="1" w:author="${author}"><w:r><w:delText xml:space="preserve">${text}</w:delText></w:r></w:del>`;
export const cell = (inner: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${inner}</w:tc>`;
export const row = (...cells: string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
export const table = (...rows: string[]): string => `<w:tbl>${rows.join('')}</w:tbl>`;

/** Each block as a reader sees it: its label, if any, a space, its text. */
export function seen(given: DocxParts | string, tracked?: TrackedChanges): string[] {
  const { blocks } = read(given, tracked);
  const shown = labels(blocks);
  return blocks.map((block, at) => (shown[at] === undefined ? '' : `${shown[at]} `) + blockText(block));
}

/** Runs in a small notation: `plain *bold* /italic/ _underline_ ~strike~ ^super^ ,sub, [text](address) {fr:text}`, a hard break as `|`, a note reference `«f1»`. */
export function marked(given: DocxParts | string, tracked?: TrackedChanges): string[] {
  return read(given, tracked).blocks.map((block) => block.runs.map((run) => {
    if (!isText(run)) return run.embed.br ? '|' : `«${[run.embed.note, run.embed.sign].filter(Boolean).join(' ')}»`;
    const { bold, italic, underline, strike, superscript, subscript, lang, link } = run.marks ?? {};
    let text = run.text;
    if (strike) text = `~${text}~`;
    if (superscript) text = `^${text}^`;
    if (subscript) text = `,${text},`;
    if (typeof lang === 'string') text = `{${lang}:${text}}`;
    if (underline) text = `_${text}_`;
    if (italic) text = `/${text}/`;
    if (bold) text = `*${text}*`;
    return typeof link === 'string' ? `[${text}](${link})` : text;
  }).join(''));
}

/** `kind` or `kind level` of each block. */
export function kinds(given: DocxParts | string): string[] {
  return read(given).blocks.map((block) => (block.level === undefined ? block.kind : `${block.kind} ${block.level}`));
}
