import { createContext, useContext } from 'react';
import { isText, runText, type Marks, type Run } from '../../shared/letter/block';
import { referenceOf } from '../../shared/letter/notes';
import { Spaced } from './spaced';

/** The signs of the notes that the words around may refer to, by name. */
export const NoteSigns = createContext<ReadonlyMap<string, string>>(new Map());

const LOOKS: Readonly<Record<string, string>> = { bold: 'bold', italic: 'italic', underline: 'underlined', link: 'underlined', strike: 'struck', superscript: 'raised', subscript: 'lowered' };

function lookOf(marks: Marks = {}): string | undefined {
  return [...new Set(Object.keys(LOOKS).filter((name) => marks[name]).map((name) => LOOKS[name]))].join(' ') || undefined;
}

/** Text with its marks, as the sheet shows it, and the signs of notes; with `spaces` one sees which space is which. */
export function Marked({ runs, spaces = false }: { readonly runs: readonly Run[]; readonly spaces?: boolean }) {
  const signs = useContext(NoteSigns);
  return runs.map((run, i) => {
    const reference = referenceOf(run);
    // Where no whole side is shown in which to count, an asterisk.
    if (reference) return <sup key={`${i} note`} className="note">{signs.get(reference.name) ?? reference.sign ?? '*'}</sup>;
    const text = isText(run) || run.embed.br ? runText(run) : '';
    return <span key={`${i} ${text}`} className={lookOf(run.marks)}>{spaces ? <Spaced text={text} plain /> : text}</span>;
  });
}
