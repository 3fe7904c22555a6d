import { runText, type Run } from '../../shared/letter/block';
import { Spaced } from './spaced';

/** Text with its marks, as the sheet shows it; with `spaces` one sees which space is which. */
export function Marked({ runs, spaces = false }: { readonly runs: readonly Run[]; readonly spaces?: boolean }) {
  return runs.map((run, i) => {
    const { bold, italic, underline, link } = run.marks ?? {};
    const style = [bold ? 'bold' : '', italic ? 'italic' : '', underline || link ? 'underlined' : ''].filter(Boolean).join(' ');
    const text = runText(run);
    return <span key={`${i} ${text}`} className={style || undefined}>{spaces ? <Spaced text={text} plain /> : text}</span>;
  });
}
