// What gets lost in colours that are forced on a page: edges, the focus, what is chosen, drawings.

import type { Page } from 'playwright-core';

/** Each fault with what it is about, for a test's message. */
export async function forcedColorFaults(page: Page): Promise<string[]> {
  // The focus of somebody who works by keys is shown.
  await page.keyboard.press('Tab');
  // What is asked about comes at once.
  await page.addStyleTag({ content: '* { transition: none !important }' });
  return page.evaluate(() => {
    const faults: string[] = [];
    const canvas = colorOf('Canvas');
    const highlight = colorOf('Highlight');
    const grey = colorOf('GrayText');
    const told = (element: Element) =>
      `${element.tagName.toLowerCase()} “${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40)}”`;
    const dialog = [...document.querySelectorAll('dialog[open]')].at(-1);
    const all = [...(dialog ?? document.body).querySelectorAll<HTMLElement>('*')].filter((one) =>
      one.checkVisibility({ visibilityProperty: true, opacityProperty: true }),
    );

    for (const one of all) {
      const isButton = one.matches('button, [role="button"], select, textarea, input:not([type="file"])');
      if (isButton && !hasEdge(one) && !isDrawnBySystem(one) && !hasEdgeAround(one))
        faults.push(`${told(one)} has no edge`);
      if (one.matches('[aria-disabled="true"], button:disabled') && getComputedStyle(one).color !== grey)
        faults.push(`${told(one)} looks as if it could be pressed`);
      if (one.matches(':is(button, a)[aria-current]:not([aria-current="false"]), [aria-pressed="true"]')) {
        if (getComputedStyle(one).backgroundColor !== highlight)
          faults.push(`${told(one)} does not look chosen`);
      }
      if (one.matches('button, a[href], input, select, textarea, summary, [tabindex="0"]')) {
        one.focus();
        if (document.activeElement === one && !showsFocus(one)) faults.push(`${told(one)} hides the focus`);
        one.blur();
      }
    }
    for (const drawing of document.querySelectorAll('svg')) {
      if (!drawing.checkVisibility() || isPaper(drawing)) continue;
      const shapes = [...drawing.querySelectorAll('rect, path, line, circle, polyline, text')];
      if (shapes.length > 0 && !shapes.some(stands)) faults.push(`nothing is seen of ${told(drawing)}`);
      for (const shape of shapes)
        if (shape.tagName === 'text' && !stands(shape) && !isOnShape(shape))
          faults.push(`${told(shape)} is not seen`);
    }
    return [...new Set(faults)];

    function colorOf(name: string): string {
      const probe = document.createElement('div');
      probe.style.cssText = `forced-color-adjust: none; color: ${name}`;
      document.body.append(probe);
      const { color } = getComputedStyle(probe);
      probe.remove();
      return color;
    }

    function hasEdge(element: Element): boolean {
      const style = getComputedStyle(element);
      const isDrawn = (width: string, line: string, color: string) =>
        Number.parseFloat(width) >= 1 && line !== 'none' && color !== canvas;
      return (
        isDrawn(style.borderBottomWidth, style.borderBottomStyle, style.borderBottomColor) ||
        isDrawn(style.outlineWidth, style.outlineStyle, style.outlineColor)
      );
    }
    function isDrawnBySystem(element: Element): boolean {
      return getComputedStyle(element).appearance !== 'none' && element.matches('input, select');
    }
    /** A field without an edge of its own in a frame that has one. */
    function hasEdgeAround(element: Element): boolean {
      return (
        element.matches('input, textarea') && element.parentElement !== null && hasEdge(element.parentElement)
      );
    }
    /** On itself, or on what frames it. */
    function showsFocus(element: Element): boolean {
      return [element, element.closest('label, li'), element.parentElement].some((one) => {
        if (!one) return false;
        const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(one);
        return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2 && outlineColor !== canvas;
      });
    }
    /** A slip or a code is black on white, whatever is around it. */
    function isPaper(drawing: Element): boolean {
      return drawing.querySelector('rect[fill="#fff"]') !== null;
    }
    function stands(shape: Element): boolean {
      const { fill, stroke, strokeWidth } = getComputedStyle(shape);
      const isSeen = (paint: string) => paint.startsWith('rgb') && contrast(paint) >= 3;
      return isSeen(fill) || (isSeen(stroke) && Number.parseFloat(strokeWidth) > 0);
    }
    /** Words on a bar have the page's own colour. */
    function isOnShape(shape: Element): boolean {
      return getComputedStyle(shape).fill === canvas;
    }
    function contrast(color: string): number {
      const [one, other] = [light(color), light(canvas)];
      return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    }
    function light(color: string): number {
      const [r = 0, g = 0, b = 0, alpha = 1] = color.match(/[\d.]+/g)?.map(Number) ?? [];
      if (alpha === 0) return light(canvas);
      const part = (value: number) =>
        value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4;
      return 0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b);
    }
  });
}
