import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { importsOf, LAYERS, violations } from './layers';

const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: Record<string, string> };
// A package without code of its own ships nothing: the tree types of Markdown and HTML.
const declared = new Set([...Object.keys(dependencies), 'mdast', 'hast', 'unist']);

function sourcesOf(part: string): string[] {
  if (!existsSync(part)) return [];
  const names = readdirSync(part, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'));
  return names.filter((name) => /\.(ts|tsx|mts)$/.test(name) && !name.endsWith('.d.ts')).map((name) => `${part}/${name}`);
}

describe('the layers', () => {
  it('are kept by every source file', () => {
    const files = Object.keys(LAYERS).flatMap(sourcesOf);
    expect(files).toContain('shared/letter/side.ts');
    expect(files.flatMap((file) => violations(file, readFileSync(file, 'utf8'), declared))).toEqual([]);
  });

  it.each([
    ['shared/letter/a.ts', '../alignment/b', 'in shared, alignment comes after letter'],
    ['shared/drift/deep/a.ts', '../../checks/b', 'in shared, checks comes after drift'],
    ['shared/letter/a.ts', '../../storage/b', 'shared may import shared'],
    ['shared/letter/a.ts', 'node:fs', 'shared does without node'],
    ['shared/letter/a.ts', 'fs', 'shared does without node'],
    ['shared/letter/a.ts', 'electron', 'not for shared'],
    ['shared/bridge/a.ts', 'react', 'not for shared'],
    ['shared/letter/a.ts', 'prosemirror-view', 'not for shared'],
    ['shared/letter/a.ts', 'vitest', 'it is not among the dependencies in package.json'],
    ['storage/a.ts', '../cli/b', 'storage may import storage, shared'],
    ['storage/a.ts', 'electron', 'not for storage'],
    ['cli/a.ts', '../main/b', 'cli may import cli, storage, shared'],
    ['server/a.ts', 'electron/main', 'not for server'],
    ['main/a.ts', '../renderer/b', 'main may import main, storage, shared'],
    ['main/a.ts', 'react', 'not for main'],
    ['renderer/a.tsx', '../storage/b', 'renderer may import renderer, shared'],
    ['renderer/a.tsx', 'electron', 'not for renderer'],
    ['renderer/deep/a.tsx', 'node:path', 'renderer does without node'],
  ])('say no to %s importing %s', (file, name, why) => {
    expect(violations(file, `import { x } from '${name}';`, declared)).toEqual([`${file} imports ${name}: ${why}`]);
  });

  it.each([
    ['shared/alignment/a.ts', '../letter/b'], ['shared/letter/a.ts', 'yjs'], ['shared/letter/a.ts', 'lib0/random'], ['storage/a.ts', 'node:fs'],
    ['cli/a.ts', '../storage/b'], ['main/a.ts', 'electron'], ['main/a.ts', '../shared/bridge/b'], ['renderer/a.tsx', 'react'],
    ['renderer/a.tsx', '@fontsource-variable/inter/wght.css'],
  ])('let %s import %s', (file, name) => {
    expect(violations(file, `import { x } from '${name}';`, declared)).toEqual([]);
  });

  it('know files that have no place', () => {
    expect(violations('shared/utils/a.ts', '', declared)).toHaveLength(1);
    expect(violations('shared/a.ts', '', declared)).toHaveLength(1);
    expect(violations('elsewhere/a.ts', '', declared)).toHaveLength(1);
  });

  it('see every way to import, and nothing in comments and strings', () => {
    const source = `
      import type { A } from './a'; export * from './b'; export { c } from './c'; import './d.css';
      const e: import('./e').E = await import('./e2'); const f = require('./f'); import g = require('./g');
      // import './no'
      const text = "import './no'"; export { text };`;
    expect(importsOf('x.ts', source).toSorted()).toEqual(['./a', './b', './c', './d.css', './e', './e2', './f', './g']);
  });
});
