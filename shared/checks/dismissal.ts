import type { Json } from '../letter/block';
import type { Author, Letter } from '../letter/letter';
import type { Finding } from './finding';

/** How far a dismissal reaches: this place, while the text it concerns is the same; the same matter anywhere in this letter; the same matter in every letter of this person. */
export type Reach = 'place' | 'letter' | 'everywhere';

/** A dismissal as the letter keeps it. */
export interface Dismissal {
  readonly check: string;
  readonly about: string;
  readonly by: string;
  /** ISO 8601. */
  readonly at: string;
  readonly why?: string;
}

/** What names a finding for a dismissal of this reach: a key of the letter's `dismissed`, or an entry of the person's settings. */
export function dismissalKey(finding: Finding, reach: Reach): string {
  const matter = [finding.check, finding.about];
  return reach === 'place' ? `place/${JSON.stringify([...matter, finding.pair, finding.side ?? '', finding.concerns])}` : `${reach}/${JSON.stringify(matter)}`;
}

/** The findings that nobody has dismissed, neither in the letter nor, by `everywhere`, in the person's settings. */
export function openFindings(letter: Letter, findings: readonly Finding[], everywhere: readonly string[] = []): readonly Finding[] {
  const always = new Set(everywhere);
  const inLetter = (finding: Finding, reach: Reach) => letter.dismissed.get(dismissalKey(finding, reach)) !== undefined;
  return findings.filter((finding) => !always.has(dismissalKey(finding, 'everywhere')) && !inLetter(finding, 'letter') && !inLetter(finding, 'place'));
}

/** Dismisses a finding for this place or this letter. To be called in a transaction of the person's. */
export function dismiss(letter: Letter, finding: Finding, reach: 'place' | 'letter', author: Author, why?: string): void {
  const value: Dismissal = { check: finding.check, about: finding.about, by: author.person, at: author.now().toISOString(), ...(why ? { why } : {}) };
  letter.dismissed.set(dismissalKey(finding, reach), value as unknown as Json);
}
