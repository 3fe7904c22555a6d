/**
 * All matches of a global pattern, as `matchAll` gives them. Most texts match nothing, and to see that costs one look here; `matchAll`
 * copies the pattern each time, which takes longer than the look.
 */
export function matchesOf(text: string, pattern: RegExp): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === '') pattern.lastIndex++;
  }
  return found;
}
