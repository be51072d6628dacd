// What supervisors open pop-ups from: weddings on the beach, and a few services where people are.

import type { z } from 'zod';
import type { Template } from '../office.ts';

const tenToFour = [{ from: '10:00', to: '16:00' }];
const weekdays = { mon: tenToFour, tue: tenToFour, wed: tenToFour, thu: tenToFour, fri: tenToFour };

export const templates: z.input<typeof Template>[] = [
  {
    id: 'strandvielse',
    name: 'Strandvielse',
    timeZone: 'Europe/Copenhagen',
    services: ['vielse', 'vielsesattest'],
    hours: { week: { ...weekdays, sat: tenToFour, sun: tenToFour } },
    slots: [{ service: 'vielse', everyMinutes: 30, capacity: 1 }],
    counters: [{ id: '1', label: '1', serves: ['vielse', 'vielsesattest'] }],
  },
  {
    id: 'pop-up-borgerservice',
    name: 'Pop-up Borgerservice',
    timeZone: 'Europe/Copenhagen',
    services: ['mitid', 'digital-hjaelp', 'fritagelse', 'flytning', 'sundhedskort', 'vejledning'],
    hours: { week: weekdays },
    printer: 'paper-tray',
    counters: [
      {
        id: '1',
        label: '1',
        serves: ['mitid', 'digital-hjaelp', 'fritagelse'],
        helps: ['flytning', 'sundhedskort', 'vejledning'],
      },
      {
        id: '2',
        label: '2',
        serves: ['flytning', 'sundhedskort', 'vejledning'],
        helps: ['mitid', 'digital-hjaelp', 'fritagelse'],
      },
    ],
  },
];
