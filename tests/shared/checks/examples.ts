import { parseLexicon, type Lexicon } from '../../../shared/alignment';
import type { Check, Example, ExamplePair } from '../../../shared/checks/check';
import type { BlockEdit, Finding } from '../../../shared/checks/finding';
import { FindingsReader } from '../../../shared/checks/findings-reader';
import { isProfile, type Profile } from '../../../shared/checks/profile';
import { readFileSync } from 'node:fs';
import type { Block } from '../../../shared/letter/block';
import { labels } from '../../../shared/letter/labels';
import type { Pair } from '../../../shared/letter/pairs';
import { SIDES, type BySide, type Side } from '../../../shared/letter/side';

const folder = new URL('../../../shared/alignment/lexicon/', import.meta.url);

/** The lexicon that comes with the program. */
export const LEXICON: Lexicon = parseLexicon(['en-fr.tsv', 'letters.tsv'].map((name) => readFileSync(new URL(name, folder), 'utf8')).join('\n'));

export function asPairs(pairs: Example['pairs']): readonly ExamplePair[] {
  return Array.isArray(pairs) ? pairs : [pairs as ExamplePair];
}

/** Paragraphs of plain text, one block a line. */
export function textPairs(texts: readonly ExamplePair[]): Pair[] {
  const next = { en: 0, fr: 0 };
  return texts.map((text, n) => {
    const blocks = (side: Side): Block[] => (text[side] === undefined ? [] : text[side].split('\n').map((line, i) => ({ id: `${side}${n}.${i}`, kind: 'paragraph', runs: [{ text: line }] })));
    const members = { en: blocks('en'), fr: blocks('fr') };
    const at = { en: members.en.length ? next.en : -1, fr: members.fr.length ? next.fr : -1 };
    for (const side of SIDES) next[side] += members[side].length;
    return { id: `p${n}`, ...members, at };
  });
}

export function labelsOf(pairs: readonly Pair[]): BySide<ReadonlyMap<string, string>> {
  const side = (name: Side) => {
    const blocks = pairs.flatMap((pair) => pair[name]);
    return new Map(labels(blocks).flatMap((label, i) => (label === undefined ? [] : [[blocks[i]!.id, label] as const])));
  };
  return { en: side('en'), fr: side('fr') };
}

/** What checks find in pairs. */
export function findIn(checks: readonly Check[], pairs: readonly Pair[], profile: Profile | undefined = 'fr-FR'): readonly Finding[] {
  if (!isProfile(profile)) throw new Error(`no such profile: ${String(profile)}`);
  const reader = new FindingsReader(checks);
  reader.work({ pairs, labels: labelsOf(pairs) }, { profile, lexicon: LEXICON });
  return reader.findings;
}

/** Example text without its signs, and the stretches that they mark, in offsets of each block. */
export function unmark(texts: readonly ExamplePair[]): { readonly plain: ExamplePair[]; readonly marked: string[] } {
  const marked: string[] = [];
  const plain = texts.map((text, n) => {
    const side = (name: Side): ExamplePair => {
      if (text[name] === undefined) return {};
      const lines = text[name].split('\n').map((line, i) => {
        let clean = '';
        let open = 0;
        for (const sign of line) {
          if (sign === '⟦') open = clean.length;
          else if (sign === '⟧') marked.push(`${name}${n}.${i} ${open}-${clean.length} ${clean.slice(open)}`);
          else clean += sign;
        }
        return clean;
      });
      return { [name]: lines.join('\n') };
    };
    return { ...side('en'), ...side('fr') };
  });
  return { plain, marked: marked.sort() };
}

/** Where findings stand, as `unmark` writes it; one about a pair as a whole is left out. */
export function placesOf(findings: readonly Finding[]): string[] {
  return [...new Set(findings.flatMap(({ block, from, to, text }) => (block === undefined ? [] : [`${block} ${from}-${to} ${text}`])))].sort();
}

/** The texts after all fixes. */
export function fixed(texts: readonly ExamplePair[], findings: readonly Finding[]): ExamplePair[] {
  const edits = findings.flatMap((finding) => finding.fix ?? []);
  return texts.map((text, n) => {
    const side = (name: Side): ExamplePair => {
      if (text[name] === undefined) return {};
      return { [name]: text[name].split('\n').map((line, i) => applied(line, edits.filter((edit) => edit.block === `${name}${n}.${i}`))).join('\n') };
    };
    return { ...side('en'), ...side('fr') };
  });
}

function applied(line: string, edits: readonly BlockEdit[]): string {
  const once = new Map(edits.map((edit) => [JSON.stringify([edit.from, edit.to, edit.insert]), edit]));
  return [...once.values()].sort((a, b) => b.from - a.from || b.to - a.to).reduce((text, { from, to, insert }) => text.slice(0, from) + insert + text.slice(to), line);
}
