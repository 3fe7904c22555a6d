import { otherSide, SIDES, type BySide, type Side } from '../letter/side';
import { letterCheck, type Noticed, type NoticedIn, type Place, type Replacement } from './check';
import type { CheckedPair } from './checked';
import { enclosures, goesOn, isQuote, letterSigns, pieceOfSpeech, sharedBy, type Enclosures, type LetterSigns, type Loose, type PairSigns } from './loose-signs';
import { cutAlike, unparalleled } from './parallel-quotes';
import { inEnglish, inFrench, LANGUAGE } from './quoting';
import { brokenReferences, type BrokenReference } from './statute-references';
import type { SignKind, Unmatched } from './unmatched';

interface Gathering extends BySide<Enclosures> {
  /** References of the French that have lost a bracket. */
  readonly broken: readonly BrokenReference[];
}

/** Looks for brackets and quotes without their other half. */
export const brackets = letterCheck<Gathering>({
  id: 'bracket', scope: 'letter', severity: 'error',
  name: { en: 'Bracket or quotation mark without its other half', fr: 'Parenthèse ou guillemet isolé' },
  description:
    'A bracket or quotation mark that is opened and not closed, or closed and not opened. List labels such as `a)` are no brackets, nor are emoticons. A quotation may go on over several '
    + 'paragraphs, opening each of them; and where both sides leave the same sign alone, as pieces of one sentence do, nothing is said.',
  good: [
    { pairs: { en: 'The council (or what is left of it) met.', fr: 'Le conseil (ou ce qu’il en reste) s’est réuni.' } },
    { pairs: { en: 'a) first; b) second; iv) last', fr: 'a) le premier ; b) le deuxième ; iv) le dernier' } },
    { pairs: { en: 'See paragraphs 4(1)(a) and (b).', fr: 'Voir les alinéas 4(1)a) et b).' } },
    { pairs: { en: 'We laughed :) and they wept :(', fr: 'Nous avons ri :) et ils ont pleuré :(' } },
    { pairs: { en: 'The board is 5" wide, they said "often".', fr: 'La planche, dit-on « souvent », est large de 5 pouces.' } },
    { pairs: [{ en: '“We shall stay.', fr: '«\u00a0Nous resterons.' }, { en: '“We shall write.”', fr: '«\u00a0Nous écrirons.\u00a0»' }] },
    { pairs: [{ en: '“Will you come?”', fr: '«\u00a0Viendrez-vous ?' }, { en: '“We shall,” they said.', fr: '— Nous viendrons\u00a0», dirent-ils.' }] },
    { pairs: { en: 'He wrote “free and fair [sic] elections” (twice).', fr: 'Il a écrit «\u00a0des élections libres [sic]\u00a0» (deux fois).' } },
    { pairs: [{ en: 'It is late (as you know.', fr: 'Il est tard (comme vous savez.' }, { en: 'We told you.)', fr: 'Nous l’avons dit.)' }] },
    { pairs: { en: 'The workers’ rights, ’tis said.', fr: 'Les droits d’autrui, dit-on.' } },
  ],
  bad: [
    { pairs: { en: 'The council ⟦(⟧or what is left of it met.', fr: 'Le conseil (ou ce qu’il en reste) s’est réuni.' } },
    { pairs: { en: 'The council (or what is left of it) met.', fr: 'Le conseil ou ce qu’il en reste⟦)⟧ s’est réuni.' } },
    { pairs: { en: 'The council (or not⟦(⟧ met.', fr: 'Le conseil (ou non) s’est réuni.' }, fixed: { en: 'The council (or not) met.', fr: 'Le conseil (ou non) s’est réuni.' } },
    { pairs: { en: 'They speak of a “pledge”.', fr: 'Ils parlent d’un ⟦«⟧\u00a0serment.' } },
    { pairs: { en: 'They speak of a pledge⟦”⟧ today.', fr: 'Ils parlent d’un «\u00a0serment\u00a0» aujourd’hui.' } },
    { pairs: { en: 'They speak of a pledge⟦"⟧ or an "oath" today.', fr: 'Ils parlent d’un "serment" ou d’un "vœu".' } },
    { pairs: { en: '⟦“⟧We shall not go.', fr: '«\u00a0Nous ne partirons pas.\u00a0»' }, fixed: { en: '“We shall not go.”', fr: '«\u00a0Nous ne partirons pas.\u00a0»' } },
    { pairs: { en: '“We shall not go.”', fr: '⟦«⟧\u00a0Nous ne partirons pas.' }, fixed: { en: '“We shall not go.”', fr: '«\u00a0Nous ne partirons pas.\u00a0»' } },
    { pairs: { en: 'Under paragraph 20(3)(b), they may.', fr: 'Aux termes de l’alinéa ⟦20(3)b⟧, ils le peuvent.' }, fixed: { en: 'Under paragraph 20(3)(b), they may.', fr: 'Aux termes de l’alinéa 20(3)b), ils le peuvent.' } },
    {
      pairs: [
        { en: '“One.', fr: '«\u00a0Un.' }, { en: 'Two.”', fr: 'Deux.\u00a0»' }, { en: '“Three.', fr: '«\u00a0Trois.' }, { en: 'Four.”', fr: 'Quatre.\u00a0»' },
        { en: 'They said: We shall stay.', fr: 'Ils ont dit : ⟦«⟧\u00a0Nous resterons.' }, { en: 'We shall write.”', fr: 'Nous écrirons.\u00a0»' },
      ],
    },
    { pairs: { en: 'As section ⟦[⟧2 says, nobody may.', fr: 'Comme le dit l’article [2], nul ne le peut.' } },
    { pairs: { en: 'A “pledge⟦"⟧ it is.', fr: 'C’est un «\u00a0serment\u00a0».' }, fixed: { en: 'A “pledge” it is.', fr: 'C’est un «\u00a0serment\u00a0».' } },
  ],
  gather: (pair) => ({ en: enclosures(pair.en), fr: enclosures(pair.fr), broken: brokenReferences(pair.en.text, pair.fr.text) }),
  judge: (all) => {
    const signs = letterSigns(all);
    const alike = cutAlike(signs);
    return signs.pairs.flatMap((one, i) => {
      const told = [...SIDES.flatMap((side) => unclosed(one, side, signs, alike)), ...(alike ? unparalleled(one, signs.settled).map((sign) => oneSided(sign, one)) : [])];
      // What balance tells of a reference need not be told of its form.
      const broken = all[i]!.found.broken.filter(({ from, to }) => !told.some(({ place }) => place?.side === 'fr' && from <= place.from && place.to <= to));
      return [...told, ...broken.map((reference) => mended(one.pair, reference))];
    });
  },
});

