import type { Anchor } from './anchors';
import { informative, shareOf } from './evidence';
import type { Links } from './links';
import type { Parameters } from './parameters';
import type { SideText } from './side-text';

/**
 * Fits what differs from text to text, how freely it is translated and how much longer French runs, to this one. Both are read off the sure
 * anchors and drawn towards the general figures as if `prior` tokens (or `prior` segments) of ordinary text stood beside them: a letter of ten
 * segments moves them little.
 */
export function adapt(parameters: Parameters, anchors: readonly Anchor[], en: SideText, fr: SideText, links: Links): Parameters {
  const answered = answeredShare(parameters, anchors, en, fr, links);
  return { ...parameters, answered: Math.min(0.9, Math.max(0.1, parameters.answered + parameters.adaptation * (answered - parameters.usuallyAnswered))) };
}

export function answeredShare(parameters: Parameters, anchors: readonly Anchor[], en: SideText, fr: SideText, links: Links): number {
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
