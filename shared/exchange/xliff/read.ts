import { BadFile } from '../bad-file';
import { assemble } from '../bilingual/assemble';
import type { ImportedBilingual } from '../imported';
import { Tally } from '../tally';
import { attribute, parseXml } from '../xml/parse';
import { readXliff1 } from './read-1';
import { readXliff2 } from './read-2';

const ROOT = /^((?:[\w?]+:)?)xliff$/;

/**
 * An XLIFF file, 1.0 to 1.2 (Trados', memoQ's and Phrase's own kinds too) or 2.x, as blocks and pairs: a pair a unit, in the file's order, whichever of
 * the two languages it translates from; what `writeXliff` wrote comes back as it was. A unit without a translation is a pair of one side. What
 * a letter cannot hold (codes that mean nothing here, proposals, remarks, other languages) is counted in `dropped`. Throws `BadFile` for what is no
 * such file, or none between English and French.
 */
export function readXliff(bytes: Uint8Array, fileName: string): ImportedBilingual {
  const root = parseXml(bytes, 'its text', fileName, 'passed over');
  const prefix = ROOT.exec(root.name)?.[1];
  if (prefix === undefined) throw new BadFile(fileName, `is no XLIFF file: it begins with <${root.name.replace('?:', '')}>`);
  const version = attribute(root, 'version') ?? '1.2';
  if (!/^[12]\.\d$/.test(version)) throw new BadFile(fileName, `is XLIFF of a version that is not known here (${version.slice(0, 20)})`);
  const dropped = new Tally();
  const { units, others, title } = version.startsWith('1.') ? readXliff1(root, prefix, dropped) : readXliff2(root, prefix, dropped);
  if (units.length === 0 && others.length > 0) throw new BadFile(fileName, `is not between English and French, but ${others.slice(0, 3).join(', ').slice(0, 80)}`);
  const { blocks, pairs } = assemble(units);
  if (pairs.length === 0) throw new BadFile(fileName, 'holds no text');
  return { blocks, pairs, dropped: dropped.record(), ...(title ? { title } : {}) };
}
