/** What became of the rows of a page. */
export interface Laid {
  /** How many pages there are now, the title page among them. */
  readonly pages: number;
}

/**
 * Lays out the rows of a page (see `printPage`) as facing pages: as many rows as both languages have room for on a page are a left page and a
 * right page. Thus what faces each other begins with the same pair. A heading goes where its text goes. A row that is higher than a page goes on
 * from page to page, parted between its blocks or lines. Runs in the page, which has no scripts of its own: it stands alone, and takes nothing from outside of it.
 *
 * @param spare pixels of each page to be left free, for print may be laid out a trifle higher than the screen
 */
export function layFacingPages(spare: number): Laid {
  type Cells = readonly HTMLElement[];
  interface Row {
    readonly cells: Cells;
    readonly heights: readonly number[];
    readonly keep: boolean;
  }

  const bottom = (element: Element): number => element.getBoundingClientRect().bottom;
  const heightOf = (element: Element): number => element.getBoundingClientRect().height;
  const rule = document.createElement('div');
  rule.style.height = 'var(--height)';
  document.body.append(rule);
  const room = heightOf(rule) - spare;
  rule.remove();

  /** A copy of an element without its content, which goes on with what it began. */
  const rest = (element: HTMLElement): HTMLElement => {
    const copy = element.cloneNode(false) as HTMLElement;
    copy.removeAttribute('id');
    if (copy.tagName === 'LI') copy.style.listStyleType = 'none';
    else copy.style.marginTop = '0';
    return copy;
  };

  /** Where the first line begins that reaches below `limit`; undefined when that is the first, or none. */
  const lineBelow = (element: HTMLElement, limit: number): Range | undefined => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const word = document.createRange();
    const top = element.getBoundingClientRect().top;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      for (const found of (node.textContent ?? '').matchAll(/\S+\s*/g)) {
        word.setStart(node, found.index);
        word.setEnd(node, found.index + found[0].trimEnd().length);
        const box = word.getBoundingClientRect();
        if (box.bottom <= limit) continue;
        // Not one line alone.
        if (box.top - top < box.height * 1.5) return undefined;
        const tail = document.createRange();
        tail.setStart(node, found.index);
        tail.setEndAfter(element.lastChild!);
        return tail;
      }
    }
    return undefined;
  };

  /** Parts each cell of a high row of a table; a low one stays in one piece. */
  const partTableRow = (row: HTMLElement, limit: number): HTMLElement | undefined => {
    if (heightOf(row) < room / 2) return undefined;
    const copy = rest(row);
    let stays = false;
    for (const cell of [...row.children] as HTMLElement[]) {
      const content = document.createRange();
      content.selectNodeContents(cell);
      const fits = content.getBoundingClientRect().bottom <= limit;
      const more = fits ? undefined : part(cell, limit);
      stays ||= more !== undefined || (fits && content.toString().trim() !== '');
      const goesOn = more ?? rest(cell);
      if (!fits && !more) goesOn.append(...cell.childNodes);
      copy.append(goesOn);
    }
    if (stays) return copy;
    [...row.children].forEach((cell, i) => cell.append(...copy.children[i]!.childNodes));
    return undefined;
  };

  /** Moves what reaches below `limit` out of an element into a copy of it; undefined when nothing of it could stay. */
  const part = (element: HTMLElement, limit: number): HTMLElement | undefined => {
    if (element.tagName === 'TR') return partTableRow(element, limit);
    const blocks = [...element.children].filter((child): child is HTMLElement => /^(?:DIV|SECTION|P|H[1-6]|OL|UL|LI|TABLE|TBODY|TR|HR)$/.test(child.tagName));
    const words = document.createRange();
    words.selectNodeContents(element);
    if (blocks[0]) words.setEndBefore(blocks[0]);
    const hasWords = words.toString().trim() !== '';
    if (hasWords && words.getBoundingClientRect().bottom > limit) {
      const tail = /^(?:P|LI|TD|H[1-6])$/.test(element.tagName) ? lineBelow(element, limit) : undefined;
      if (!tail) return undefined;
      const copy = rest(element);
      copy.append(tail.extractContents());
      return copy;
    }
    const at = blocks.findIndex((block) => bottom(block) > limit);
    if (at < 0) return undefined;
    const over = blocks[at]!;
    const parted = part(over, limit);
    let first = at;
    if (!parted) {
      while (first > 0 && /^H[1-6]$/.test(blocks[first - 1]!.tagName)) first--;
      if (first === 0 && !hasWords) return undefined;
    }
    const copy = rest(element);
    if (element.tagName === 'OL') {
      let number = (element as HTMLOListElement).start;
      for (const item of blocks.slice(0, first + 1)) number = item.hasAttribute('value') ? (item as HTMLLIElement).value + 1 : number + 1;
      (copy as HTMLOListElement).start = number - 1;
    }
    const moved = [...element.childNodes].slice([...element.childNodes].indexOf(blocks[first]!) + (parted ? 1 : 0));
    copy.append(...(parted ? [parted] : []), ...moved);
    return copy;
  };

  /** A row in parts that have room on a page each. */
  const fitting = (row: HTMLElement): Row[] => {
    const rows: Row[] = [];
    let cells = [...row.children] as HTMLElement[];
    for (;;) {
      const over = cells.map((cell) => {
        if (heightOf(cell) <= room) return undefined;
        const more = part(cell, cell.getBoundingClientRect().top + room);
        // Nothing of it could stay: it is made as small as the page.
        if (!more) for (let zoom = 0.9; heightOf(cell) > room && zoom > 0.2; zoom -= 0.1) cell.style.zoom = zoom.toFixed(1);
        return more;
      });
      const goesOn = over.some((cell) => cell !== undefined);
      rows.push({ cells, heights: cells.map(heightOf), keep: row.classList.contains('keep') && !goesOn });
      if (!goesOn) return rows;
      const next = over.map((cell, i) => cell ?? rest(cells[i]!));
      row.append(...next);
      cells = next;
    }
  };

  // Rows that are parted have more cells afterwards.
  const languages = [...(document.querySelector('.row')?.children ?? [])].map((cell) => (cell as HTMLElement).lang);
  const pages: Row[][] = [];
  let page: Row[] = [];
  const rows = [...document.querySelectorAll<HTMLElement>('.row')].flatMap(fitting);
  for (const row of rows) {
    const fits = row.heights.every((height, i) => page.reduce((sum, { heights }) => sum + heights[i]!, height) <= room);
    if (!fits && page.length) {
      let end = page.length;
      while (end > 1 && page[end - 1]!.keep) end--;
      if (page[end - 1]!.keep) end = page.length;
      pages.push(page.slice(0, end));
      page = page.slice(end);
    }
    page.push(row);
  }
  if (page.length) pages.push(page);

  const main = document.querySelector('main')!;
  const leaves = pages.flatMap((rows) => languages.map((lang, i) => {
    const leaf = document.createElement('section');
    leaf.className = 'leaf';
    leaf.lang = lang;
    leaf.append(...rows.map(({ cells }) => cells[i]!));
    return leaf;
  }));
  main.replaceChildren(...leaves);
  return { pages: leaves.length + 1 };
}