function mended(pair: CheckedPair, { from, to, written, right }: BrokenReference): NoticedIn {
  const place: Place = { side: 'fr', from, to };
  return {
    pair, place, about: 'reference', fix: [{ ...place, insert: right }],
    message: { en: `${inEnglish(written)} lacks a bracket: ${inEnglish(right)}`, fr: `Il manque une parenthèse à ${inFrench(written)}\u00a0: ${inFrench(right)}` },
  };
}

/** The signs of one side of a pair without their other half. Quotes of a letter that cuts its quotations alike on both sides are `unparalleled`'s. */
function unclosed(one: PairSigns, side: Side, signs: LetterSigns, alike: boolean): NoticedIn[] {
  if (!one.loose[side].length) return [];
  const settled = new Set(signs.settled);
  const silent = (loose: Loose) => settled.has(loose) || (isQuote(loose.sign) && (alike || signs.inPieces[side])) || sharedBy(loose, one, signs.settled) || goesOn(loose, one, signs) || pieceOfSpeech(loose, one);
  return one.loose[side].flatMap((loose) => (silent(loose) ? [] : noticed(loose, one, settled)));
}

/** A quote to which the other side, that otherwise cuts its quotations alike, has nothing. */
function oneSided(loose: Loose, one: PairSigns): NoticedIn {
  const { pair, side, sign, at } = loose;
  if (one.found[otherSide(side)].some(({ whole }) => whole) && !one.found[side].some(({ whole }) => whole)) return noticed(loose, one, new Set())[0]!;
  const there = LANGUAGE[otherSide(side)];
  return {
    pair, place: { side, from: at, to: at + 1 }, about: sign.sign,
    message: {
      en: `${inEnglish(sign.sign)} ${sign.opens ? 'opens' : 'closes'} a quotation here; the ${there.en} does not`,
      fr: `${inFrench(sign.sign)} ${sign.opens ? 'ouvre' : 'ferme'} ici une citation\u00a0; ${side === 'fr' ? 'l’anglais' : 'le français'} ne le fait pas`,
    },
  };
}

const MIRRORED: { readonly [sign: string]: string } = { '(': ')', ')': '(', '[': ']', ']': '[', '“': '”', '”': '“', '«': '»', '»': '«', '"': '"' };

