// A supervisor's pop-ups: none yet, a few, and the laptop on which one runs.

import { signal } from '@preact/signals';
import type { DayFault } from '../../../core/days-file/fault.ts';
import { tellDayFault } from '../../../core/days-file/tell.ts';
import { AppPage } from '../../../counter/AppPage.tsx';
import { BringDays } from '../../../counter/pop-ups/BringDays.tsx';
import type { DaysLook } from '../../../counter/pop-ups/bringing.ts';
import { Laptop } from '../../../counter/pop-ups/Laptop.tsx';
import { createPopUps, type Listed, type PopUp } from '../../../counter/pop-ups/pop-ups.ts';
import { staffLanguage } from '../../../ui/staff-language.ts';
import type { Screen } from '../screen.ts';
import { appWith, morning, staffWith, stillApi } from './counter-scenes.ts';

const tenToFour = {
  week: { sat: [{ from: '10:00', to: '16:00' }] },
  exceptions: {},
  lastTicketMinutes: 0,
};

const models: Pick<Listed, 'templates' | 'sites'> = {
  templates: [
    { id: 'strandvielse', name: 'Strandvielse', hours: tenToFour, counters: 1 },
    { id: 'pop-up-borgerservice', name: 'Pop-up Borgerservice', hours: tenToFour, counters: 2 },
  ],
  sites: [{ id: 'raadhus', name: 'Aabenraa Rådhus', hours: 'always', counters: 4 }],
};

const beach: PopUp = {
  id: 'soenderstrand',
  name: 'Sønderstrand',
  address: 'Strandpromenaden, 6200 Aabenraa',
  firstDay: '2026-11-20',
  lastDay: '2026-11-24',
  closed: false,
  stage: 'running',
  hours: tenToFour,
  counters: 1,
  printer: 'paper-tray',
  days: 2,
};

const popUps: readonly PopUp[] = [
  beach,
  {
    ...beach,
    id: 'loejt',
    name: 'Løjt Kirkeby, biblioteket',
    address: null,
    firstDay: '2026-12-01',
    lastDay: '2026-12-03',
    stage: 'coming',
    days: 0,
    counters: 2,
  },
  {
    ...beach,
    id: 'brundlund',
    name: 'Brundlund Slot',
    address: null,
    firstDay: '2026-09-12',
    lastDay: '2026-09-13',
    closed: true,
    stage: 'past',
    days: 0,
  },
];

const found: DaysLook = {
  days: [
    { date: '2026-11-21', visits: 31, servings: 27 },
    { date: '2026-11-22', visits: 118, servings: 112 },
  ],
  known: ['2026-11-20'],
  faults: [],
};

const others = [{ date: '2026-11-19', visits: 64, servings: 60 }];

const wrong: readonly DayFault[] = [
  { line: 214, date: '2026-11-21', fault: 'service', about: { service: 'strandvielse' } },
  { line: 390, date: '2026-11-22', fault: 'not-ended' },
];

export const screen: Screen = {
  viewport: { width: 1366, height: 768 },
  states: {
    none: () => draw({ ...models, popUps: [] }),
    some: () => draw({ ...models, popUps }),
    laptop: () => laptop(null),
    'laptop-ready': () => laptop(beach.id),
    bring: () => bring(undefined),
    'bring-found': () => bring(found),
    'bring-known': () => bring({ days: [], known: ['2026-11-21', '2026-11-22'], faults: [] }),
    'bring-faults': () => bring({ days: [], known: [], faults: told() }),
    'bring-others': () => bring({ ...found, days: others, faults: told() }),
    'bring-taken': () => bring(undefined, 2),
  },
};

function draw(listed: Listed) {
  const told = morning(false);
  const view = told.view({ person: 'person:chief' });
  const staff = staffWith([view, told.place()], { role: 'supervisor', answers: { '/pop-ups': listed } });
  return <AppPage app={appWith(staff, { page: 'pop-ups' })} />;
}

function laptop(of: string | null) {
  const kept = { ...createPopUps(stillApi({})), laptopOf: signal(of) };
  return <Laptop popUps={kept} popUp={beach} close={() => {}} />;
}

/** As the server says them in the reader's language. */
function told(): DaysLook['faults'] {
  return wrong.map((fault) => ({ line: fault.line, text: tellDayFault(fault, staffLanguage.peek()) }));
}

function bring(look: DaysLook | undefined, taken = 0) {
  const later = () => new Promise<void>(() => {});
  const bringing = { look: signal(look), taken: signal(taken), choose: later, take: later };
  return <BringDays popUps={createPopUps(stillApi({}))} popUp={beach} bringing={bringing} close={() => {}} />;
}
