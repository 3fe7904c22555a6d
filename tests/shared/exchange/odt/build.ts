import { blockText, isText, type BlockDraft } from '../../../../shared/letter/block';
import { labelsShown } from '../../../../shared/letter/labels';
import { readOdt } from '../../../../shared/exchange/odt';
import type { Imported, TrackedChanges } from '../../../../shared/exchange/imported';

export const NAMESPACES = [
  ...['office', 'text', 'table', 'style', 'meta', 'manifest'].map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`),
  'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"', 'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"',
  'xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"', 'xmlns:xlink="http://www.w3.org/1999/xlink"', 'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"', 'xmlns:field="urn:openoffice:names:experimental:ooo-ms-interop:xmlns:field:1.0"',
].join(' ');

export interface OdtParts {
  /** The inside of `office:text`. */
  readonly body: string;
  /** Automatic styles of the content. */
  readonly auto?: string;
  readonly styles?: string;
  /** Automatic styles and master pages of the styles' part. */
  readonly marginAuto?: string;
  readonly master?: string;
  readonly meta?: string;
  /** Parts by name; an empty one is taken away. */
  readonly parts?: Readonly<Record<string, string>>;
}

/** The parts of an OpenDocument text around its body. */
export function odtParts({ body, auto = '', styles = '', marginAuto = '', master = '', meta = '', parts = {} }: OdtParts): Map<string, Uint8Array> {
  const all: Record<string, string> = {
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${NAMESPACES}><office:automatic-styles>${auto}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    'styles.xml': `<office:document-styles ${NAMESPACES}><office:styles>${styles}</office:styles><office:automatic-styles>${marginAuto}</office:automatic-styles><office:master-styles>${master}</office:master-styles></office:document-styles>`,
    'meta.xml': `<office:document-meta ${NAMESPACES}><office:meta>${meta}</office:meta></office:document-meta>`,
    'META-INF/manifest.xml': `<manifest:manifest ${NAMESPACES}><manifest:file-entry manifest:full-path="/"/></manifest:manifest>`,
    ...parts,
  };
  return new Map(Object.entries(all).filter(([, xml]) => xml !== '').map(([name, xml]) => [name, new TextEncoder().encode(xml)]));
}

export const p = (inner: string, style = ''): string => `<text:p${style && ` text:style-name="${style}"`}>${inner}</text:p>`;
export const h = (inner: string, level: number, more = ''): string => `<text:h text:outline-level="${level}" ${more}>${inner}</text:h>`;
export const list = (items: string, more = 'text:style-name="L"'): string => `<text:list ${more}>${items}</text:list>`;
export const item = (inner: string, more = ''): string => `<text:list-item ${more}>${inner}</text:list-item>`;
export const header = (inner: string): string => `<text:list-header>${inner}</text:list-header>`;
export const span = (style: string, inner: string): string => `<text:span text:style-name="${style}">${inner}</text:span>`;
export const style = (name: string, family: string, properties: string, more = '', paragraph = ''): string =>
  `<style:style style:name="${name}" style:family="${family}" ${more}><style:paragraph-properties ${paragraph}/><style:text-properties ${properties}/></style:style>`;
/** A level of a list style: `1` with its prefix, suffix and more attributes. */
export const level = (at: number, format: string, suffix = '.', more = ''): string =>
  `<text:list-level-style-number text:level="${at}" style:num-format="${format}" style:num-suffix="${suffix}" ${more}/>`;
export const bullet = (at: number, sign: string): string => `<text:list-level-style-bullet text:level="${at}" text:bullet-char="${sign}"/>`;
export const listStyle = (name: string, levels: string, more = ''): string => `<text:list-style style:name="${name}" ${more}>${levels}</text:list-style>`;

export function read(given: OdtParts | string, tracked?: TrackedChanges): Imported {
  return readOdt(odtParts(typeof given === 'string' ? { body: given } : given), 'letter.odt', tracked && { tracked });
}

/** Each block as a reader sees it: its label, if any, a space, its text. */
export function seen(given: OdtParts | string, tracked?: TrackedChanges): string[] {
  const { blocks } = read(given, tracked);
  const shown = labelsShown(blocks);
  return blocks.map((block, at) => (shown[at] === undefined ? '' : `${shown[at]} `) + blockText(block));
}

/** Runs in a small notation: `plain {bold italic|text}`, a hard break as `|`, other embeds as `^`. */
export function marked(given: OdtParts | string): string[] {
  return read(given).blocks.map((block) => block.runs.map((run) => {
    if (!isText(run)) return run.embed.br ? '|' : '^';
    const marks = Object.entries(run.marks ?? {}).map(([name, value]) => (value === true ? name : `${name}=${String(value)}`));
    return marks.length > 0 ? `{${marks.join(' ')}|${run.text}}` : run.text;
  }).join(''));
}

/** `kind` or `kind level` of each block, with its place in a table. */
export function kinds(given: OdtParts | string): string[] {
  return read(given).blocks.map(({ kind, level: depth, table, row, column }: BlockDraft) => `${kind}${depth === undefined ? '' : ` ${depth}`}${table === undefined ? '' : ` ${table} ${row},${column}`}`);
}
