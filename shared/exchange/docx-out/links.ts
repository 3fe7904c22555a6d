import { tag } from '../xml/write';
import type { Run } from '../../letter/block';
import type { Relationships } from './relationships';
import { linkOf, runMarkup, type RunContext } from './runs';

/** What inline content needs: a run's surroundings, and the part's relationships for its links. */
export interface InlineContext extends RunContext {
  readonly relationships: Relationships;
}

/** Runs as markup, neighbours with one link as one hyperlink. */
export function inlineMarkup(runs: readonly Run[], context: InlineContext): string {
  return linked(runs, (run) => linkOf(run.marks), (run) => runMarkup(run, context), context.relationships);
}

/**
 * Pieces of a paragraph as markup, neighbours with one link as one hyperlink: for callers whose pieces are more than runs (a redline's
 * are insertions and deletions, which may stand inside a hyperlink).
 */
export function linked<T>(pieces: readonly T[], linkOfPiece: (piece: T) => string | undefined, markup: (piece: T) => string, relationships: Relationships): string {
  let all = '';
  for (let at = 0; at < pieces.length;) {
    const address = linkOfPiece(pieces[at]!);
    let inner = '';
    do inner += markup(pieces[at++]!); while (at < pieces.length && linkOfPiece(pieces[at]!) === address);
    all += address === undefined || inner === '' ? inner : hyperlink(address, inner, relationships);
  }
  return all;
}

/** Addresses that no reader of packages stumbles over: Word refuses a whole file for a relationship to one that is malformed (two `#`, a `_` in the host). */
const SAFE: readonly RegExp[] = [
  /^(?:https?|ftp):\/\/[\p{L}\p{N}](?:[\p{L}\p{N}.-]*[\p{L}\p{N}])?(?::\d{1,5})?(?:[/?][^#[\]]*)?(?:#[^#[\]]*)?$/iu,
  /^mailto:[\w.+-]+@[a-z\d][a-z\d.-]*[a-z\d](?:\?[^#[\]]*)?$/i,
  /^tel:\+?[\d().-]+$/i,
];
/** Longer ones Word cuts. */
const LONGEST = 2048;

/** Runs under a link: as a relationship, or, where the address is not sure to be taken there, as a field that says it in words. */
export function hyperlink(address: string, inner: string, relationships: Relationships): string {
  if (address.startsWith('#')) return tag('w:hyperlink', { 'w:anchor': address.slice(1), 'w:history': 1 }, inner);
  const target = addressMarkup(address);
  if (target.length <= LONGEST && SAFE.some((pattern) => pattern.test(target))) {
    return tag('w:hyperlink', { 'r:id': relationships.add('hyperlink', target, true), 'w:history': 1 }, inner);
  }
  return tag('w:fldSimple', { 'w:instr': ` HYPERLINK "${target}" ` }, inner);
}

/** An address as a URI has it: what may not stand in one as it is (`a b`, `"`, a lone `%`) is written in percent. */
function addressMarkup(address: string): string {
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  return address.trim().replace(/[\u0000-\u0020"<>\\^`{|}\u007f-\u00a0]|%(?![0-9a-f]{2})/gi, (sign) => encodeURIComponent(sign));
}
