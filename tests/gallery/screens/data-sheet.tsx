// The page of the data sheet, with years that were made up.

import { useEffect } from 'preact/hooks';
import type { DataSheet } from '../../../core/figures/sheet.ts';
import { AppPage } from '../../../counter/AppPage.tsx';
import type { Screen } from '../screen.ts';
import { appWith, morning, staffWith } from './counter-scenes.ts';
import { bov, callsOf, empty, full, gaps, most, usual } from './data-sheet-scenes.ts';

const faults = [
  { line: 4, text: 'Linje 4: »31-02-2022« er ikke en dato som 31-01-2022.' },
  {
    line: 9,
    text: 'Linje 9: »1.234« er ikke et antal opkald. Skriv et helt tal fra 0 til 100000, uden punktum.',
  },
];
const changes = Object.fromEntries(
  ['2022-09-01', '2022-09-02', '2022-08-31'].map((date, i) => [date, { was: i < 2 ? null : 498, is: 512 }]),
);

export const screen: Screen = {
  viewport: { width: 1366, height: 2100 },
  readers: 'staff',
  states: {
    busy: () => drawSheet(usual),
    gaps: () => drawSheet(gaps),
    empty: () => drawSheet(empty),
    'one-site': () => drawSheet(bov),
    simulated: () => drawSheet({ ...usual, year: { ...full, simulated: true } }),
    most: () => drawSheet(most),
    'file-faults': () => drawSheet(usual, { changes: {}, unchanged: 0, faults }),
    'file-changes': () => drawSheet(usual, { changes, unchanged: 170, faults: [] }),
    loading: () => drawSheet(undefined),
  },
};

/** `look`: what the server says of a file that is chosen. */
export function drawSheet(sheet: DataSheet | undefined, look?: unknown) {
  const told = morning(false);
  const place = told.place();
  const year = sheet?.year.year ?? 2022;
  const site = sheet?.site ?? null;
  const more = { services: place.services, counters: place.counters, timeZone: 'Europe/Copenhagen' };
  const staff = staffWith([told.view({ person: 'person:chief' }), place], {
    role: 'supervisor',
    answers: {
      '/sites': [
        { id: 'raadhus', name: place.site.name, ...more },
        { id: 'bov', name: 'Bov', ...more },
      ],
      ...(sheet ? { [`/data-sheets/${year}${site === null ? '' : `?site=${site}`}`]: sheet } : {}),
      [`/phone-calls/${year}`]: callsOf(year),
      [`/phone-calls/${year}/import?dry=1`]: look,
    },
  });
  void staff.dataSheets.choose({ year, site });
  return (
    <>
      <AppPage app={appWith(staff, { page: 'data-sheet' })} />
      {look !== undefined && <ChooseFile />}
    </>
  );
}

/** As somebody would, once the field is there. */
function ChooseFile() {
  useEffect(() => {
    const watch = setInterval(() => {
      const input = document.querySelector<HTMLInputElement>('main input[type="file"]');
      if (!input) return;
      clearInterval(watch);
      const chosen = new DataTransfer();
      chosen.items.add(new File(['2022-09-01;512'], 'opkald.csv'));
      input.files = chosen.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    }, 50);
    return () => clearInterval(watch);
  }, []);
  return null;
}
