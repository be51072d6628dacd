// The page of figures on a phone.

import { useEffect } from 'preact/hooks';
import type { Screen } from '../screen.ts';
import { drawFigures } from './figures.tsx';

export const screen: Screen = {
  viewport: { width: 390, height: 3800 },
  states: {
    month: () => drawFigures((figures) => figures.choose({ name: 'this-month' })),
    opened: () => (
      <>
        {drawFigures((figures) => figures.choose({ name: 'this-week', compared: true }))}
        <OpenAll />
      </>
    ),
    story: () => drawFigures((figures) => figures.openDay('raadhus', '2026-11-20')),
  },
};

/** The filters and every table are open. */
function OpenAll() {
  useEffect(() => {
    const open = () => {
      for (const button of document.querySelectorAll<HTMLElement>('main [aria-expanded="false"]'))
        button.click();
    };
    const watch = setInterval(open, 50);
    return () => clearInterval(watch);
  }, []);
  return null;
}
