import type { Json } from './block';
import type { Author, Letter } from './letter';
import { isSide, type Side } from './side';

/** One message about a block of a side, or about words in it. */
export interface Comment {
  /** `person/id`: whose it is, and its name. */
  readonly key: string;
  readonly person: string;
  /** ISO 8601. */
  readonly at: string;
  readonly text: string;
  readonly side: Side;
  /** The block that it is about. */
  readonly block: string;
  /** The words that it is about, as they were; absent for the whole block. */
  readonly quote?: string;
  /** UTF-16 offset in the block where the words began when it was written. */
  readonly from?: number;
  /** The key of the message that it answers. */
  readonly answers?: string;
}

export type CommentDraft = Omit<Comment, 'key'>;

/** Writes a message; answers with its key. To be called in a transaction of the person's. */
export function writeComment(letter: Letter, { person, ...said }: CommentDraft, author: Pick<Author, 'newId'>): string {
  const key = `${person}/${author.newId()}`;
  letter.comments.set(key, said as unknown as Json);
  return key;
}

/** All messages, oldest first; what a newer program wrote in a shape we do not know is left out and stays in the letter. */
export function commentsOf(letter: Letter): Comment[] {
  const found = [...letter.comments.entries()].flatMap(([key, value]): Comment[] => {
    const comment = value as unknown as CommentDraft | null;
    if (typeof comment?.text !== 'string' || typeof comment.at !== 'string' || typeof comment.block !== 'string' || !isSide(comment.side)) return [];
    return [{ ...comment, key, person: key.slice(0, Math.max(0, key.lastIndexOf('/'))) }];
  });
  return found.sort((a, b) => a.at.localeCompare(b.at) || (a.key < b.key ? -1 : 1));
}
