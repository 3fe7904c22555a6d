import { expect, type Locator, type Page } from '@playwright/test';
import type { Side } from '../../shared/letter/side';

/** Indexes of the first block that a pair has on each side, from 0 in reading order. */
export type Facing = readonly [en: number, fr: number];

const SHEETS: { readonly [side in Side]: string } = { en: 'English', fr: 'French' };

/** What a mark's name says at its end of findings: `2 findings (error), 1 note`. */
const FOUND = / · \d+ (?:findings?|notes?|remarques?|à noter)[^·]*$/;

/** The name of a mark, whatever the checks found in its pair. */
export function stands(name: string): RegExp {
  return new RegExp(`^${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?:${FOUND.source})?$`);
}

/** The desk of one letter as a person meets it: by names, keys and the mouse, in the English interface. */
export class Desk {
  readonly marks: Locator;
  readonly bar: Locator;
  readonly margin: Locator;
  readonly saved: Locator;

  constructor(readonly page: Page) {
    this.marks = page.getByRole('navigation', { name: 'Pairs' }).getByRole('button');
    this.bar = page.getByRole('contentinfo', { name: 'How the letter stands' });
    this.margin = page.getByRole('complementary', { name: 'About the pair in hand' });
    this.saved = page.getByRole('banner').getByText(/^Saved \d\d:\d\d/);
  }

  sheet(side: Side): Locator {
    return this.page.getByRole('textbox', { name: SHEETS[side], exact: true });
  }

  /** A side's paragraphs; not the virtual one of an empty side. */
  blocks(side: Side): Locator {
    return this.sheet(side).locator('> :not([hidden])');
  }

  /** The mark of a pair, from 0 in the order of the spine. */
  mark(index: number): Locator {
    return this.marks.nth(index);
  }

  /** What the spine says of every pair, in order; not what the checks found in it, which they say in their own time. */
  async spine(): Promise<string[]> {
    const names = await this.marks.evaluateAll((marks) => marks.map((mark) => mark.getAttribute('aria-label')!));
    return names.map((name) => name.replace(FOUND, ''));
  }

  /** Waits for the bar to count just this: `41 in sync`, `2 French behind`. */
  async counts(...counts: readonly string[]): Promise<void> {
    await expect(this.bar.locator('[data-state]')).toHaveText([...counts]);
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Clicks beside a text of a side, so that the cursor stands just before or after it. */
  async clickAt(side: Side, text: string, where: 'before' | 'after'): Promise<void> {
    const { left, right, middle } = await this.find(side, text);
    await this.page.mouse.click(where === 'before' ? left + 0.5 : right - 0.5, middle);
    await this.seen();
  }

  /** Selects a word as one does, by clicking it twice. */
  async selectWord(side: Side, word: string): Promise<void> {
    const { left, right, middle } = await this.find(side, word);
    await this.page.mouse.dblclick((left + right) / 2, middle);
    await this.seen();
  }

  /** Replaces a word by hand. */
  async replaceWord(side: Side, word: string, by: string): Promise<void> {
    await this.selectWord(side, word);
    await this.page.keyboard.type(by);
  }

  /** Runs a command from the palette by its name. */
  async command(name: string): Promise<void> {
    await this.press('Control+K');
    const palette = this.page.getByRole('dialog', { name: /^(Commands|Commandes)$/ });
    await palette.getByRole('combobox').fill(name);
    await expect(palette.getByRole('option', { selected: true }).getByText(name, { exact: true })).toBeVisible();
    await this.press('Enter');
    await expect(palette).toBeHidden();
  }

  /** The most that the two sides of any of these pairs begin apart, in pixels. */
  async skew(pairs: readonly Facing[]): Promise<number> {
    const tops = async (side: Side): Promise<number[]> => this.blocks(side).evaluateAll((blocks) => blocks.map((block) => block.getBoundingClientRect().top));
    const [en, fr] = [await tops('en'), await tops('fr')];
    return Math.max(...pairs.map(([a, b]) => Math.abs(en[a]! - fr[b]!)));
  }

  /** Measures the same at every frame while something happens. */
  async worstSkew(pairs: readonly Facing[], deed: () => Promise<void>): Promise<{ readonly frames: number; readonly skew: number }> {
    const watch = await this.page.evaluateHandle((pairs) => {
      const seen = { frames: 0, skew: 0, on: true };
      const [en, fr] = ['en', 'fr'].map((lang) => document.querySelector(`[role=textbox][lang=${lang}]`)!);
      const top = (text: Element, index: number): number => text.querySelectorAll(':scope > :not([hidden])')[index]!.getBoundingClientRect().top;
      const look = (): void => {
        seen.frames++;
        for (const [a, b] of pairs) seen.skew = Math.max(seen.skew, Math.abs(top(en!, a) - top(fr!, b)));
        if (seen.on) requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
      return seen;
    }, pairs as [number, number][]);
    await deed();
    return watch.evaluate((seen) => {
      seen.on = false;
      return { frames: seen.frames, skew: seen.skew };
    });
  }

  /** Nobody goes on before they see where the cursor is: the page says that it moved with its next frame. */
  private async seen(): Promise<void> {
    await this.page.evaluate(() => new Promise((drawn) => {
      requestAnimationFrame(() => requestAnimationFrame(drawn));
    }));
  }

  /** Where the first occurrence of a text stands on the page, brought into sight. */
  private async find(side: Side, text: string): Promise<{ readonly left: number; readonly right: number; readonly middle: number }> {
    const place = (): Promise<{ left: number; right: number; middle: number } | null> => this.sheet(side).evaluate((sheet, text) => {
      const walker = document.createTreeWalker(sheet, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.nodeValue!.indexOf(text);
        if (at < 0) continue;
        node.parentElement!.scrollIntoView({ block: 'nearest' });
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + text.length);
        const [first] = range.getClientRects();
        return first ? { left: first.left, right: first.right, middle: (first.top + first.bottom) / 2 } : null;
      }
      return null;
    }, text);
    await expect.poll(place, `the ${SHEETS[side]} side reads “${text}”`).not.toBeNull();
    return (await place())!;
  }
}
