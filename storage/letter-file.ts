import * as Y from 'yjs';
import { BadFile } from '../shared/exchange/bad-file';
import { readManifest, writeManifest, type Manifest } from './manifest';
import { DEFAULT_CAPS, unzip, type Caps } from './unzip';
import { zipParts } from './zip';
import { letterDoc } from '../shared/letter/doc';

/** The words of each side as Markdown. */
export interface SideTexts {
  readonly en: string;
  readonly fr: string;
}

/** What goes into a `.visavis` file. */
export interface LetterParts {
  /** `Y.encodeStateAsUpdate` of the letter. */
  readonly state: Uint8Array;
  readonly manifest: Manifest;
  readonly sides: SideTexts;
  /** Every other entry by name (`revisions.br`, and what a newer program put in), kept as found. */
  readonly others: ReadonlyMap<string, Uint8Array>;
}

/** What a `.visavis` file holds. */
export interface UnpackedLetter extends LetterParts {
  /** The state, decoded. */
  readonly doc: Y.Doc;
  /** A newer program wrote it: to be shown, never written. */
  readonly readOnly: boolean;
}

const MANIFEST = 'manifest.json';
const STATE = 'state.yupdate';
const MARKDOWN = { en: 'en.md', fr: 'fr.md' } as const;
const OWN = new Set<string>([MANIFEST, STATE, MARKDOWN.en, MARKDOWN.fr]);

/** Deflate cannot pack tighter than 1032 to 1: with this ratio, whatever we wrote we can read again. */
const LETTER_CAPS: Caps = { ...DEFAULT_CAPS, inflated: 1024 * 2 ** 20, ratio: 1100 };

/** The bytes of a `.visavis` file: always the same for the same parts (entries are dated as the manifest is). */
export async function packLetter({ state, manifest, sides, others }: LetterParts): Promise<Uint8Array> {
  const parts = new Map<string, Uint8Array | string>([[MANIFEST, writeManifest(manifest)], [STATE, state]]);
  for (const [name, bytes] of [...others].sort(([a], [b]) => (a < b ? -1 : 1))) if (!OWN.has(name)) parts.set(name, bytes);
  parts.set(MARKDOWN.en, sides.en).set(MARKDOWN.fr, sides.fr);
  return zipParts(parts, new Date(manifest.modified));
}

/**
 * Reads the bytes of a `.visavis` file; `fileName` is for the messages. Throws `BadFile`: no zip, no or a wrong manifest, a state that
 * does not decode or is another letter's, or a format for newer programs only.
 */
export async function unpackLetter(bytes: Uint8Array, fileName: string): Promise<UnpackedLetter> {
  const entries = await unzip(bytes, fileName, LETTER_CAPS);
  const entry = (name: string): Uint8Array => {
    const found = entries.get(name);
    if (!found) throw new BadFile(fileName, `is no letter of Vis-à-vis: it lacks ${name}`);
    return found;
  };
  const text = (name: string): string => new TextDecoder().decode(entries.get(name) ?? new Uint8Array());
  entry(MANIFEST);
  const { manifest, readOnly } = readManifest(text(MANIFEST), fileName);
  const state = entry(STATE);
  const doc = decodeState(state, manifest.letterId, fileName);
  const others = new Map([...entries].filter(([name]) => !OWN.has(name)));
  return { manifest, state, doc, sides: { en: text(MARKDOWN.en), fr: text(MARKDOWN.fr) }, others, readOnly };
}

/** The id of the letter in a `Y.Doc`; empty for a document that is no letter. */
export function letterIdOf(doc: Y.Doc): string {
  const id = doc.getMap('meta').get('id');
  return typeof id === 'string' ? id : '';
}

/** The title of the letter in a `Y.Doc`; empty when it has none. */
export function titleOf(doc: Y.Doc): string {
  const title = doc.getMap('meta').get('title');
  return typeof title === 'string' ? title : '';
}

function decodeState(state: Uint8Array, letterId: string, fileName: string): Y.Doc {
  const doc = letterDoc();
  try {
    Y.applyUpdate(doc, state);
  } catch (error) {
    throw new BadFile(fileName, `its ${STATE} is damaged (${error instanceof Error ? error.message : String(error)})`);
  }
  if (letterIdOf(doc) !== letterId) throw new BadFile(fileName, `its ${STATE} is not of the letter that its manifest.json names`);
  return doc;
}
