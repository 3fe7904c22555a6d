import { isText, type BlockDraft } from '../../letter/block';
import { normalRuns } from '../../revisions/normal-runs';
import type { JudgedLanguages } from '../run-languages';

/**
 * Takes the tags that a file gives its words as meant, each text run's in its mark `lang`: it stays on words in another language than most, whatever
 * they look like. A difference of country is none. Where tags cannot be trusted see `judgeLanguages`.
 */
export function saidLanguages(blocks: readonly BlockDraft[], others: readonly (readonly BlockDraft[])[] = []): JudgedLanguages {
  const counts = new Map<string, number>();
  for (const run of blocks.flatMap((block) => block.runs)) {
    const lang = run.marks?.lang;
    if (isText(run) && typeof lang === 'string') counts.set(lang, (counts.get(lang) ?? 0) + run.text.length);
  }
  const language = [...counts].reduce<readonly [string | undefined, number]>((most, next) => (next[1] > most[1] ? next : most), [undefined, 0])[0];
  const all = (given: readonly BlockDraft[]): BlockDraft[] => given.map((block) => ({ ...block, runs: normalRuns(block.runs.map((run) => {
    const { lang, ...marks } = run.marks ?? {};
    const foreign = isText(run) && typeof lang === 'string' && language !== undefined && primary(lang) !== primary(language);
    return foreign ? run : { ...run, marks };
  })) }));
  return { blocks: all(blocks), others: others.map(all), language };
}

function primary(tag: string): string {
  return tag.split('-')[0]!.toLowerCase();
}
