import { describe, expect, it } from 'vitest';
import { CHECKS } from '../../../shared/checks/list';
import { asPairs, findIn, fixed, placesOf, textPairs, unmark } from './examples';

describe('every check has its own id, good examples and bad ones', () => {
  it('ids', () => expect(new Set(CHECKS.map(({ id }) => id)).size).toBe(CHECKS.length));
  it.each(CHECKS.map((check) => [check.id, check] as const))('%s', (id, check) => {
    expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(check.good.length).toBeGreaterThan(0);
    expect(check.bad.length).toBeGreaterThan(0);
  });
});

describe.each(CHECKS.map((check) => [check.id, check] as const))('%s', (_, check) => {
  it.each(check.good.map((example) => [JSON.stringify(example.pairs), example] as const))('is silent on %s', (__, example) => {
    expect(findIn([check], textPairs(asPairs(example.pairs)), example.profile)).toEqual([]);
  });

  it.each(check.bad.map((example) => [JSON.stringify(example.pairs), example] as const))('speaks of %s', (__, example) => {
    const { plain, marked } = unmark(asPairs(example.pairs));
    const findings = findIn([check], textPairs(plain), example.profile);
    expect(findings.length).toBeGreaterThan(0);
    // Where the example marks nothing the finding is about the pair as a whole.
    expect(placesOf(findings)).toEqual(marked);
    if (example.fixed) expect(fixed(plain, findings)).toEqual(asPairs(example.fixed));
  });
});
