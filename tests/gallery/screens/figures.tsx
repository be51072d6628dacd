// The page of figures, from visits that were made up.

import { useEffect } from 'preact/hooks';
import { AppPage } from '../../../counter/AppPage.tsx';
import { createFigures, type Figures } from '../../../counter/figures/figures.ts';
import type { Screen } from '../screen.ts';
import { appWith, morning, staffWith } from './counter-scenes.ts';
import { madeFigures } from './figure-scenes.ts';

export const screen: Screen = {
  viewport: { width: 1366, height: 5200 },
  readers: 'staff',
  states: {
    'one-day': () => drawFigures((figures) => figures.choose({ name: 'today', compared: true })),
    month: () => drawFigures((figures) => figures.choose({ name: 'this-month', compared: true })),
    'busy-year': () => drawFigures((figures) => figures.choose({ name: 'this-year', compared: true })),
    filtered: () =>
      drawFigures((figures) =>
        figures.choose({
          name: 'last-month',
          compared: true,
          filters: {
            site: 'raadhus',
            area: 'pas-koerekort-mitid',
            kind: 'walk-in',
            weekdays: [1, 4],
            hours: { from: 9, to: 13 },
          },
        }),
      ),
    empty: () =>
      drawFigures((figures) =>
        figures.choose({ name: 'own', own: { from: '2019-03-01', to: '2019-03-31' }, compared: true }),
      ),
    simulated: () => drawFigures((figures) => figures.choose({ name: 'this-week' }), { simulated: true }),
    story: () => drawFigures((figures) => figures.openDay('raadhus', '2026-11-20')),
    'story-today': () => drawFigures((figures) => figures.openDay('raadhus', '2026-11-23')),
  },
};

export function drawFigures(
  act: (figures: Figures) => Promise<void>,
  { simulated = false }: { simulated?: boolean } = {},
) {
  const told = morning(false);
  const place = told.place();
  const staff = staffWith([told.view({ person: 'person:chief' }), place], { role: 'supervisor' });
  const sites = [
    { id: 'raadhus', name: place.site.name },
    { id: 'bov', name: 'Bov' },
  ].map((site) => ({
    ...site,
    timeZone: 'Europe/Copenhagen',
    services: place.services,
    counters: place.counters,
  }));
  const figures = createFigures(madeFigures({ simulated, sites }), staff.desk);
  return <Drawn staff={{ ...staff, figures }} act={act} />;
}

function Drawn({
  staff,
  act,
}: {
  staff: ReturnType<typeof staffWith>;
  act: (figures: Figures) => Promise<void>;
}) {
  useEffect(() => void act(staff.figures), [staff, act]);
  return <AppPage app={appWith(staff, { page: 'figures' })} />;
}
