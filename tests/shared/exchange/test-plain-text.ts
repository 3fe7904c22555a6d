import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../shared/exchange/encoding';
import { readPlainText } from '../../../shared/exchange/plain-text';
import { writePlainText } from '../../../shared/exchange/text-out';
import { blockText } from '../../../shared/letter/block';
import { labels } from '../../../shared/letter/labels';
import { shown, words } from './build';
import { Random } from './random';

const reads = (name: string, text: string, ...blocks: string[]): void => it(name, () => expect(shown(readPlainText(text))).toEqual(blocks));
const keeps = (text: string): void => reads(`no list: ${text}`, text, ...text.split('\n').map((line) => `p ${line}`));

describe('readPlainText', () => {
  describe('paragraphs', () => {
    reads('blank lines part them', 'One.\n\nTwo.\n \n\n\nThree.\n', 'p One.', 'p Two.', 'p Three.');
    reads('a line each in a file that is not wrapped', 'First thing.\nSecond thing.', 'p First thing.', 'p Second thing.');
    reads('white space at line ends goes', '  One two  \n\u00a0Three\u00a0\u202f', 'p One two', 'p Three');
    reads('no-break spaces inside stay, tabs are spaces', 'Objet\u00a0: a\tb\u202f!', 'p Objet\u00a0: a b\u202f!');
    reads('scars stay', 'Declares.**', 'p Declares.**');
    reads('a line separator is a hard break', 'One\u2028two', 'p One\ntwo');
    reads('a page break parts paragraphs', 'One.\fTwo.', 'p One.', 'p Two.');
    reads('rules', 'One\n---\nTwo\n\n* * *\n___\n=====', 'p One', 'rule', 'p Two', 'rule', 'rule', 'rule');
    reads('nothing', '');
  });

  describe('wrapped lines', () => {
    reads('are joined where the next word would not have fit',
      'The committee met on the fourteenth of the month and heard from all\nof its members about the needs of the region, and of those people who\nlive there now. It then adjourned.\n\nFrom: A\nTo: B\n',
      'p The committee met on the fourteenth of the month and heard from all of its members about the needs of the region, and of those people who live there now. It then adjourned.',
      'addr From: A', 'addr To: B');
    reads('a short line ends a paragraph',
      'The committee met on the fourteenth of the month and heard from all\nof its members.\nThe committee then went on to other things that it had to consider,\nand adjourned.',
      'p The committee met on the fourteenth of the month and heard from all of its members.',
      'p The committee then went on to other things that it had to consider, and adjourned.');
    reads('a label or year at the head of a wrapped line is none',
      'The committee met and heard from all of its members in the month of\n2023. It then went on to consider the rest of what was to be settled\n- all of it - before the end of the year, as it had been asked to do\nby the members.',
      'p The committee met and heard from all of its members in the month of 2023. It then went on to consider the rest of what was to be settled - all of it - before the end of the year, as it had been asked to do by the members.');
    reads('items go on in indented and in flush lines',
      '1. The committee asks all of its members to consider what the region\n   needs, and to say so before the end of the month of July.\n2. The committee asks all of its members to consider what the region\nneeds.',
      'o 1. The committee asks all of its members to consider what the region needs, and to say so before the end of the month of July.',
      'o 2. The committee asks all of its members to consider what the region needs.');
    reads('a hyphen inside a word joins, a soft hyphen goes',
      'The committee met on the fourteenth of the month and heard of a long-\nterm plan for the region that all its members asked for in the con\u00ad\nsultation; it then went on to consider the rest of what was to be done\nand adjourned.',
      'p The committee met on the fourteenth of the month and heard of a long-term plan for the region that all its members asked for in the consultation; it then went on to consider the rest of what was to be done and adjourned.');
    reads('an address that happens to reach the width stays in lines',
      'The committee met on the fourteenth of the month and heard from\nall of its members about the needs of the region and its people.\nIt then adjourned until the middle of the month that follows this\none.\n\nJane Miller\nRapporteur on the situation of human rights in the whole region\nc/o Office of the High Commissioner\nPalais\nAvenue de la Paix',
      'p The committee met on the fourteenth of the month and heard from all of its members about the needs of the region and its people. It then adjourned until the middle of the month that follows this one.',
      'p Jane Miller', 'p Rapporteur on the situation of human rights in the whole region', 'p c/o Office of the High Commissioner', 'p Palais', 'p Avenue de la Paix');
    reads('a line that sticks out is a paragraph of its own',
      'A title that somebody typed by hand without any regard to the width of the rest\nThe committee met on the fourteenth of the month and heard from all\nof its members about the needs of the region, and of those people who\nlive there now. It then went on to consider what was left to be done,\nand adjourned.',
      'p A title that somebody typed by hand without any regard to the width of the rest',
      'p The committee met on the fourteenth of the month and heard from all of its members about the needs of the region, and of those people who live there now. It then went on to consider what was left to be done, and adjourned.');
    reads('an address and a name list stay apart',
      'Professor Jane Miller\nSpecial Rapporteur on the situation of human rights\nc/o Office of the High Commissioner\nPalais\nAvenue de la Paix',
      'p Professor Jane Miller', 'p Special Rapporteur on the situation of human rights', 'p c/o Office of the High Commissioner', 'p Palais', 'p Avenue de la Paix');
  });

  describe('lists', () => {
    reads('1.', '1. One\n2. Two', 'o 1. One', 'o 2. Two');
    reads('1)', '1) One\n2) Two', 'o 1) One', 'o 2) Two');
    reads('(1)', '(1) One\n\n(2) Two', 'o (1) One', 'o (2) Two');
    reads('a)', 'a) One\nb) Two', 'o a) One', 'o b) Two');
    reads('(a) alone', '(a) One', 'o (a) One');
    reads('i.', 'i. One\nii. Two\niii. Three', 'o i. One', 'o ii. Two', 'o iii. Three');
    reads('I.', 'I. One\nII. Two', 'o I. One', 'o II. Two');
    reads('A.', 'A. One\nB. Two', 'o A. One', 'o B. Two');
    reads('i) after h) is a letter', 'g) x\nh) One\ni) Two\nj) Three', 'o g) x', 'o h) One', 'o i) Two', 'o j) Three');
    reads('doubled labels', '- 1. One\n- 2. Two', 'o 1. One', 'o 2. Two');
    reads('bullets', '- One\n- Two\n\n• Three\n\n* Four\n– Five', 'b - One', 'b - Two', 'b • Three', 'b * Four', 'b – Five');
    reads('a bullet without a space', '•One\n•\tTwo', 'b • One', 'b • Two');
    reads('a list that begins at 4', '4. Four\n5. Five', 'o 4. Four', 'o 5. Five');
    reads('a list that goes on after a paragraph', '1. One\n\nWords.\n\n2. Two', 'o 1. One', 'p Words.', 'o 2. Two');
    reads('a list that skips', '1. One\n3. Three', 'o 1. One', 'o 3. Three');
    reads('a list that begins anew', '1. One\n2. Two\n1. Again', 'o 1. One', 'o 2. Two', 'o 1. Again');
    reads('levels by indentation', '1. One\n  a) Sub\n  b) Sub\n2. Two\n\t- Sub', 'o 1. One', 'o2 a) Sub', 'o2 b) Sub', 'o 2. Two', 'b2 - Sub');
    reads('levels by label', '1. One\n(a) Sub\n(b) Sub\n2. Two', 'o 1. One', 'o2 (a) Sub', 'o2 (b) Sub', 'o 2. Two');
    reads('right-aligned numbers are one level', ' 8. Eight\n 9. Nine\n10. Ten', 'o 8. Eight', 'o 9. Nine', 'o 10. Ten');
    reads('an indented list is of the first level', '  1. One\n\n  2. Two', 'o 1. One', 'o 2. Two');
    reads('indented lines belong to their item', '1. One\n   goes on\n2. Two', 'o 1. One goes on', 'o 2. Two');
    keeps('15. Juli 2023');
    keeps('1. Juli');
    keeps('2023. That was the year.');
    keeps('M. Dupont est venu.');
    keeps('A. Smith said so.');
    keeps('I. Newton');
    keeps('M. Dupont\nN. Durand');
    keeps('1.5 million people');
    keeps('3.2 Scope');
    keeps('01. Padded\n02. Padded');
    keeps('c/o Somebody');
    keeps('-5 degrees');
    keeps('— Bonjour, dit-il.');
    keeps('etc. and so on');
    reads('templates carry the level', '1. a\n   (i) b\n   (ii) c', 'o 1. a', 'o2 (i) b', 'o2 (ii) c');
    it('says numeral, template and start', () => {
      expect(readPlainText('(c) One\n(d) Two')).toEqual([
        { kind: 'ordered', level: 1, numeral: 'lower-letter', template: '(%1)', start: 3, runs: [{ text: 'One' }] },
        { kind: 'ordered', level: 1, numeral: 'lower-letter', template: '(%1)', runs: [{ text: 'Two' }] },
      ]);
    });
  });

  describe('parts of a letter', () => {
    const dates = [
      '15 July 2023', '15 Juillet 2023', 'July 15, 2023', 'le 15 juillet 2023', 'Long Beach, 15 July 2023', 'Paris, le 1er mars 2024', '1st of March 2024',
      'Fait à Genève, le 3 février 2024', 'Date: 15 July 2023', 'Saturday, 15 July 2023', 'juillet 2023', '2023-07-15', '15/07/2023', '**8 June 2023**',
    ];
    it.each(dates)('date: %s', (line) => expect(readPlainText(line)[0]!.kind).toBe('date'));
    it.each(['15 July 2023 was a day.', 'In July 2023', 'March on', '2023', 'Mars attaque'])('no date: %s', (line) => expect(readPlainText(line)[0]!.kind).toBe('paragraph'));
    const greetings = ['Dear Professor Miller,', 'Your Excellencies:', 'Votre Excellence\u00a0:', 'Madame, Monsieur,', 'Excellences,', 'Your Honors,', 'Chers collègues,', 'Monsieur le Président,'];
    it.each(greetings)('salutation: %s', (line) => expect(readPlainText(line)[0]!.kind).toBe('salutation'));
    it.each(['Dear friends are here.', 'Yourself:', 'The following:', 'Sirius,', 'Friendship,'])('no salutation: %s', (line) => expect(readPlainText(line)[0]!.kind).toBe('paragraph'));
    it('no salutation after the body began', () => expect(readPlainText(`${'word '.repeat(60)}\n\nYour Honors,`)[1]!.kind).toBe('paragraph'));
    it.each(['From: A', 'To:', 'De : A', 'À\u00a0: B', 'Cc: C', 'À l’attention de : D'])('address: %s', (line) => expect(readPlainText(line)[0]!.kind).toBe('address'));
    it.each(['Re: Elections', 'Objet : élections', 'Today: a list', 'Demandes : oui'])('no address: %s', (line) => expect(readPlainText(line)[0]!.kind).toBe('paragraph'));
    reads('lines under a bare To: are the address', 'To:\nJane Miller\nGeneva\n\nDear Jane,\n\nWords.', 'addr To:', 'addr Jane Miller', 'addr Geneva', 'sal Dear Jane,', 'p Words.');
    reads('signatories under a closing', 'Words here.\n\nSincerely,\n\nJane Miller\nJohn Smith, Inc.\n\n---\nWords', 'p Words here.', 'p Sincerely,', 'sig Jane Miller', 'sig John Smith, Inc.', 'rule', 'p Words');
    reads('French closing', 'Veuillez agréer, Madame, nos salutations distinguées.\n\nJeanne Meunier', 'p Veuillez agréer, Madame, nos salutations distinguées.', 'sig Jeanne Meunier');
    reads('a sentence is no signatory', 'Signed:\nJane\nThis letter was written by many people of the town.', 'p Signed:', 'sig Jane', 'p This letter was written by many people of the town.');
  });

  describe('one block a line', () => {
    const lines = (text: string): string[] => readPlainText(text, { lines: true }).map(blockText);
    it('keeps every character', () => expect(lines(' 1. a \tb \n- c\u2028d\u0085e\ff\n')).toEqual([' 1. a \tb ', '- c\u2028d\u0085e\ff']));
    it('counts empty lines', () => expect(lines('a\n\nb\n')).toEqual(['a', '', 'b']));
    it('counts the first and last', () => expect(lines('\na\n\n')).toEqual(['', 'a', '']));
    it('needs no final line feed', () => expect(lines('a\nb')).toEqual(['a', 'b']));
    it('takes Windows line ends', () => expect(lines('a\r\nb\r\n')).toEqual(['a', 'b']));
    it('finds no kinds', () => expect(readPlainText('1. a\n---\nTo: b', { lines: true }).map((block) => block.kind)).toEqual(['paragraph', 'paragraph', 'paragraph']));
  });

  const PIECES = [
    'Dear all,', '1. One', '2. Two things', 'a) sub', '(ii) sub', '- bullet', '• sign', 'M. Dupont', '15 July 2023', 'To:', 'Sincerely,', 'the people of the region met and', 'Words.',
    'I. Newton', '2023. Year', '  indented words here', '   - deeper', 'plates-', 'formes', 'well\u00a0: yes', 'x\u2028y', 'tab\tbed', 'long words that reach nearly to the width of it', 'i) a',
  ];
  /** A random text, its lines of random pieces. */
  const randomText = (random: Random): string =>
    Array.from({ length: 1 + random.below(14) }, () => random.pick([random.pick(PIECES), random.pick(PIECES), '', `${random.pick(PIECES)} ${random.pick(PIECES)}`, `  ${random.pick(PIECES)}`])).join('\n');

  it('takes a long list that never counts on in its stride', () => {
    const blocks = readPlainText('1. a\n'.repeat(20_000));
    expect(new Set(labels(blocks))).toEqual(new Set(['1.']));
  });

  it('loses no word, whatever the lines (seeded)', () => {
    const random = new Random(7);
    for (let round = 0; round < 2000; round++) {
      const text = randomText(random);
      const blocks = readPlainText(text);
      const all = labels(blocks);
      // The labels are part of the file's words, but for the bullet before a number.
      expect(words(blocks.map((block, i) => `${all[i] ?? ''} ${blockText(block)}`).join('\n')), text).toEqual(words(text));
      expect(blocks.every((block) => block.kind === 'rule' || blockText(block) !== ''), text).toBe(true);
    }
  });

  it('gives back what writePlainText writes: words and labels (seeded)', () => {
    const random = new Random(8);
    for (let round = 0; round < 500; round++) {
      const blocks = readPlainText(randomText(random));
      const again = readPlainText(writePlainText(blocks));
      const text = (all: typeof blocks): string => all.map((block, i) => `${labels(all)[i] ?? ''} ${blockText(block)}`).join('\n');
      expect(words(text(again)), text(blocks)).toEqual(words(text(blocks)));
    }
  });
});

