import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { frenchReason } from '../../main/french-reasons';
import { droppedIn, lineIn, sentence } from '../../main/reasons';
import { BadFile } from '../../shared/exchange/bad-file';

const FOLDERS = ['storage', 'shared/exchange'];

/** Reasons made of others, which are tried below. */
const PUT_TOGETHER = ['7: 7', '7 cannot be read as text, not yet'];

/** The reasons in the sources: the second argument of each `new BadFile(…)` that stands on one line, with something for each blank. */
function reasonsInSources(): string[] {
  const files = FOLDERS.flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts')).map((name) => path.join(folder, name)));
  return files.flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/new BadFile\([\w.!]+, (?:'([^']*)'|`([^`]*)`)/g)].flatMap(([, plain, template]) => {
    const reason = plain ?? template!.replaceAll('${STATE}', 'state.yupdate').replace(/\$\{[^}]*\}/g, '7');
    return PUT_TOGETHER.includes(reason) ? [] : [reason];
  }));
}

describe('what is said of a file', () => {
  it('names the file without its folder', () => {
    expect(sentence(new BadFile('/home/a/letter.docx', 'is empty'), 'en')).toBe('letter.docx: is empty');
    expect(sentence(new BadFile('/home/a/letter.docx', 'is empty'), 'fr')).toBe('letter.docx\u00a0: ce fichier est vide');
    expect(sentence(new Error('other'), 'en')).toBeUndefined();
  });

  it('is found in a line whose path holds a colon', () => {
    expect(lineIn('fr', '/a: b/letter.visavis: is empty', '/a: b/letter.visavis')).toBe('letter.visavis\u00a0: ce fichier est vide');
    expect(lineIn('fr', 'no path here', '/a')).toBe('no path here');
  });

  const reasons = reasonsInSources();
  it('is collected from the sources', () => expect(reasons.length).toBeGreaterThan(30));

  it.each(reasons)('has a French: %s', (reason) => expect(frenchReason(reason)).toBeDefined());

  it.each([
    ['could not be written: the disk is full', 'écriture impossible\u00a0: le disque est plein'],
    ['could not be read: something new', 'lecture impossible\u00a0: something new'],
    ['PDF documents (.pdf) cannot be read as text, not yet', 'ce type de fichier (.pdf) ne peut pas encore être lu'],
    ['is open in another window or command (process 7 since now); close it there first', 'est ouverte dans une autre fenêtre ou par une commande (processus 7, depuis now)\u00a0; fermez-la d’abord là-bas'],
  ])('puts "%s" into French', (english, french) => expect(frenchReason(english)).toBe(french));

  it('lists what was left out', () => {
    expect(droppedIn('en', { footnote: 2, image: 1 })).toBe('footnote (2), image (1)');
    expect(droppedIn('fr', { footnote: 2, novelty: 1 })).toBe('note de bas de page (2), novelty (1)');
    expect(droppedIn('fr', {})).toBe('');
  });
});
