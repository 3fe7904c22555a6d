import { describe, expect, test } from 'vitest';
import type { FindingJson } from '../../cli/findings-text';
import { deskWithLetter, desk, edit, EN, FR, json, replace } from './visavis';

const findings = (answer: { readonly out: string }): readonly FindingJson[] => json<{ findings: readonly FindingJson[] }>(answer as never).findings;

describe('check', () => {
  test('two good files: nothing that needs attention', async () => {
    const { visavis } = await desk({ 'a.md': EN, 'b.md': FR });
    const answer = await visavis('check', 'a.md', 'b.md', '--json');
    expect(findings(answer).filter(({ severity }) => severity !== 'info')).toEqual([]);
    expect([answer.code, answer.err]).toEqual([0, '']);
  });

  test('a finding has its place to the character, the indexes of its pair, and a fix', async () => {
    const { visavis } = await desk({ 'a.md': EN.replace('behalf of 68', 'behalf of of 68'), 'b.md': FR });
    const answer = await visavis('check', 'a.md', 'b.md', '--json');
    expect(answer.code).toBe(1);
    const [found] = findings(answer).filter(({ check }) => check === 'doubled-word');
    expect(found).toEqual({
      check: 'doubled-word', severity: 'error', pair: '1', side: 'en', block: 1, from: 22, to: 24, text: 'of', en: [1], fr: [1], message: expect.stringContaining('of'),
      edits: [{ side: 'en', block: 1, from: 21, to: 24, insert: '' }],
    });
  });

  test('of a letter: pairs are named as status names them', async () => {
    const { visavis, path } = await deskWithLetter({ confirmed: true });
    await edit(path('l.visavis'), (doc) => replace(doc, 'fr', 'membres', 'membres membres'));
    const { pairs } = json<{ pairs: { id: string }[] }>(await visavis('status', 'l.visavis', '--json'));
    const answer = await visavis('check', 'l.visavis', '--json');
    expect(findings(answer).filter(({ check }) => check === 'doubled-word')).toMatchObject([{ pair: pairs[1]!.id, side: 'fr', text: 'membres', en: [1], fr: [1] }]);
  });

  test('a paragraph that nothing answers is told, unless a person said that it is meant', async () => {
    const { visavis, path } = await deskWithLetter({ confirmed: true });
    await edit(path('l.visavis'), (doc) => doc.getText('fr').insert(doc.getText('fr').length, 'Une ligne.'));
    await edit(path('l.visavis'), (doc) => doc.getText('fr').insertEmbed(doc.getText('fr').length - 'Une ligne.'.length, { b: 'new' }));
    const lonely = async () => findings(await visavis('check', 'l.visavis', '--json')).filter(({ check }) => check === 'unpaired');
    expect(await lonely()).toMatchObject([{ severity: 'warning', side: 'fr', text: 'Une ligne.', en: [], fr: [6] }]);
    await visavis('confirm', 'l.visavis', '--pair', '6');
    expect(await lonely()).toEqual([]);
  });

  test('for a person: a line a finding, then counts', async () => {
    const { visavis } = await desk({ 'a.txt': 'We urge the the council.\n', 'b.txt': 'Nous exhortons le conseil.\n' });
    const { out } = await visavis('check', 'a.txt', 'b.txt', '--lines');
    expect(out).toMatch(/^0 {2}error {4}en: .*the.* {2}\[doubled-word\]$/m);
    expect(out).toMatch(/^1 pair: 1 error$/m);
  });

  test('files of as many lines are compared line by line, also where two lines are exchanged', async () => {
    const en = ['Rivers are free.', 'Publish the two studies now.', 'We remain at your disposal.', 'Hear the people of the villages.'];
    const fr = ['Les rivières sont libres.', 'Publiez maintenant les deux études.', 'Entendez les habitants des villages.', 'Nous restons à votre disposition.'];
    const { visavis } = await desk({ 'a.txt': `${en.join('\n')}\n`, 'b.txt': `${fr.join('\n')}\n` });
    const { out } = await visavis('check', 'a.txt', 'b.txt', '--lines');
    expect(out).toMatch(/^4 pairs: /m);
    expect(out).not.toContain('unpaired');
  });
});

describe('check, bad input: one line, exit code 2', () => {
  test.each([
    [['check'], 'visavis check: LETTER missing; it needs LETTER\n'],
    [['check', 'a', 'b', 'c'], 'visavis check: "c" is one too many; it takes EN FR\n'],
    [['check', 'l.visavis', '--lines'], 'visavis check: --lines is for two plain text files, not for a letter\n'],
    [['check', 'l.visavis', '--profile', 'fr-BE'], 'visavis check: --profile takes fr-FR, fr-CA or fr-CH, not "fr-BE"\n'],
  ])('%j', async (args, err) => {
    const { visavis } = await deskWithLetter();
    expect(await visavis(...args)).toEqual({ code: 2, out: '', err });
  });
});
