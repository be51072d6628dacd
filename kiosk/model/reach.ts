// Where a screen hangs, and how much of it stays free of controls so that all of them are within reach of somebody who sits:
// between 380 and 1220 mm above the floor (EN 301 549, 8.3).

/** The edges of the picture, in millimetres above the floor. */
export type Mounting = { readonly bottom: number; readonly top: number };

const lowest = 380;
const highest = 1220;
/** Less than this for everything would be no screen any more: such a one hangs too high or too low. */
const mostFree = 0.6;

/** As shares of the picture's height; undefined: that is no mounting. */
export function freeOf({ bottom, top }: Mounting): { above: number; below: number } | undefined {
  const height = top - bottom;
  if (!(height > 0 && bottom >= 0)) return undefined;
  const share = (millimetres: number) => Math.min(mostFree, Math.max(0, millimetres / height));
  return { above: share(top - highest), below: share(lowest - bottom) };
}

/** `?bottom=620&top=1510`; remembered on this machine. */
export function mountingAsked(parameters: URLSearchParams, storage: Storage): Mounting | undefined {
  const [bottom, top] = (['bottom', 'top'] as const).map((edge) => {
    const asked = parameters.get(edge);
    if (asked !== null) storage.setItem(`screen-${edge}`, asked);
    return Number.parseFloat(storage.getItem(`screen-${edge}`) ?? '');
  });
  return bottom === undefined || top === undefined || Number.isNaN(bottom + top)
    ? undefined
    : { bottom, top };
}

/** Told to the styles; without it they keep the usual share free. */
export function tellReach(root: HTMLElement, mounting: Mounting | undefined): void {
  const free = mounting && freeOf(mounting);
  if (!free) return;
  root.style.setProperty('--reach-above', `${free.above * 100}dvh`);
  root.style.setProperty('--reach-below', `${free.below * 100}dvh`);
}
