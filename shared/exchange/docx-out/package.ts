import { escapeXml, tag, xmlPart } from '../xml/write';
import { NAMESPACES, PICTURE_NAMESPACES } from './namespaces';
import { Relationships } from './relationships';
import { FONT } from './styles';
import type { Parts } from '../finished';
import type { Notes } from './notes';
import type { Numbering } from './numbering';

/** What a file says of itself. */
export interface DocxProperties {
  readonly title: string;
  /** Empty for nobody. */
  readonly author: string;
  /** The day it bears, `YYYY-MM-DD`: made and last changed on it, so that the same letter gives the same bytes. */
  readonly date: string;
  /** BCP 47 of the file, that of its first side. */
  readonly language: string;
}

/** A header or a footer. */
export interface MarginPart {
  /** Its name in the folder `word/`: `header1.xml`. */
  readonly name: string;
  readonly kind: 'header' | 'footer';
  /** Its paragraphs and tables. */
  readonly content: string;
  readonly relationships?: Relationships;
}

/** A picture, under its name in the folder `word/`: `media/logo.png`. */
export interface MediaPart {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a Word file is made of. */
export interface DocxContent {
  /** The inside of `w:body`, its last section's properties included. */
  readonly body: string;
  /** Those of the body: its links. The file's own parts are added here. */
  readonly relationships: Relationships;
  readonly numbering: Numbering;
  readonly notes: Notes;
  /** The part `word/styles.xml`. */
  readonly styles: string;
  readonly properties: DocxProperties;
  readonly margins?: readonly MarginPart[];
  readonly media?: readonly MediaPart[];
  /** Word goes on tracking changes. */
  readonly trackChanges?: boolean;
  /** Endnotes stand at the end of their section, not of the file. */
  readonly endnotesBySection?: boolean;
}

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const PACKAGE = 'application/vnd.openxmlformats-package';
const CORE = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties';

/** The parts of a Word file (ISO 29500 transitional), ready to be zipped in this order. */
export function docxPackage(content: DocxContent): Parts {
  const { relationships, numbering, notes, margins = [], media = [] } = content;
  const parts = new Map<string, Uint8Array | string>();
  const overrides: string[] = [];
  const word = (name: string, type: string, markup: string): void => {
    parts.set(`word/${name}`, markup);
    overrides.push(tag('Override', { PartName: `/word/${name}`, ContentType: `${WORD}.${type}+xml` }));
  };
  const own = (name: string, relationship: string, type: string, markup: string): void => {
    relationships.add(relationship, name);
    word(name, type, markup);
  };
  parts.set('[Content_Types].xml', '');
  parts.set('_rels/.rels', packageRelationships());
  word('document.xml', 'document.main', xmlPart(tag('w:document', PICTURE_NAMESPACES, tag('w:body', {}, content.body))));
  own('styles.xml', 'styles', 'styles', content.styles);
  own('settings.xml', 'settings', 'settings', settings(content));
  own('fontTable.xml', 'fontTable', 'fontTable', FONT_TABLE);
  if (!numbering.empty) own('numbering.xml', 'numbering', 'numbering', numbering.part());
  own('footnotes.xml', 'footnotes', 'footnotes', notes.part(false));
  own('endnotes.xml', 'endnotes', 'endnotes', notes.part(true));
  for (const { name, kind, content: inner } of margins) {
    word(name, kind, xmlPart(tag(kind === 'header' ? 'w:hdr' : 'w:ftr', PICTURE_NAMESPACES, inner)));
  }
  const partRelationships: [string, Relationships | undefined][] = [
    ['document.xml', relationships], ['footnotes.xml', notes.relationships.foot], ['endnotes.xml', notes.relationships.end],
    ...margins.map((part): [string, Relationships | undefined] => [part.name, part.relationships]),
  ];
  for (const [name, of] of partRelationships) if (of && !of.empty) parts.set(`word/_rels/${name}.rels`, xmlPart(of.markup()));
  for (const { name, bytes } of media) parts.set(`word/${name}`, bytes);
  parts.set('docProps/core.xml', coreProperties(content.properties));
  parts.set('docProps/app.xml', APP_PROPERTIES);
  overrides.push(
    tag('Override', { PartName: '/docProps/core.xml', ContentType: `${PACKAGE}.core-properties+xml` }),
    tag('Override', { PartName: '/docProps/app.xml', ContentType: 'application/vnd.openxmlformats-officedocument.extended-properties+xml' }),
  );
  parts.set('[Content_Types].xml', contentTypes(overrides));
  return parts;
}

function contentTypes(overrides: readonly string[]): string {
  return xmlPart(tag('Types', { xmlns: 'http://schemas.openxmlformats.org/package/2006/content-types' },
    tag('Default', { Extension: 'rels', ContentType: `${PACKAGE}.relationships+xml` }),
    tag('Default', { Extension: 'xml', ContentType: 'application/xml' }),
    tag('Default', { Extension: 'png', ContentType: 'image/png' }),
    tag('Default', { Extension: 'jpeg', ContentType: 'image/jpeg' }),
    ...overrides));
}

function packageRelationships(): string {
  const all = new Relationships();
  all.add('officeDocument', 'word/document.xml');
  all.add(CORE, 'docProps/core.xml');
  all.add('extended-properties', 'docProps/app.xml');
  return xmlPart(all.markup());
}

function settings({ properties, trackChanges, endnotesBySection }: DocxContent): string {
  const notes = (name: string, one: string, place?: string): string => tag(name, {}, place, tag(one, { 'w:id': -1 }), tag(one, { 'w:id': 0 }));
  const compatible = (name: string, value: string | number): string =>
    tag('w:compatSetting', { 'w:name': name, 'w:uri': 'http://schemas.microsoft.com/office/word', 'w:val': value });
  return xmlPart(tag('w:settings', NAMESPACES,
    tag('w:zoom', { 'w:percent': 100 }),
    trackChanges && '<w:trackRevisions/>',
    tag('w:defaultTabStop', { 'w:val': 567 }),
    tag('w:characterSpacingControl', { 'w:val': 'doNotCompress' }),
    notes('w:footnotePr', 'w:footnote'),
    notes('w:endnotePr', 'w:endnote', `${endnotesBySection ? '<w:pos w:val="sectEnd"/>' : ''}<w:numFmt w:val="lowerRoman"/>`),
    tag('w:compat', {}, compatible('compatibilityMode', 15), compatible('overrideTableStyleFontSizeAndJustification', 1),
      compatible('enableOpenTypeFeatures', 1), compatible('doNotFlipMirrorIndents', 1)),
    tag('w:themeFontLang', { 'w:val': properties.language }),
    tag('w:decimalSymbol', { 'w:val': properties.language.startsWith('fr') ? ',' : '.' }),
    tag('w:listSeparator', { 'w:val': properties.language.startsWith('fr') ? ';' : ',' })));
}

/** The text's font, which comes with every Word, and the free one of the same widths that stands in for it elsewhere. */
const FONT_TABLE = xmlPart(tag('w:fonts', NAMESPACES,
  tag('w:font', { 'w:name': FONT }, tag('w:altName', { 'w:val': 'Caladea' }), tag('w:panose1', { 'w:val': '02040503050406030204' }),
    tag('w:charset', { 'w:val': '00' }), tag('w:family', { 'w:val': 'roman' }), tag('w:pitch', { 'w:val': 'variable' }))));

function coreProperties({ title, author, date, language }: DocxProperties): string {
  const day = isDay(date) ? `${date}T12:00:00Z` : undefined;
  const stamp = (name: string): string | undefined => day && tag(name, { 'xsi:type': 'dcterms:W3CDTF' }, day);
  return xmlPart(tag('cp:coreProperties', {
    'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties', 'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
    'xmlns:dcterms': 'http://purl.org/dc/terms/', 'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  },
  title && element('dc:title', title), author && element('dc:creator', author), author && element('cp:lastModifiedBy', author),
  stamp('dcterms:created'), stamp('dcterms:modified'), element('dc:language', language)));
}

/** Whether a date is `YYYY-MM-DD` and a day of the calendar: Word takes a file for damaged that says another. */
function isDay(date: string): boolean {
  const day = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === date;
}

function element(name: string, text: string): string {
  return tag(name, {}, escapeXml(text));
}

const APP_PROPERTIES = xmlPart(tag('Properties', { xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties' },
  element('Application', 'Vis-à-vis')));
