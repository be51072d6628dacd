// Offices for the tests: the example, changed where a test needs it.

import type { z } from 'zod';
import { parseOffice } from '../../core/office/check.ts';
import { exampleOffice } from '../../core/office/example.ts';
import { citizenLanguages } from '../../core/office/languages.ts';
import type { Office, OfficeShape, Site } from '../../core/office/office.ts';
import type { Speaking } from '../../core/words/in-force.ts';
import type { InForce } from '../../server/configuration.ts';

export type OfficeInput = z.input<typeof OfficeShape>;

/** The example office, after `change` has changed a copy of its file. */
export function anOffice(change: (office: OfficeInput) => void = () => {}): Office {
  const input = structuredClone(exampleOffice);
  change(input);
  const parsed = parseOffice(input);
  if ('faults' in parsed) throw new Error(JSON.stringify(parsed.faults));
  return parsed.office;
}

/** One that speaks every built-in language in the built-in words. */
export const plainOffice: Speaking = { languages: citizenLanguages, texts: {} };

export function siteOf(office: Office, id = 'raadhus'): Site {
  const site = office.sites.find((one) => one.id === id);
  if (!site) throw new Error(`no site ${id}`);
  return site;
}

/** An office that stays as it is, without public holidays. */
export function inForce(office: Office): InForce {
  return { current: () => office, isHoliday: () => false };
}
