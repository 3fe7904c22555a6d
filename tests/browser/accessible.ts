import axe from 'axe-core';
import { expect } from 'vitest';
import { settled } from './desk';

/** No rule of axe is broken by what the page shows now, contrast of colours included. */
export async function expectAccessible(where: string): Promise<void> {
  await settled();
  const { violations, passes } = await axe.run(document, { rules: { 'color-contrast': { enabled: true } } });
  const told = violations.map(({ id, help, nodes }) => `${id}: ${help}\n${nodes.map(({ html, failureSummary }) => `  ${html.slice(0, 160)}\n  ${failureSummary}`).join('\n')}`);
  expect(told.join('\n'), where).toBe('');
  expect(passes.map(({ id }) => id), `${where}: contrast was looked at`).toContain('color-contrast');
}
