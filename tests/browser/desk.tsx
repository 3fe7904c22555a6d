import '@fontsource-variable/inter/index.css';
import '@fontsource-variable/source-serif-4/index.css';
import '@fontsource-variable/source-serif-4/wght-italic.css';
import { createRoot } from 'react-dom/client';
import { afterEach, expect } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import * as Y from 'yjs';
import type { Bridge, Locale, OpenedLetter, Settings, WindowContent } from '../../shared/bridge/bridge';
import { StatusReader } from '../../shared/drift/status';
import { blockText, type Block, type BlockDraft } from '../../shared/letter/block';
import type { DraftPair } from '../../shared/letter/edits';
import { Letter } from '../../shared/letter/letter';
import { rowsOf } from '../../shared/letter/pairs';
import { readSide } from '../../shared/letter/read-side';
import { LetterReader } from '../../shared/letter/reader';
import type { BySide, Side } from '../../shared/letter/side';
import '../../renderer/styles.css';
import '../../renderer/past.css';
import { fakeBridge, letterState, type FakeBridge } from './fake-bridge';

const open: { bridge?: FakeBridge; close?: () => void } = {};

// The renderer takes its bridge when it is loaded, once; each test brings a new one.
(globalThis as unknown as { visavis: Bridge }).visavis = new Proxy({} as Bridge, { get: (_, name) => open.bridge![name as keyof Bridge] });
const { App } = await import('../../renderer/app');

/** A paragraph, or with another kind: `item('two words', 'bullet', 2)`. */
export const item = (text: string, kind = 'paragraph', level?: number): BlockDraft => ({ kind, ...(level ? { level } : {}), runs: text ? [{ text }] : [] });

/** Paragraphs on both sides; strings are paragraphs. */
export function drafts(en: readonly (string | BlockDraft)[], fr: readonly (string | BlockDraft)[]): BySide<BlockDraft[]> {
  const asDraft = (block: string | BlockDraft): BlockDraft => (typeof block === 'string' ? item(block) : block);
  return { en: en.map(asDraft), fr: fr.map(asDraft) };
}

/** Pairs in a tiny notation, indexes of the English before the bar: `0|0 1|1,2 3|`. */
export function pairs(notation: string): DraftPair[] {
  const indexes = (list: string): number[] => list.split(',').filter(Boolean).map(Number);
  return notation.split(' ').map((pair) => {
    const [en, fr] = pair.split('|');
    return { en: indexes(en!), fr: indexes(fr!) };
  });
}

/** Waits until React, ProseMirror and the page have taken in what happened. */
export async function settled(): Promise<void> {
  for (let i = 0; i < 2; i++) await new Promise((done) => requestAnimationFrame(done));
  await new Promise((done) => setTimeout(done, 0));
}

export const wait = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** Shows a window with the given content. */
export async function openWindow(content: WindowContent, settings: Settings = {}, locale: Locale = 'en'): Promise<FakeBridge> {
  open.close?.();
  const bridge = fakeBridge(content, settings);
  open.bridge = bridge;
  const place = document.createElement('div');
  place.id = 'root';
  document.body.append(place);
  const root = createRoot(place);
  open.close = () => {
    root.unmount();
    place.remove();
    delete open.close;
  };
  const start = await bridge.start();
  root.render(<App start={{ ...start, system: { ...start.system, locale } }} />);
  await expect.poll(() => document.documentElement.dataset.ready).toBe('true');
  await document.fonts.ready;
  await settled();
  return bridge;
}

afterEach(async () => {
  open.close?.();
  await page.viewport(1280, 800);
});

export const shown = (selector: string): HTMLElement[] => [...document.querySelectorAll<HTMLElement>(selector)].filter((element) => !element.hidden);

/** The one element of a selector; fails when there is none. */
export function one<E extends HTMLElement = HTMLElement>(selector: string): E {
  const element = document.querySelector<E>(selector);
  if (!element) throw new Error(`nothing on the page is ${selector}`);
  return element;
}

/** Presses keys one after the other, `Control+Shift+8 ArrowDown`, as a keyboard does. */
export async function press(...chords: string[]): Promise<void> {
  for (const chord of chords) {
    const keys = chord.split('+');
    const last = keys.pop()!;
    const held = keys.map((key) => `{${key}>}`).join('');
    const released = keys.reverse().map((key) => `{/${key}}`).join('');
    await userEvent.keyboard(`${held}${last.length > 1 ? `{${last}}` : last}${released}`);
    await settled();
  }
}

