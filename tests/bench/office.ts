// The office that is measured: the example office's town hall, as many times as the benches need fresh numbers.

import type { z } from 'zod';
import { exampleOffice } from '../../core/office/example.ts';
import type { OfficeShape } from '../../core/office/office.ts';

/** The first counter of every site, and what is asked for there. */
export const counter = '1';
export const service = 'pas';

export const siteCount = 60;

export function siteId(index: number): string {
  return `site-${index}`;
}

/** Without printers: a slip is made after the acknowledgement, and a bare server makes none. */
export function benchOffice(): z.input<typeof OfficeShape> {
  const [townHall] = exampleOffice.sites;
  if (!townHall) throw new Error('the example office has no site');
  const sites = Array.from({ length: siteCount }, (_, index) => ({
    ...townHall,
    id: siteId(index),
    name: `Site ${index}`,
    printer: 'none' as const,
  }));
  return { ...exampleOffice, sites };
}
