import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { blockText, type BlockDraft } from '../../../shared/letter/block';
import { SIDES, type BySide } from '../../../shared/letter/side';
import { contentKey } from '../../../shared/revisions/normal-runs';
import { planUpdate } from '../../../shared/revisions/plan-update';
import { updateLetter } from '../../../shared/revisions/update-letter';
import { importFile } from '../../../storage/import-file';
import { alignFiles } from '../../../storage/new-letter';
import { lexicon } from '../alignment/builders';
import { content, letterWith, normal, states, type Desk } from './build';

const MATERIAL = process.env.VISAVIS_MATERIAL ?? '../shared';
const real = (name: string): string => path.join(MATERIAL, 'docx', 'real', name);
const letter = (name: string): string => path.join(MATERIAL, 'letters', name);
const skipped = (there: boolean): string => (there ? '' : ` (skipped: no material in ${MATERIAL})`);

const hasReal = existsSync(real('pctf-1.3.en.docx'));
const hasLetters = existsSync(letter('2024-01-senate.en.txt'));

/** The pairs' contents, as one string each. */
function pairsOf({ status }: Desk): { id: string; text: string; state: string }[] {
  return status.statuses.map(({ pair, drift }) => ({ id: pair.id, text: SIDES.map((side) => pair[side].map(contentKey).join()).join('|'), state: drift.state }));
}

describe.skipIf(!hasReal)(`a framework of 1,250 blocks in two languages, version 1.3 to 1.4${skipped(hasReal)}`, () => {
  it('keeps all pairs whose text is the same, gives the new text exactly, and pairs what is new', async () => {
    const found = await alignFiles(real('pctf-1.3.en.docx'), real('pctf-1.3.fr.docx'));
    const desk = letterWith(found.blocks.en, found.blocks.fr, { pairs: found.pairs });
    const before = new Map(pairsOf(desk).map((pair) => [pair.id, pair]));
    const next: BySide<BlockDraft[]> = { en: (await importFile(real('pctf-1.4.en.docx'))).blocks, fr: (await importFile(real('pctf-1.4.fr.docx'))).blocks };
    const report = desk.history.do('other', () => updateLetter(desk.letter, next, desk.author, { lexicon: lexicon() }));
    for (const side of SIDES) expect(content(desk, side)).toEqual(normal(next[side]));

    const after = pairsOf(desk);
    const same = after.filter((pair) => before.get(pair.id)?.text === pair.text);
    expect(same.filter((pair) => pair.state !== 'in-sync')).toEqual([]);
    expect(same.length).toBeGreaterThan(450);
    expect(after.filter((pair) => pair.state === 'in-sync').length).toBeGreaterThan(600);
    // Nobody's pairing was changed: what is still there of a pair faces what it faced.
    const pairOf = (id: string): string => id.split('~')[0]!;
    const stood = new Set(after.filter((pair) => before.has(pairOf(pair.id))).map((pair) => pairOf(pair.id)));
    expect(stood.size).toBeGreaterThan(before.size - 30);
    expect(after.filter((pair) => pair.state === 'unconfirmed' && before.has(pair.id)).length).toBeLessThan(5);

    // A glossary that was sorted anew keeps every term with its definition and its English.
    const moved = (report.fr?.counts.moved ?? 0) + (report.fr?.counts['moved-edited'] ?? 0);
    expect(moved).toBeGreaterThan(200);
    expect(report.en?.counts).toMatchObject({ moved: 2, 'moved-edited': 2, split: 1, merged: 1 });
    const shown = new Set(states(desk).map((line) => line.replace(/\s/g, ' ')));
    const verified = [
      'Canadians born outside of Canada|les Canadiens nés hors du Canada; unconfirmed',
      'refugee claimants|les demandeurs du statut de réfugié; unconfirmed',
      'For Organizations|Pour les organisations : unconfirmed',
      'evidence of contextual identity (of an organization)|preuve d’identité contextuelle (d’une organisation) unconfirmed',
      'Status: In Progress.|État : En cours. unconfirmed',
      'Signature Creation is the process of creating a signature.|Le processus de création de signature consiste à créer une signature. in-sync',
      'Qualifier Value|Valeur du qualificateur both-changed',
      'An Entity that acts on behalf of another Entity.|Entité qui agit pour le compte d’une autre entité. both-changed',
    ];
    expect(verified.filter((line) => !shown.has(line))).toEqual([]);
    desk.history.undo();
    expect(pairsOf(desk)).toEqual([...before.values()]);
  });
});

describe.skipIf(!hasLetters)(`a letter's successor brought in as a new version${skipped(hasLetters)}`, () => {
  it('finds what was used again, and takes the rest as new', async () => {
    const [old, now] = [(await importFile(letter('2023-06-08-congress.en.txt'))).blocks, (await importFile(letter('2024-01-senate.en.txt'))).blocks];
    const desk = letterWith(old, []);
    const plan = planUpdate(desk.reader.side('en').blocks, now);
    expect(plan.counts.new).toBeGreaterThan(now.length / 2);
    expect(plan.counts.gone).toBeGreaterThan(old.length / 2);
    updateLetter(desk.letter, { en: now }, desk.author, { lexicon: lexicon() });
    expect(content(desk, 'en')).toEqual(normal(now));
    const kept = plan.matches.filter(({ change }) => change === 'same' || change === 'moved').flatMap((match) => match.now.map((index) => blockText(now[index]!)));
    expect(kept.every((text) => old.some((block) => blockText(block) === text))).toBe(true);
  });
});
