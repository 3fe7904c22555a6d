import { isText, type BlockDraft, type Marks } from '../../letter/block';
import { joined } from '../markdown-runs';

/** The language before its region: `fr-CA` → fr. */
export function primary(language: string): string {
  return language.toLowerCase().split(/[-_]/)[0]!;
}

/** The language in which most letters of the blocks are marked, as most often written; undefined where none is. */
export function mainLanguage(blocks: readonly BlockDraft[]): string | undefined {
  const letters = new Map<string, number>();
  for (const { runs } of blocks) {
    for (const run of runs) {
      if (isText(run) && typeof run.marks?.lang === 'string') letters.set(run.marks.lang, (letters.get(run.marks.lang) ?? 0) + (run.text.match(/\p{L}/gu)?.length ?? 0));
    }
  }
  const byPrimary = new Map<string, number>();
  for (const [language, count] of letters) byPrimary.set(primary(language), (byPrimary.get(primary(language)) ?? 0) + count);
  const most = largest(byPrimary);
  return most === undefined ? undefined : largest(new Map([...letters].filter(([language]) => primary(language) === most)));
}

function largest(counts: ReadonlyMap<string, number>): string | undefined {
  return [...counts].reduce<readonly [string, number] | undefined>((best, one) => (best && best[1] >= one[1] ? best : one), undefined)?.[0];
}

/** The block with languages marked only on words that are in another than the page's, as primary tags. */
export function withoutLanguage(block: BlockDraft, main: string | undefined): BlockDraft {
  const runs = block.runs.map((run) => {
    if (typeof run.marks?.lang !== 'string') return run;
    const { lang, ...others } = run.marks;
    const keep = main !== undefined && primary(lang as string) !== primary(main) && isText(run) && /\p{L}/u.test(run.text) && /^[a-z]{2,3}$/.test(primary(lang as string));
    const marks: Marks = keep ? { ...others, lang: primary(lang as string) } : others;
    const { marks: _, ...bare } = run;
    return Object.keys(marks).length > 0 ? { ...bare, marks } : bare;
  });
  return { ...block, runs: joined(runs) };
}
