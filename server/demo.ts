// The demo's sign-ins. Refused on any address but loopback (office.ts).

import type { People } from './people/people.ts';

/** For everybody to see, on the landing page. */
export const demoPassword = 'demo';
export const demoNames = ['clerk', 'supervisor', 'admin'] as const;

/** Of `demoPassword`, made beforehand: hashing takes a fifth of a second, and this one is no secret. */
const demoHash = 'scrypt$32768$8$3$Jycuk3X3p1BHc7y9RdBbgg$pJrxbT8Sp6YFYE1ZAg5XVnQIPa8PC7uFNgvE0yMz5s4';

const everywhere = { sites: 'all', password: demoHash, mustChange: false } as const;

/** Lets them in, at the first start. */
export async function addDemoPeople(people: People): Promise<undefined> {
  if (people.all().length > 0) return undefined;
  await people.begin([
    { id: 'demo-clerk', name: 'clerk', role: 'clerk', ...everywhere },
    { id: 'demo-supervisor', name: 'supervisor', role: 'supervisor', ...everywhere },
    { id: 'demo-admin', name: 'admin', role: 'administrator', ...everywhere },
  ]);
}
