// The table of docs/ARCHITECTURE.md: which part of the program may import which.
import path from 'node:path';
import { builtinModules } from 'node:module';
import { parseSync, Visitor } from 'vite';

/** A part of the program: the parts and the outside modules its files may import. */
interface Layer {
  readonly parts: readonly string[];
  readonly node: boolean;
  readonly forbidden: RegExp;
}

const VIEWS = /^(electron|electron\/.*|react|react\/.*|react-dom|react-dom\/.*|prosemirror-view|y-indexeddb)$/;
const WINDOWS = /^(electron|electron\/.*)$/;
const REACT = /^(react|react\/.*|react-dom|react-dom\/.*|prosemirror-view|y-indexeddb)$/;

export const LAYERS: Readonly<Record<string, Layer>> = {
  shared: { parts: ['shared'], node: false, forbidden: VIEWS },
  storage: { parts: ['storage', 'shared'], node: true, forbidden: VIEWS },
  cli: { parts: ['cli', 'storage', 'shared'], node: true, forbidden: VIEWS },
  server: { parts: ['server', 'storage', 'shared'], node: true, forbidden: VIEWS },
  main: { parts: ['main', 'storage', 'shared'], node: true, forbidden: REACT },
  renderer: { parts: ['renderer', 'shared'], node: false, forbidden: WINDOWS },
};

/** Inside shared a folder imports only itself and the folders before it. */
export const SHARED_ORDER = ['letter', 'alignment', 'revisions', 'drift', 'checks', 'exchange', 'bridge'];

/** What a source file breaks, a sentence each. `file` is a path from the root; `declared` the packages that ship. */
export function violations(file: string, source: string, declared: ReadonlySet<string>): string[] {
  const [part = '', folder = ''] = file.split('/');
  const layer = LAYERS[part];
  if (!layer) return [`${file} belongs to no layer`];
  if (part === 'shared' && !SHARED_ORDER.includes(folder)) return [`${file} lies in no folder of shared that has a place in the order`];
  const problem = (name: string): string | undefined =>
    name.startsWith('.') ? wayOut(file, path.posix.join(path.posix.dirname(file), name), layer) : outside(name, part, layer, declared);
  return importsOf(file, source).flatMap((name) => {
    const found = problem(name);
    return found === undefined ? [] : [`${file} imports ${name}: ${found}`];
  });
}

function wayOut(file: string, target: string, layer: Layer): string | undefined {
  const [from = '', fromFolder = ''] = file.split('/');
  const [to = '', toFolder = ''] = target.split('/');
  if (!layer.parts.includes(to)) return `${from} may import ${layer.parts.join(', ')}`;
  if (from !== 'shared') return undefined;
  const later = SHARED_ORDER.indexOf(toFolder) > SHARED_ORDER.indexOf(fromFolder) || !SHARED_ORDER.includes(toFolder);
  return later ? `in shared, ${toFolder} comes after ${fromFolder}` : undefined;
}

function outside(name: string, part: string, layer: Layer, declared: ReadonlySet<string>): string | undefined {
  if (name.startsWith('node:') || builtinModules.includes(name)) return layer.node ? undefined : `${part} does without node`;
  if (layer.forbidden.test(name)) return `not for ${part}`;
  if (name === 'electron') return undefined;
  const packageName = name.split('/').slice(0, name.startsWith('@') ? 2 : 1).join('/');
  return declared.has(packageName) ? undefined : 'it is not among the dependencies in package.json';
}

/** The module names in every import, export … from, import(…), require(…) and import type of a TypeScript file. */
export function importsOf(file: string, source: string): string[] {
  const { program, errors } = parseSync(file, source);
  if (errors.length > 0) throw new Error(`${file} cannot be parsed: ${errors[0]?.message ?? ''}`);
  const names: string[] = [];
  const add = (node: { readonly type: string; readonly value?: unknown } | null | undefined): void => {
    if (node?.type === 'Literal' && typeof node.value === 'string') names.push(node.value);
  };
  new Visitor({
    ImportDeclaration: (node) => add(node.source),
    ExportNamedDeclaration: (node) => add(node.source),
    ExportAllDeclaration: (node) => add(node.source),
    ImportExpression: (node) => add(node.source),
    TSImportType: (node) => add(node.source),
    TSExternalModuleReference: (node) => add(node.expression),
    CallExpression: (node) => {
      if (node.callee.type === 'Identifier' && node.callee.name === 'require') add(node.arguments[0]);
    },
  }).visit(program);
  return names;
}
