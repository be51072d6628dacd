// The first set-up without its page.

import { People } from '../../server/people/people.ts';
import type { Store } from '../../server/store/store.ts';

/** Whoever set the front desk up. */
export const first = { name: 'admin', password: 'syv gule cykler' } as const;

/** As at the end of the set-up, in a store that no server has opened yet. */
export async function addFirst(store: Store): Promise<void> {
  const people = new People(store);
  await people.start();
  if (people.all().length > 0) return;
  await people.add({ ...first, role: 'administrator', sites: 'all', mustChange: false });
}

/** A small office. */
export const small = {
  from: 'small',
  name: 'Borgerservice Prøve',
  country: 'DK',
  languages: ['da', 'de'],
  timeZone: 'Europe/Copenhagen',
} as const;

/** What the set-up answers at the address that a server has printed. */
export async function setUp(address: string, office?: object): Promise<{ status: number; body: unknown }> {
  const { origin, hash } = new URL(address);
  const response = await fetch(`${origin}/api/v1/setup`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${hash.slice(1)}` },
    body: JSON.stringify({ administrator: first, ...(office ? { office } : {}) }),
  });
  return { status: response.status, body: await response.json() };
}