function noticed(loose: Loose, signs: PairSigns, settled: Set<Loose>): NoticedIn[] {
  const { pair, side, sign, at } = loose;
  const { text } = pair[side];
  const place = { side, from: at, to: at + 1 };
  const mates = signs.loose[side].filter((other) => other !== loose && other.number === loose.number && !settled.has(other));
  // `(so(` has a bracket turned the wrong way, `“so"` a quote of another style: one finding, not two.
  const turned = mates.find((other) => other.at > at && sign.opens && other.sign.opens && other.sign.kind === sign.kind && closesHere(text, other.at));
  const otherStyle = mates.find((other) => other.at > at && sign.opens && isQuote(sign) && isQuote(other.sign) && other.sign.kind !== sign.kind && (!other.sign.opens || closesHere(text, other.at)));
  const wrong = turned ?? otherStyle;
  if (wrong) {
    settled.add(wrong);
    const insert = MIRRORED[sign.sign]!;
    return [{
      pair, place: { side, from: wrong.at, to: wrong.at + 1 }, about: wrong.sign.sign, fix: [{ side, from: wrong.at, to: wrong.at + 1, insert }],
      message: {
        en: `${inEnglish(sign.sign)} is followed by ${inEnglish(wrong.sign.sign)}; it should be closed with ${inEnglish(insert)}`,
        fr: `${inFrench(sign.sign)} est suivi de ${inFrench(wrong.sign.sign)}\u00a0; il faut fermer par ${inFrench(insert)}`,
      },
    }];
  }
  const fix = edgeFix(loose, signs);
  return [{ pair, place, about: sign.sign, message: messageOf(sign), ...(fix ? { fix: [fix] } : {}) }];
}

/** Whether a sign stands where a closing one would: after a word and before a space or stop. */
function closesHere(text: string, at: number): boolean {
  return /[\p{L}\p{N}.!?…]$/u.test(text.slice(Math.max(0, at - 1), at).trim() || ' ') && !/^[\p{L}\p{N}]/u.test(text.slice(at + 1));
}

const NAMES: { readonly [kind in SignKind]: { readonly en: string; readonly fr: string; readonly feminine: boolean } } = {
  round: { en: 'bracket', fr: 'La parenthèse', feminine: true }, square: { en: 'bracket', fr: 'Le crochet', feminine: false },
  single: { en: 'quotation mark', fr: 'Le guillemet', feminine: false }, curly: { en: 'quotation mark', fr: 'Le guillemet', feminine: false }, angle: { en: 'quotation mark', fr: 'Le guillemet', feminine: false }, straight: { en: 'quotation mark', fr: 'Le guillemet', feminine: false },
};

function messageOf({ kind, opens, sign }: Unmatched): Noticed['message'] {
  const name = NAMES[kind];
  const e = name.feminine ? 'e' : '';
  return opens
    ? { en: `The ${name.en} ${inEnglish(sign)} is opened and never closed`, fr: `${name.fr} ${inFrench(sign)} est ouvert${e} et n’est jamais fermé${e}` }
    : { en: `The ${name.en} ${inEnglish(sign)} closes nothing: its other half is missing`, fr: `${name.fr} ${inFrench(sign)} ne ferme rien\u00a0: il manque l’autre moitié` };
}

/** The missing half at the block's edge, if what is left opens its first word (or closes its last) and the other side's text ends (begins) with such a sign. */
function edgeFix({ sign, at, side }: Loose, { pair, found }: PairSigns): Replacement | undefined {
  const index = found[side].findIndex(({ from, unmatched }) => unmatched.some((one) => from + one.at === at));
  const there = pair[otherSide(side)];
  if (index < 0 || !isQuote(sign) || there.lengths.length !== pair[side].lengths.length) return undefined;
  const [own, block] = [found[side][index]!, found[otherSide(side)][index]!];
  const text = pair[side].text.slice(own.from, own.from + pair[side].lengths[index]!);
  const other = there.text.slice(block.from, block.from + there.lengths[index]!);
  const half = MIRRORED[sign.sign]!;
  const gap = sign.kind === 'angle' ? '\u00a0' : '';
  if (sign.opens && text.trimStart()[0] === sign.sign && /[”»"]$/.test(other.trimEnd())) {
    const end = own.from + text.trimEnd().length;
    return { side, from: end, to: end, insert: gap + half };
  }
  if (!sign.opens && text.trimEnd().endsWith(sign.sign) && /^\s*[“«"]/.test(other)) return { side, from: own.from, to: own.from, insert: half + gap };
  return undefined;
}
