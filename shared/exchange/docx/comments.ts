import { blockText, type BlockDraft } from '../../letter/block';
import { attribute, childElements, descendants, ownText, type XmlElement } from '../xml/parse';
import type { CommentDraft } from '../imported';
import type { CommentPlaces } from './comment-places';
import type { Tally } from '../tally';

const PIECES: ReadonlySet<string> = new Set(['w:t', 'w:tab', 'w:br', 'w:cr', 'w:noBreakHyphen']);
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)?$/;

interface ReadComment {
  readonly draft: Omit<CommentDraft, 'answers'>;
  /** Of its last paragraph, by which replies name it. */
  readonly paragraph: string | undefined;
  readonly from: number;
}

/**
 * The comments of `w:comments`, in the order of what they are about, each reply after what it answers. `extended` says which answer which. Those whose place
 * the text does not name, which Word shows nobody, are counted, as are those without a word.
 */
export function readComments(root: XmlElement | undefined, extended: XmlElement | undefined, places: CommentPlaces, blocks: readonly BlockDraft[], dropped: Tally): CommentDraft[] {
  const parents = new Map<string, string>();
  for (const element of childElements(extended, 'w15:commentEx')) {
    const [id, parent] = [attribute(element, 'w15:paraId'), attribute(element, 'w15:paraIdParent')];
    if (id !== undefined && parent !== undefined) parents.set(id.toLowerCase(), parent.toLowerCase());
  }
  const elements = childElements(root, 'w:comment');
  const ids = new Map(elements.map((element) => [paragraphOf(element), attribute(element, 'w:id') ?? '']));
  /** Some programs give a reply no place of its own: then it stands where what it answers does. */
  const placeOf = (element: XmlElement, id: string): Place => {
    const parent = parents.get(paragraphOf(element) ?? '');
    return places.of(id) ?? (parent === undefined ? undefined : places.of(ids.get(parent) ?? ''));
  };
  const read = new Map<string, ReadComment>();
  for (const element of elements) {
    const id = attribute(element, 'w:id') ?? '';
    const comment = readComment(element, placeOf(element, id), blocks);
    if (!comment || read.has(id)) dropped.add('comment');
    else read.set(id, comment);
  }
  const sorted = [...read.values()].sort((a, b) => a.draft.block - b.draft.block || a.from - b.from);
  const byParagraph = new Map(sorted.flatMap((comment) => (comment.paragraph === undefined ? [] : [[comment.paragraph, comment] as const])));
  const answered = (comment: ReadComment): ReadComment | undefined => byParagraph.get(parents.get(comment.paragraph ?? '') ?? '');
  const replies = new Map<ReadComment, ReadComment[]>();
  const first: ReadComment[] = [];
  for (const comment of sorted) {
    const parent = answered(comment);
    const siblings = parent && replies.get(parent);
    if (!parent || parent === comment) first.push(comment);
    else if (siblings) siblings.push(comment);
    else replies.set(parent, [comment]);
  }
  const drafts: CommentDraft[] = [];
  const done = new Set<ReadComment>();
  const write = (comment: ReadComment): void => {
    const waiting: { readonly comment: ReadComment; readonly answers?: number }[] = [{ comment }];
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      if (done.has(next.comment)) continue;
      done.add(next.comment);
      const answers = drafts.push({ ...next.comment.draft, ...(next.answers !== undefined && { answers: next.answers }) }) - 1;
      for (const reply of replies.get(next.comment)?.toReversed() ?? []) waiting.push({ comment: reply, answers });
    }
  };
  for (const comment of first) write(comment);
  // Damaged files let replies answer each other in a circle.
  for (const comment of sorted) write(comment);
  return drafts;
}

type Place = ReturnType<CommentPlaces['of']>;

/** The id of a comment's last paragraph, by which replies mean it. */
function paragraphOf(comment: XmlElement): string | undefined {
  return attribute(descendants(comment, new Set(['w:p'])).at(-1), 'w14:paraId')?.toLowerCase();
}

function readComment(element: XmlElement, place: Place, blocks: readonly BlockDraft[]): ReadComment | undefined {
  const paragraphs = descendants(element, new Set(['w:p']));
  const text = paragraphs.map(wordsOf).join('\n').trim();
  const block = place && blocks[place.block];
  if (!block || text === '') return undefined;
  const at = attribute(element, 'w:date')?.trim();
  const whole = blockText(block);
  const to = Math.min(place.to, whole.length);
  const about = place.from < to && to - place.from < whole.length;
  const draft = {
    person: (attribute(element, 'w:author') ?? attribute(element, 'w:initials') ?? '').trim(),
    ...(at !== undefined && MOMENT.test(at) && { at }),
    text, block: place.block, ...(about && { quote: whole.slice(place.from, to), from: place.from }),
  };
  return { draft, paragraph: paragraphOf(element), from: place.from };
}

function wordsOf(paragraph: XmlElement): string {
  return descendants(paragraph, PIECES).map((node) => {
    if (node.name === 'w:t') return ownText(node);
    return node.name === 'w:tab' ? '\t' : node.name === 'w:noBreakHyphen' ? '\u2011' : '\n';
  }).join('');
}
