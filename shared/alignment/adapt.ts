import type { Anchor } from './anchors';
import { informative, shareOf } from './evidence';
import type { Links } from './links';
import type { Parameters } from './parameters';
import type { SideText } from './side-text';

/**
 * Fits to this text what differs most from text to text: how freely it is translated. The share of informative English words that are
 * answered in sure anchors (two thirds in a statute, two fifths in a novel) is read off and moves `answered`, and with it what an unanswered word
 * costs. `adaptationPrior` words of ordinary text stand beside the count, so that a letter of ten segments moves it little.
 */
export function adapt(parameters: Parameters, anchors: readonly Anchor[], en: SideText, fr: SideText, links: Links): Parameters {
  const { answered, usuallyAnswered, adaptation } = parameters;
  const moved = answered + adaptation * (answeredShare(parameters, anchors, en, fr, links) - usuallyAnswered);
  return { ...parameters, answered: Math.min(MOST_ANSWERED, Math.max(LEAST_ANSWERED, moved)) };
}

const LEAST_ANSWERED = 0.1;
const MOST_ANSWERED = 0.9;

function answeredShare(parameters: Parameters, anchors: readonly Anchor[], en: SideText, fr: SideText, links: Links): number {
  let asked = parameters.adaptationPrior;
  let answered = asked * parameters.usuallyAnswered;
  const inFr = new Int32Array(fr.keys.length).fill(-1);
  anchors.forEach(({ en: i, fr: j }, at) => {
    for (let s = fr.starts[j]!; s < fr.starts[j + 1]!; s++) inFr[fr.types[s]!] = at;
    for (let s = en.starts[i]!; s < en.starts[i + 1]!; s++) {
      const x = en.types[s]!;
      const weight = informative(shareOf(en, x, parameters), parameters);
      asked += weight;
      let best = 0;
      for (let k = links.starts[x]!; k < links.starts[x + 1]!; k++) if (inFr[links.targets[k]!] === at) best = Math.max(best, links.strengths[k]!);
      if (best > 0) answered += weight;
    }
  });
  return answered / asked;
}
