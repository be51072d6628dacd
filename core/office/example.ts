// The example office: Aabenraa Borgerservice as its plan "Fremtidens Borgerservice 2023-24" describes it. Sites, areas and
// what citizens come for are from the plan; counters, target waits and typical times are examples to start from.

import type { z } from 'zod';
import { areas } from './example/areas.ts';
import { identity } from './example/identity.ts';
import { messages } from './example/messages.ts';
import { others } from './example/others.ts';
import { pension } from './example/pension.ts';
import { register } from './example/register.ts';
import { templates } from './example/templates.ts';
import type { OfficeShape } from './office.ts';

const atPassports = ['pas', 'koerekort', 'mitid', 'digital-hjaelp', 'fritagelse'];
const atRegister = ['flytning', 'fra-udlandet', 'navn', 'sundhedskort', 'brevstemme'];
const atPension = ['helbredstillaeg', 'personligt-tillaeg', 'beboerindskud', 'begravelse'];
const inBov = [
  'pas',
  'koerekort',
  'mitid',
  'digital-hjaelp',
  'flytning',
  'fra-udlandet',
  'sundhedskort',
  'helbredstillaeg',
  'vejledning',
];

/** As an office file would hold it; `parseOffice` makes it an `Office`. */
export const exampleOffice: z.input<typeof OfficeShape> = {
  name: 'Aabenraa Borgerservice',
  languages: ['da', 'de', 'en', 'uk', 'ar', 'tr'],
  areas,
  services: [...identity, ...register, ...pension, ...others],
  series: { walkIn: { letter: 'A' }, booked: { letter: 'B' } },
  messages,
  templates,
  sites: [
    {
      id: 'raadhus',
      name: 'Aabenraa Rådhus',
      address: 'Skelbækvej 2, 6200 Aabenraa',
      timeZone: 'Europe/Copenhagen',
      services: [...identity, ...register, ...pension, ...others].map(({ id }) => id),
      hours: 'always',
      printer: 'paper-tray',
      counters: [
        { id: '1', label: '1', serves: atPassports, helps: atRegister },
        { id: '2', label: '2', serves: atPassports, helps: atRegister },
        { id: '3', label: '3', serves: [...atRegister, ...atPension], helps: ['mitid', 'digital-hjaelp'] },
        {
          id: '4',
          label: '4',
          serves: ['vejledning', 'vielse', 'vielsesattest', 'kontrol', 'sundhedskort'],
          helps: [...atPension, 'mitid'],
        },
      ],
    },
    {
      id: 'bov',
      name: 'Bov',
      timeZone: 'Europe/Copenhagen',
      services: inBov,
      hours: 'always',
      printer: 'paper-tray',
      counters: [
        {
          id: '1',
          label: '1',
          serves: ['pas', 'koerekort', 'mitid', 'digital-hjaelp'],
          helps: ['flytning', 'fra-udlandet', 'sundhedskort', 'helbredstillaeg', 'vejledning'],
        },
        {
          id: '2',
          label: '2',
          serves: ['flytning', 'fra-udlandet', 'sundhedskort', 'helbredstillaeg', 'vejledning'],
          helps: ['pas', 'koerekort', 'mitid', 'digital-hjaelp'],
        },
      ],
    },
  ],
};
