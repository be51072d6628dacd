// Whether a front desk has to be set up before it can run.

import type { Office } from '../../core/office/office.ts';
import type { Millis } from '../../core/time.ts';
import { openOffice } from '../office.ts';
import { People } from '../people/people.ts';
import { Revisions } from '../revisions.ts';
import { isLoopback, type Settings } from '../settings.ts';
import type { Store } from '../store/store.ts';

/** With an office: it is there, and nobody can sign in yet. */
export type Wanted = { readonly office: Office | undefined };

/** Undefined where the server can run as it is. Throws `StartError` where its office is not sound. */
export async function setupWanted(
  store: Store,
  settings: Settings,
  clock: () => Millis,
): Promise<Wanted | undefined> {
  const { officeFile, officeName, host } = settings;
  const revisions = new Revisions(store);
  const kept = (await revisions.start()) ?? revisions.book;
  if (!kept && officeFile === undefined) {
    // An empty folder without a name, on this machine alone, is the demo's.
    return officeName !== undefined || !isLoopback(host) ? { office: undefined } : undefined;
  }
  const people = new People(store);
  await people.start();
  if (kept?.demo || people.all().length > 0) return undefined;
  return { office: (await openOffice(store, settings, clock, () => {})).current() };
}
