// What of figures is asked for in an address: lists with commas in it.

import { z } from 'zod';
import { type Refusal, refuse } from '../../../core/day/context.ts';
import { mostParts, partCount } from '../../../core/figures/parts.ts';
import { FiguresDate, FiguresQuery, Step } from '../../../core/figures/query.ts';

const list = z.string().max(2000).optional();
const commas = { description: 'Several with commas between them; all where it is left out.' };

export const AskedFigures = z.object({
  from: FiguresDate,
  to: FiguresDate,
  step: Step.optional(),
  sites: list.meta(commas),
  areas: list.meta(commas),
  services: list.meta(commas),
  kind: z.enum(['walk-in', 'booked']).optional(),
  weekdays: list.meta({ description: '1 is Monday, 7 Sunday; with commas.' }),
  hours: list.meta({ description: 'Of the clock in which they came, 0 to 23; with commas.' }),
  until: z.coerce
    .number()
    .int()
    .optional()
    .meta({ description: 'Of the last day only who came before this hour of the clock, 1 to 24.' }),
});

export function figuresQuery(asked: z.infer<typeof AskedFigures>): FiguresQuery | Refusal {
  const { sites, areas, services, weekdays, hours, ...rest } = asked;
  const lists = Object.entries({
    sites: split(sites),
    areas: split(areas),
    services: split(services),
    weekdays: split(weekdays)?.map(Number),
    hours: split(hours)?.map(Number),
  }).filter(([, values]) => values !== undefined);
  const { data, error } = FiguresQuery.safeParse({ ...rest, ...Object.fromEntries(lists) });
  if (!data) return refuse('command/malformed', { field: error.issues[0]?.path.join('.') ?? '' });
  const parts = partCount(data);
  return parts > mostParts ? refuse('figures/too-many-parts', { parts, most: mostParts }) : data;
}

function split(text: string | undefined): string[] | undefined {
  return text === undefined || text === '' ? undefined : text.split(',');
}
