import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const file = readFileSync('THIRD-PARTY-NOTICES.md', 'utf8');

describe('the third-party notices', () => {
  it('are what the script makes of the packages that are installed', () => {
    const check = spawnSync(process.execPath, ['scripts/notices.mjs', '--check'], { encoding: 'utf8' });
    expect(check.stderr).toBe('');
    expect(check.status).toBe(0);
  });

  it('name the shell, the fonts, a direct and an indirect dependency, with a licence each', () => {
    for (const name of ['electron', '@fontsource-variable/inter', '@fontsource-variable/source-serif-4', 'yjs', 'micromark']) {
      expect(file).toMatch(new RegExp(`^## ${name} \\d[^\\n]*\\n\\nLicence: \\S`, 'm'));
    }
  });

  it('leave out what only builds and tests the program', () => {
    expect(file).not.toMatch(/^## (vitest|typescript|@types\/)/m);
  });

  it('keep the attribution of the lexicon', () => {
    expect(file).toContain('Contains information licensed under the Open Government Licence – Canada');
    expect(file).toContain('visée par la Licence du gouvernement ouvert – Canada');
  });
});
