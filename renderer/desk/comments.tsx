import { useEffect, useState } from 'react';
import { commentsOf, type Comment } from '../../shared/letter/comments';
import type { Pair } from '../../shared/letter/pairs';
import { SIDES } from '../../shared/letter/side';
import { useFinishWords } from '../finish-words';
import type { LetterSession } from '../session';
import { longDate, useWords } from '../words';

/** The comments of a letter, as long as somebody looks at them. */
function useComments({ letter }: LetterSession): readonly Comment[] {
  const [comments, setComments] = useState(() => commentsOf(letter));
  useEffect(() => {
    const read = (): void => setComments(commentsOf(letter));
    letter.comments.observe(read);
    read();
    return () => letter.comments.unobserve(read);
  }, [letter]);
  return comments;
}

/** What was said of the pair in hand, each answer under what it answers. */
export function PairComments({ session, pair }: { readonly session: LetterSession; readonly pair: Pair }) {
  const { locale } = useWords();
  const said = useFinishWords();
  const comments = useComments(session);
  const here = comments.filter(({ side, block }) => pair[side].some(({ id }) => id === block));
  if (!here.length) return null;
  const answered = new Set(here.map(({ key }) => key));
  const firsts = SIDES.flatMap((side) => here.filter((comment) => comment.side === side && !(comment.answers !== undefined && answered.has(comment.answers))));
  return (
    <section>
      <h3>{said.comments}</h3>
      {firsts.map((first) => (
        <div className="card" key={first.key}>
          {first.quote !== undefined && <p className="quiet" lang={first.side}>{said.about(first.quote)}</p>}
          {[first, ...here.filter(({ answers }) => answers === first.key)].map((comment) => (
            <div className="comment" key={comment.key}>
              <p>{comment.text}</p>
              <p className="quiet">{comment.person} · {longDate(comment.at, locale)}</p>
            </div>
          ))}
        </div>
      ))}
    </section>
  );
}