const MATERIAL = process.env.VISAVIS_MATERIAL ?? '../shared';
const LETTERS = `${MATERIAL}/letters`;

describe.skipIf(!existsSync(LETTERS))('the real letters (skipped when the material folder is not there)', () => {
  const read = (name: string): ReturnType<typeof readPlainText> => readPlainText(decodeText(readFileSync(`${LETTERS}/${name}.txt`), name));
  const kinds = (name: string): string => shown(read(name)).map((line) => line.split(' ').slice(0, /^[ob]/.test(line) ? 2 : 1).join('')).join(' ');

  it.each(['en', 'fr'])('joint letter, %s', (side) =>
    expect(kinds(`2023-07-15-joint-letter.${side}`)).toBe('date addr addr p sal p p o1. o2. o3. p o1. o2. o3. o4. o5. p'));
  it('the demands keep their scars and lose their doubled labels', () => {
    const demands = read('2023-07-15-joint-letter.en').slice(11, 16);
    expect(demands.map((block) => blockText(block).slice(0, 5))).toEqual(['Decla', 'Calls', 'Calls', 'Calls', 'Calls']);
    expect(demands.every((block) => blockText(block).endsWith('.**'))).toBe(true);
    expect(demands.map((block) => block.start)).toEqual([undefined, undefined, undefined, undefined, undefined]);
  });
  it('postponement: 56 numbered signatories', () => {
    const blocks = read('2023-03-postponement.en');
    expect(labels(blocks).filter((label) => label !== undefined).slice(3)).toEqual(Array.from({ length: 56 }, (_, i) => `${i + 1}.`));
    expect(kinds('2023-03-postponement.en')).toMatch(/^p( addr){12} sal( p){6} o1\. o2\. o3\.( p){5} o1\..* o56\.( p){6}$/);
    expect(blocks.some((block) => /^[\s\u00a0]|[\s\u00a0]$/.test(blockText(block)))).toBe(false);
  });
  it('congress', () => expect(kinds('2023-06-08-congress.en')).toBe('p p date addr sal p p p p p p p p p p p p p p sig sig p p'));
  it('senate', () => expect(kinds('2024-01-senate.en')).toMatch(/^rule p( addr){8} sal p p p rule p( p)* rule p( p)* rule p p( sig){6}$/));
  it('no letter loses a word', () => {
    for (const name of readdirSync(LETTERS).filter((file) => file.endsWith('.txt'))) {
      const text = decodeText(readFileSync(`${LETTERS}/${name}`), name);
      const blocks = readPlainText(text);
      const all = labels(blocks);
      expect(words(blocks.map((block, i) => `${all[i] ?? ''} ${blockText(block)}`).join('\n'))).toEqual(words(text));
    }
  });
  it.each([60, 72, 76, 80])('the joint letter wrapped at %i columns reads as it did', (width) => {
    for (const side of ['en', 'fr']) {
      const name = `2023-07-15-joint-letter.${side}`;
      const text = decodeText(readFileSync(`${LETTERS}/${name}.txt`), name);
      expect(shown(readPlainText(text.split('\n').map((line) => wrap(line, width)).join('\n')))).toEqual(shown(readPlainText(text)));
    }
  });
});

/** Breaks a line at spaces so that no part is wider than `width`, where words allow. */
function wrap(line: string, width: number): string {
  let done = '';
  let open = '';
  for (const word of line.split(' ')) {
    if (open !== '' && open.length + 1 + word.length > width) {
      done += `${open}\n`;
      open = word;
    } else open = open === '' ? word : `${open} ${word}`;
  }
  return done + open;
}

const DEVELOPMENT = `${MATERIAL}/align-dev`;
describe.skipIf(!existsSync(DEVELOPMENT))('the alignment set (skipped when the material folder is not there)', () => {
  it('has as many blocks as lines, each the line itself', () => {
    for (const name of readdirSync(DEVELOPMENT).filter((file) => file.endsWith('.txt'))) {
      const text = readFileSync(`${DEVELOPMENT}/${name}`, 'utf8');
      const blocks = readPlainText(decodeText(readFileSync(`${DEVELOPMENT}/${name}`), name), { lines: true });
      expect(blocks.map(blockText)).toEqual(text.replace(/\n$/, '').split('\n'));
    }
  });
});
