import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** From the build (dist/cli) and from the source (cli). */
const PLACES = ['../../package.json', '../package.json'];

/** The program's version, as its package says it. */
export async function version(): Promise<string> {
  const here = dirname(fileURLToPath(import.meta.url));
  for (const place of PLACES) {
    const text = await readFile(join(here, place), 'utf8').catch(() => '{}');
    const { name, version } = JSON.parse(text) as { readonly name?: unknown; readonly version?: unknown };
    if (name === 'visavis' && typeof version === 'string') return version;
  }
  throw new Error('package.json is missing from this installation');
}
