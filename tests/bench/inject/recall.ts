import type { Finding } from '../../../shared/checks/finding';
import { Random } from '../../random';
import { isTypography, sayingOf, type BenchLetter } from './bench-letter';
import type { Kind } from './kinds';
import type { Changes, Injection, Line } from './site';

/** A document of a measurement: whether rules were written with it out of sight. */
export interface BenchDocument {
  readonly name: string;
  readonly family: string;
  readonly heldOut: boolean;
  readonly letter: BenchLetter;
}

export type Grade = 'firm' | 'info' | 'none';

/** One error and what was said of it. */
export interface Trial {
  readonly document: BenchDocument;
  readonly side: 'en' | 'fr';
  readonly before: readonly Line[];
  readonly after: readonly Line[];
  /** Of a fitting check: an error or warning, only an info, nothing. */
  readonly fitting: Grade;
  /** Of any check. */
  readonly any: Grade;
  /** What was said of the carrier while it was still right: a false alarm. */
  readonly ofCarrier: readonly Finding[];
  readonly said: readonly Finding[];
}

/** Puts up to `wanted` errors of a kind into documents of all families in turn, on either side in turn. The same seed gives the same errors. */
export function trials(kind: Kind, documents: readonly BenchDocument[], wanted: number, seed: number): Trial[] {
  const random = new Random(seed);
  const found: Trial[] = [];
  for (const inject of kind.injectors) {
    for (const { document, at } of places(documents, random)) {
      if (found.length >= wanted) return found;
      const side = found.length % 2 === 0 ? 'en' : 'fr';
      const injection = inject({ lines: document.letter.lines, at, side, random });
      if (injection) found.push(tried(kind, document, side, injection));
    }
  }
  return found;
}

/** Every line of every document, in an order drawn anew, the families taking turns. */
function places(documents: readonly BenchDocument[], random: Random): { document: BenchDocument; at: number }[] {
  const families = new Map<string, { document: BenchDocument; at: number; key: number }[]>();
  for (const document of documents) {
    const list = families.get(document.family) ?? [];
    families.set(document.family, list);
    document.letter.lines.forEach((_, at) => list.push({ document, at, key: random.next() }));
  }
  const turns = [...families.values()].flatMap((list) => list.sort((a, b) => a.key - b.key).map((place, turn) => ({ ...place, turn })));
  return turns.sort((a, b) => a.turn - b.turn);
}

function tried(kind: Kind, document: BenchDocument, side: 'en' | 'fr', { carrier, error, at }: Injection): Trial {
  const ids = new Set(at.map((n) => `p${n}`));
  const here = (findings: readonly Finding[]): Finding[] => findings.filter((finding) => ids.has(finding.pair) && !isTypography(finding));
  const clean = here(document.letter.clean);
  const before = carrier ? here(document.letter.findings(carrier)) : clean;
  const after = here(document.letter.findings(error));
  const said = unsaid(after, before);
  const line = (changes: Changes | undefined, n: number): Line => changes?.get(n) ?? document.letter.lines[n]!;
  return {
    document, side, before: at.map((n) => line(carrier, n)), after: at.map((n) => line(error, n)), said,
    ofCarrier: unsaid(before, clean), fitting: grade(said.filter((finding) => kind.fits.test(finding.check))), any: grade(said),
  };
}

/** Findings that were not there before, each as often as it is new. */
function unsaid(after: readonly Finding[], before: readonly Finding[]): Finding[] {
  const known = new Map<string, number>();
  for (const finding of before) known.set(sayingOf(finding), (known.get(sayingOf(finding)) ?? 0) + 1);
  return after.filter((finding) => {
    const count = known.get(sayingOf(finding)) ?? 0;
    known.set(sayingOf(finding), count - 1);
    return count <= 0;
  });
}

function grade(findings: readonly Finding[]): Grade {
  if (findings.some(({ severity }) => severity !== 'info')) return 'firm';
  return findings.length ? 'info' : 'none';
}