/** Types text, key by key. */
export async function type(text: string): Promise<void> {
  await userEvent.keyboard(text.replace(/[{[]/g, '$&$&'));
  await settled();
}

/** A letter open on the desk, with a replica of it (a colleague's, or the file's) that gets and gives updates. */
export class OpenDesk {
  readonly copy: Letter;
  private readonly reader: LetterReader;
  private readonly statuses: StatusReader;

  constructor(readonly bridge: FakeBridge, state: Uint8Array) {
    this.copy = new Letter(new Y.Doc());
    Y.applyUpdate(this.copy.doc, state);
    this.reader = new LetterReader(this.copy);
    this.statuses = new StatusReader(this.copy, this.reader);
  }

  /** Takes in what the desk has sent so far. */
  sync(): this {
    for (const update of this.bridge.updates.splice(0)) Y.applyUpdate(this.copy.doc, update, 'desk');
    return this;
  }

  blocks(side: Side): readonly Block[] {
    return this.sync().reader.side(side).blocks;
  }

  texts(side: Side): string[] {
    return this.blocks(side).map(blockText);
  }

  /** The kinds of a side's blocks, with their level: `bullet 2`. */
  kinds(side: Side): string[] {
    return this.blocks(side).map(({ kind, level }) => (level ? `${kind} ${level}` : kind));
  }

  get pairs(): LetterReader['pairs'] {
    return this.sync().reader.pairs;
  }

  /** The pairs in the notation that began them. */
  get notation(): string {
    const indexes = (side: Side, blocks: readonly Block[]): string => blocks.map((block) => this.blocks(side).indexOf(block)).join(',');
    return this.pairs.map(({ en, fr }) => `${indexes('en', en)}|${indexes('fr', fr)}`).join(' ');
  }

  get states(): string[] {
    return this.sync().statuses.statuses.map(({ drift }) => drift.state);
  }

  /** Somebody else changes the letter: the change arrives at the desk. */
  remotely(change: (letter: Letter) => void): void {
    this.sync();
    const made: Uint8Array[] = [];
    const keep = (update: Uint8Array): void => void made.push(update);
    this.copy.doc.on('update', keep);
    this.copy.doc.transact(() => change(this.copy));
    this.copy.doc.off('update', keep);
    for (const update of made) this.bridge.emit({ type: 'update', update });
  }

  /** Somebody else writes into a block, so many units from its beginning. */
  remoteText(side: Side, block: number, offset: number, text: string): void {
    this.remotely((letter) => letter.text[side].insert(readSide(letter, side).starts[block]! + offset, text, {}));
  }

  sheet(side: Side): HTMLElement {
    return one(`.sheet[data-side=${side}] .text`);
  }

  /** A side's blocks on the page, in reading order. */
  drawn(side: Side): HTMLElement[] {
    return shown(`.sheet[data-side=${side}] .text > [data-id]`);
  }

  drawnTexts(side: Side): string[] {
    return this.drawn(side).map((element) => element.textContent ?? '');
  }

  /** Puts the cursor (or a selection to `to`) into a block of a side. */
  async cursor(side: Side, block: number, offset: number, to = offset): Promise<void> {
    const sheet = this.sheet(side);
    sheet.focus();
    const at = (units: number): [Node, number] => pointIn(this.drawn(side)[block]!, units);
    getSelection()!.setBaseAndExtent(...at(offset), ...at(to));
    await settled();
  }

  /** The spine's marks, top to bottom. */
  get marks(): HTMLButtonElement[] {
    return [...document.querySelectorAll<HTMLButtonElement>('.spine .dot')];
  }

  get markStates(): (string | undefined)[] {
    return this.marks.map((mark) => mark.dataset.state);
  }

  /** Which pair is in hand, by its place in the letter. */
  get hand(): number {
    const id = document.querySelector<HTMLElement>('.dot[aria-current]')?.dataset.pair;
    return this.pairs.findIndex((pair) => pair.id === id);
  }

  /** The side and block in which the cursor stands, `fr 2`; empty when it is elsewhere. */
  get cursorAt(): string {
    const node = getSelection()?.focusNode;
    for (const side of ['en', 'fr'] as const) {
      const index = this.drawn(side).findIndex((block) => node && block.contains(node));
      if (index >= 0 && document.activeElement === this.sheet(side)) return `${side} ${index}`;
    }
    return '';
  }

  /** Everything that the desk promises of its rows, measured on the page against the letter itself. */
  expectLevelRows(): void {
    for (const side of ['en', 'fr'] as const) {
      const drawn = this.drawn(side);
      expect(drawn.map((block) => block.dataset.id), `${side}: what is drawn, in reading order`).toEqual(this.blocks(side).map(({ id }) => id));
      drawn.slice(1).forEach((block, i) => expect(top(block), `${side} ${i + 1} stands below the block before it`).toBeGreaterThanOrEqual(bottom(drawn[i]!) - 1));
    }
    const first = (side: Side, id: string | undefined): HTMLElement => one(`.sheet[data-side=${side}] .text > [data-id="${id}"]`);
    let reached = -Infinity;
    rowsOf(this.pairs).forEach(({ pair, only }, i) => {
      const sides = (['en', 'fr'] as const).filter((side) => pair[side].length && only !== (side === 'en' ? 'fr' : 'en'));
      const begins = sides.map((side) => top(first(side, pair[side][0]!.id)));
      const ends = sides.map((side) => bottom(first(side, pair[side].at(-1)!.id)));
      expect(Math.abs(begins[0]! - begins.at(-1)!), `row ${i} is level`).toBeLessThanOrEqual(1);
      expect(begins[0]!, `row ${i} stands below the row above`).toBeGreaterThanOrEqual(reached - 1);
      reached = Math.max(...ends);
      const dot = this.marks[i]!;
      expect(dot.dataset.pair, `the mark of row ${i}`).toBe(pair.id);
      expect(Math.abs(top(dot.parentElement!) - begins[0]!), `the mark of row ${i} stands at its row`).toBeLessThanOrEqual(2);
      expect(bottom(dot), `the mark of row ${i} is not longer than its row`).toBeLessThanOrEqual(reached + 3);
      const gap = only ? undefined : (['en', 'fr'] as const).find((side) => !pair[side].length);
      if (gap) {
        const missing = [...document.querySelectorAll<HTMLElement>(`.sheet[data-side=${gap}] .missing`)].filter((element) => Math.abs(top(element) - begins[0]!) <= 4);
        expect(missing.length, `the gap of row ${i} stands at its row`).toBe(1);
      }
    });
    expect(this.marks.length, 'as many marks as rows').toBe(rowsOf(this.pairs).length);
  }
}

const top = (element: Element): number => element.getBoundingClientRect().top;
const bottom = (element: Element): number => element.getBoundingClientRect().bottom;

/** The node and offset in it that lie so many UTF-16 units into an element's text. */
function pointIn(element: HTMLElement, units: number): [Node, number] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let left = units;
  let last: Node | undefined;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    last = node;
    if (left <= node.nodeValue!.length) return [node, left];
    left -= node.nodeValue!.length;
  }
  return last ? [last, last.nodeValue!.length] : [element, 0];
}

/** Opens a letter on the desk, its pairs confirmed unless said otherwise. */
export async function openDesk(
  texts: BySide<readonly BlockDraft[]>, notation: string,
  { confirmed = true, settings = {}, locale = 'en', change, ...opened }: { confirmed?: boolean; settings?: Settings; locale?: Locale; change?: (letter: Letter) => void } & Partial<OpenedLetter> = {},
): Promise<OpenDesk> {
  const state = letterState(texts, pairs(notation), confirmed, change);
  const bridge = await openWindow({ screen: 'letter', letter: { name: 'River letter', path: '/letters/river.visavis', draft: false, recovered: false, state, ...opened } }, settings, locale);
  return new OpenDesk(bridge, state);
}

/** A small letter of five pairs with words to work on. */
export const FIVE = drafts(
  ['First of all we greet you.', 'The dam costs 14 million.', 'We ask for 3 hearings.', 'Nothing was said.', 'Yours faithfully,'],
  ['Nous vous saluons d’abord.', 'Le barrage coûte 14 millions.', 'Nous demandons 3 audiences.', 'Rien n’a été dit.', 'Veuillez agréer nos salutations.'],
);
export const FIVE_PAIRS = '0|0 1|1 2|2 3|3 4|4';
