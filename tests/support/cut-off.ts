// Text that can't be read in full: cut by its box, lying over other text, or beside the window.

import type { Page } from 'playwright-core';

/** Each piece with its words, for a test's message. */
export function textCutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const slack = 2;
    const faults: string[] = [];
    const told = (node: Node) => (node.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 60);

    const width = document.documentElement.clientWidth;
    const wide = document.scrollingElement?.scrollWidth ?? 0;
    if (wide > width + slack) faults.push(`the page is ${wide} wide in a window of ${width}`);

    // A table of data may scroll by itself in its own box (WCAG 1.4.10); nothing else sideways.
    for (const box of document.querySelectorAll('body *')) {
      const { overflowX } = getComputedStyle(box);
      if (overflowX !== 'auto' && overflowX !== 'scroll') continue;
      if (box.matches('table, textarea, select') || [...box.children].every((one) => one.matches('table')))
        continue;
      if (box.scrollWidth > box.clientWidth + slack)
        faults.push(`“${told(box)}” has to be scrolled sideways`);
    }

    type Piece = { readonly words: string; readonly element: Element; readonly box: DOMRect };
    const pieces: Piece[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      if (!element || !told(node) || !isSeen(element)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) {
        if (box.width < 1 || box.height < 1) continue;
        if (isScrolledAway(element, box)) continue;
        pieces.push({ words: told(node), element, box });
        const by = cutting(element, box);
        if (by) faults.push(`“${told(node)}” is cut off by ${by}`);
      }
    }
    for (const [index, one] of pieces.entries()) {
      for (const other of pieces.slice(index + 1)) {
        if (one.element === other.element || !sameLayer(one.element, other.element)) continue;
        const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
        const down =
          Math.min(lowest(one.box), lowest(other.box)) - Math.max(highest(one.box), highest(other.box));
        if (across > slack && down > slack) faults.push(`“${one.words}” lies over “${other.words}”`);
      }
    }
    return [...new Set(faults)];

    // A line's box reaches above capital letters and below the line that they stand on; that much may overlap.
    function highest({ top, height }: DOMRect): number {
      return top + 0.23 * height;
    }
    function lowest({ bottom, height }: DOMRect): number {
      return bottom - 0.2 * height;
    }

    function isSeen(element: Element): boolean {
      if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false;
      for (let one: Element | null = element; one; one = one.parentElement) {
        const style = getComputedStyle(one);
        // Said to screen readers alone.
        if (style.clipPath !== 'none' || style.clip !== 'auto') return false;
      }
      return true;
    }

    /** Out of sight in a box that scrolls: what lies there lies over nothing. */
    function isScrolledAway(element: Element, box: DOMRect): boolean {
      for (let one: Element | null = element; one && one !== document.body; one = one.parentElement) {
        const { overflowX, overflowY } = getComputedStyle(one);
        if (![overflowX, overflowY].some((overflow) => overflow === 'auto' || overflow === 'scroll'))
          continue;
        const around = one.getBoundingClientRect();
        if (box.top >= around.bottom || box.bottom <= around.top) return true;
        if (box.left >= around.right || box.right <= around.left) return true;
      }
      return false;
    }

    /** The first box around it that hides a part of it and can't be scrolled. */
    function cutting(element: Element, box: DOMRect): string | undefined {
      for (
        let one: Element | null = element;
        one && one !== document.documentElement;
        one = one.parentElement
      ) {
        const { overflowX, overflowY, textOverflow } = getComputedStyle(one);
        const around = one.getBoundingClientRect();
        const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
        const scrolls = (overflow: string) => overflow === 'auto' || overflow === 'scroll';
        if (
          (hides(overflowX) && (box.right > around.right + slack || box.left < around.left - slack)) ||
          (hides(overflowY) && (box.bottom > around.bottom + slack || box.top < around.top - slack))
        )
          return `${one.tagName.toLowerCase()}.${one.className}${textOverflow === 'ellipsis' ? ' …' : ''}`;
        if (scrolls(overflowX) || scrolls(overflowY)) return undefined;
      }
      return undefined;
    }

    /** Bars that stay where they are, and windows, may lie over what scrolls behind them. */
    function sameLayer(one: Element, other: Element): boolean {
      return layer(one) === layer(other);
    }
    function layer(element: Element): Element | undefined {
      for (let one: Element | null = element; one; one = one.parentElement) {
        const { position, zIndex } = getComputedStyle(one);
        if (one.tagName === 'DIALOG' || position === 'fixed' || position === 'sticky' || zIndex !== 'auto')
          return one;
      }
      return undefined;
    }
  });
}
