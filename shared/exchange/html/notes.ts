import type { Element, Root } from 'hast';
import { attribute, childElements, classes, elementsIn, holdsWords, textOf, type Parents } from './elements';
import { readStyle } from './style';

/** A note of a page: the element that holds it, and what its references say. */
export interface PageNote {
  readonly name: string;
  readonly element: Element;
  readonly end: boolean;
  /** A sign of the author's own (`*`). */
  readonly sign?: string;
}

/** The notes of a page. */
export interface PageNotes {
  /** Links that are references, with the note each means. */
  readonly references: ReadonlyMap<Element, PageNote>;
  /** In order of first reference. */
  readonly notes: readonly PageNote[];
  /** The elements that hold the notes: they are no part of the running text. */
  readonly containers: ReadonlySet<Element>;
  /** Links in notes that lead back, and links that name them: `[1]`, `↩`, `^`. */
  readonly back: ReadonlySet<Element>;
  /** Headings and rules over the notes. */
  readonly headings: ReadonlySet<Element>;
}

/** Names that programs give to notes: Word, LibreOffice, Google Docs, pandoc and its like, GitHub, MediaWiki. */
const NOTE_ID = /^(?:user-content-)?(?:_?ftn|_?edn|sdfootnote|sdendnote|ftnt|fn|cite_note|footnote|endnote|note|en)[-_:.]?[\w.:-]*\d[\w.:-]*$/i;
const END_ID = /^(?:_?edn|sdendnote|endnote|en)[-_:.]?\d/i;
/** What stands for a note in the text. Links of more words are no signs: a table of contents, "see the note". */
const SIGN = /^[[({]?\s*(?:note\s+)?([0-9]{1,4}|[a-z]|[ivxlc]{1,7}|[*†‡§¶#‖]{1,4}|[⁰¹²³⁴-⁹]{1,4})\s*[\])}.]?$/iu;
const BLOCKS = new Set(['p', 'div', 'li', 'td', 'dd', 'dt', 'aside', 'section', 'blockquote', 'body', 'main', 'article']);
const REGION = /^(?:.*[-_])?(?:footnotes|endnotes|references|reflist)$/i;

/**
 * Finds footnotes where they are clearly marked up: a short sign that links to a place in the page which links back, or which says by role
 * or by a known name that it is a note.
 */
export function findNotes(root: Root | Element, parents: Parents): PageNotes {
  const byId = new Map<string, Element>();
  const links: Element[] = [];
  for (const element of elementsIn(root)) {
    for (const id of [attribute(element, 'id'), element.tagName === 'a' ? attribute(element, 'name') : '']) if (id !== '' && !byId.has(id)) byId.set(id, element);
    if (element.tagName === 'a' && attribute(element, 'href').startsWith('#')) links.push(element);
  }
  const order = new Map([...elementsIn(root)].map((element, i) => [element, i] as const));
  /** Where the last link to each name stands. */
  const ledTo = new Map(links.map((link) => [idIn(link), order.get(link)!] as const));
  const found = new Map<Element, Found>();
  for (const link of links) {
    const target = byId.get(idIn(link));
    const sign = SIGN.exec(textOf(link).replace(/[\s\u00a0]+/g, ' ').trim())?.[1];
    if (!target || sign === undefined || isBack(link) || /^h[1-6]$/.test(target.tagName)) continue;
    const from = order.get(target)!;
    if (from <= order.get(link)!) continue;
    const said = /(?:^|\s)doc-noteref(?:\s|$)/.test(attribute(link, 'role')) || link.properties.dataFootnoteRef !== undefined;
    const back = namesOf(link, parents).some((name) => (ledTo.get(name) ?? -1) >= from);
    if (said || back || (NOTE_ID.test(idIn(link)) && /^(?:a|li|p|div|aside|dd|span|sup)$/.test(target.tagName))) found.set(link, { target, sign });
  }
  return gather(found, links, parents);
}

/** Where a link that may be a reference leads, and what it shows. */
interface Found {
  readonly target: Element;
  readonly sign: string;
}

function gather(found: ReadonlyMap<Element, Found>, links: readonly Element[], parents: Parents): PageNotes {
  const blocks = new Map([...found.values()].map(({ target }) => [target, blockAround(target, parents)] as const));
  const crowded = crowds(new Set(blocks.values()), [...found.keys()], parents);
  const containers = new Set<Element>();
  const references = new Map<Element, PageNote>();
  const notes = new Map<Element, PageNote>();
  for (const [link, { target, sign }] of found) {
    let element = blocks.get(target)!;
    for (let up = parents.get(element); up && /^(?:div|li|aside|dd)$/.test(up.tagName) && (crowded.get(up) ?? 0) <= 1; up = parents.get(up)) element = up;
    // A reference inside its own note's element would be a text that is its own note.
    if (isInside(link, new Set([element]), parents) || !holdsWords(element)) continue;
    const note: PageNote = notes.get(element) ?? {
      name: `n${notes.size + 1}`, element, end: END_ID.test(idIn(link)), ...(/^[\p{L}\p{N}]+$/u.test(sign) ? {} : { sign }),
    };
    notes.set(element, note);
    containers.add(element);
    references.set(link, note);
  }
  const names = new Set([...references.keys()].flatMap((link) => namesOf(link, parents)));
  const back = new Set(links.filter((link) => !references.has(link) && (names.has(idIn(link)) || isBack(link)) && isInside(link, containers, parents)));
  return { references, notes: [...notes.values()], containers, back, headings: headingsOf(containers, parents) };
}

function idIn(link: Element): string {
  const id = attribute(link, 'href').slice(1);
  try {
    return decodeURIComponent(id);
  } catch {
    // Not every `%` begins an escape.
    return id;
  }
}

/** The names by which a link itself can be led to: its own, its children's and those of the inline elements around it. */
function namesOf(link: Element, parents: Parents): string[] {
  const around: Element[] = [...elementsIn(link)];
  for (let up = parents.get(link); up && (up.tagName === 'sup' || up.tagName === 'span'); up = parents.get(up)) around.push(up);
  return around.flatMap((element) => [attribute(element, 'id'), attribute(element, 'name')]).filter((id) => id !== '');
}

/** Whether a link says that it leads back from a note. */
function isBack(link: Element): boolean {
  return /doc-backlink/.test(attribute(link, 'role')) || link.properties.dataFootnoteBackref !== undefined || classes(link).some((name) => /^(?:footnote-back|footnote-backref|reversefootnote|sdfootnotesym|sdendnotesym)$/.test(name));
}

function blockAround(element: Element, parents: Parents): Element {
  let at = element;
  while (!BLOCKS.has(at.tagName)) {
    const up = parents.get(at);
    if (!up) return at;
    at = up;
  }
  return at;
}

/** How many notes' blocks and references (which count twice, as they must stay outside) each element holds. */
function crowds(blocks: ReadonlySet<Element>, references: readonly Element[], parents: Parents): ReadonlyMap<Element, number> {
  const counts = new Map<Element, number>();
  const count = (element: Element, weight: number): void => {
    for (let up = parents.get(element); up; up = parents.get(up)) counts.set(up, (counts.get(up) ?? 0) + weight);
  };
  for (const block of blocks) count(block, 1);
  for (const reference of references) if (!isInside(reference, blocks, parents)) count(reference, 2);
  return counts;
}

/** Whether an element is one of these or stands in one. */
function isInside(element: Element, outer: ReadonlySet<Element>, parents: Parents): boolean {
  for (let at: Element | undefined = element; at; at = parents.get(at)) if (outer.has(at)) return true;
  return false;
}

/** The headings and rules of sections that are for notes. */
function headingsOf(containers: ReadonlySet<Element>, parents: Parents): ReadonlySet<Element> {
  const around = new Set<Element>();
  for (const container of containers) for (let up = parents.get(container); up && !around.has(up); up = parents.get(up)) around.add(up);
  const headings = new Set<Element>();
  for (const element of around) {
    if (!isForNotes(element)) continue;
    for (const child of childElements(element)) if (/^(?:h[1-6]|hr)$/.test(child.tagName)) headings.add(child);
  }
  return headings;
}

function isForNotes(element: Element): boolean {
  const part = readStyle(attribute(element, 'style')).get('mso-element') ?? '';
  return /doc-endnotes|doc-footnotes/.test(attribute(element, 'role')) || element.properties.dataFootnotes !== undefined || classes(element).some((name) => REGION.test(name)) || /^(?:foot|end)note-list$/.test(part);
}
