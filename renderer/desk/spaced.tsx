const SPACES: { readonly [space: string]: string } = { ' ': 'space', '\u00a0': 'space no-break', '\u202f': 'space narrow', '\u2009': 'space narrow' };

/** Text in which one sees which space is which; plain ones too, when asked for. */
export function Spaced({ text, plain }: { readonly text: string; readonly plain: boolean }) {
  return text.split(plain ? /([ \u00a0\u202f\u2009])/ : /([\u00a0\u202f\u2009])/).filter(Boolean).map((part, i) => <span key={`${i} ${part}`} className={SPACES[part]}>{part}</span>);
}
