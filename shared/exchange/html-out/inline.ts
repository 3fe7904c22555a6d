import { isText, type Marks, type Run } from '../../letter/block';
import { noteReference } from '../../letter/notes';
import { element, escapeText, type Attributes } from './markup';

/** A tag that is open around words. */
interface Tag {
  readonly name: string;
  readonly attributes: Attributes;
}

/** Marks that are a tag of their own, the outer first. */
const TAGS: readonly (readonly [mark: string, tag: string])[] = [
  ['bold', 'strong'], ['italic', 'em'], ['underline', 'u'], ['strike', 's'], ['superscript', 'sup'], ['subscript', 'sub'],
];
const ADDRESS = /^(?:https?:\/\/|mailto:)[^\s"<>\\^`{|}]+$/i;
const LANGUAGE = /^[a-z]{2,8}(?:-[a-z0-9]{1,8})*$/i;

/** A link's address as a finished page may hold it: the web and mail alone; undefined for any other. */
export function safeAddress(address: unknown): string | undefined {
  if (typeof address !== 'string') return undefined;
  const trimmed = address.trim().replaceAll(' ', '%20');
  return ADDRESS.test(trimmed) ? trimmed : undefined;
}

/**
 * Runs as markup. Marks that neighbours share are one element, so that a link whose words are in part bold stays one link.
 * @param reference a note reference, by its index among the runs, as markup
 */
export function inlineHtml(runs: readonly Run[], reference: (run: number) => string): string {
  let html = '';
  let open: readonly Tag[] = [];
  const goTo = (wanted: readonly Tag[]): void => {
    let same = 0;
    while (same < open.length && same < wanted.length && isSame(open[same]!, wanted[same]!)) same++;
    html += open.slice(same).reverse().map(({ name }) => `</${name}>`).join('');
    html += wanted.slice(same).map(({ name, attributes }) => element(name, attributes).slice(0, -name.length - 3)).join('');
    open = wanted;
  };
  runs.forEach((run, i) => {
    if (isText(run)) {
      if (!run.text) return;
      goTo(tagsOf(run.marks));
      html += escapeText(run.text).replaceAll('\n', '<br>');
    } else if (noteReference(run.embed)) {
      // A link in a link is none: a reference stands outside of whatever stands around it.
      goTo([]);
      html += reference(i);
    } else if (run.embed.br) {
      html += '<br>';
    }
  });
  goTo([]);
  return html;
}

function tagsOf(marks: Marks = {}): Tag[] {
  const tags: Tag[] = [];
  const href = safeAddress(marks.link);
  const { lang } = marks;
  const spoken = typeof lang === 'string' && LANGUAGE.test(lang) ? lang : undefined;
  if (href !== undefined) tags.push({ name: 'a', attributes: { href } });
  if (spoken !== undefined) tags.push({ name: 'span', attributes: { lang: spoken } });
  for (const [mark, name] of TAGS) {
    if (marks[mark]) tags.push({ name, attributes: {} });
  }
  return tags;
}

function isSame(a: Tag, b: Tag): boolean {
  return a.name === b.name && a.attributes.href === b.attributes.href && a.attributes.lang === b.attributes.lang;
}
