import type { Marks } from '../../letter/block';

/** The names that the formats and their tools give to a kind of code. */
const MARKS: Readonly<Record<string, string>> = {
  bold: 'bold', b: 'bold', strong: 'bold', italic: 'italic', italics: 'italic', i: 'italic', em: 'italic', emphasis: 'italic',
  underline: 'underline', underlined: 'underline', ulined: 'underline', dulined: 'underline', u: 'underline',
  strike: 'strike', strikethrough: 'strike', s: 'strike', del: 'strike', superscript: 'superscript', super: 'superscript', sup: 'superscript', subscript: 'subscript', sub: 'subscript',
};
const BREAKS = ['lb', 'br', 'linebreak', 'softbreak', 'line-break'];

/** A type without what says whose it is: `x-html-b` → `b`, `xlf:i` → `i`. */
function bare(type: string): string {
  return type.trim().toLowerCase().replace(/^(?:x-|html-|[a-z][\w.-]*:)+/, '');
}

/** The marks that a kind of code means by its name: `bold`, `x-bold`, `xlf:b`, `bold-italic`; undefined for none that we know. */
export function marksOfType(type: string | undefined): Marks | undefined {
  if (!type) return undefined;
  const names = bare(type).split(/[-;,+_ ]+/).filter(Boolean);
  if (names.length === 0 || names.length > 6 || !names.every((name) => Object.hasOwn(MARKS, name))) return undefined;
  return Object.fromEntries(names.map((name) => [MARKS[name]!, true]));
}

/** Whether a kind of code is a line break by its name. */
export function isBreakType(type: string | undefined): boolean {
  return type !== undefined && BREAKS.includes(bare(type));
}

/** Whether a kind of code is the end of a block within a unit: what our own writers put between two blocks of one side. */
export function isParagraphType(type: string | undefined): boolean {
  return type !== undefined && ['paragraph', 'p', 'block'].includes(bare(type));
}

/** The text that stands for a code, where it is nothing but a sign that we can hold: a tab, a no-break space or hyphen. */
export function signOf(equivalent: string | undefined): string | undefined {
  return equivalent !== undefined && /^[\t \u00a0\u00ad\u2007-\u200a\u2010\u2011\u202f]+$/.test(equivalent) ? equivalent : undefined;
}
