// Figures of a period and the story of a day, as the API tells them.

import { z } from 'zod';
import { TicketNumber } from '../../../../core/day/commands.ts';
import { endings } from '../../../../core/figures/month.ts';
import { Step } from '../../../../core/figures/query.ts';
import { DateSchema } from '../../../../core/office/hours.ts';
import { Id } from '../../../../core/office/text.ts';

const count = z.int().nonnegative();
const minutes = count.nullable();

const times = {
  count: count.meta({ description: 'Of how many it is known.' }),
  median: minutes.meta({ description: 'Whole minutes that are over; null of none.' }),
  p90: minutes.meta({ description: 'The 90th percentile, by nearest rank.' }),
};
const Times = z.object(times).meta({ id: 'Times' });

const Figures = z
  .object({
    servings: count,
    visits: count,
    endings: z.object(Object.fromEntries(endings.map((ending) => [ending, count]))),
    wait: z.object({ ...times, withinTarget: count }),
    walk: Times,
    service: Times,
  })
  .meta({ id: 'Figures' });

const Named = z.array(z.object({ id: z.string(), figures: Figures }));

export const Report = z
  .object({
    from: DateSchema,
    to: DateSchema,
    step: Step,
    days: count.meta({ description: 'Of the period, those on which anybody came.' }),
    simulated: z.boolean(),
    total: Figures,
    walkIn: Figures,
    booked: Figures,
    parts: z.array(z.object({ from: DateSchema, figures: Figures })),
    sites: Named,
    areas: Named,
    services: Named,
    hours: z.array(z.object({ hour: z.int(), figures: Figures })),
    weekdays: z.array(z.object({ weekday: z.int(), figures: Figures })),
    heat: z.array(z.object({ weekday: z.int(), hour: z.int(), visits: count, wait: Times })),
  })
  .meta({ id: 'Report' });

const Mark = z.discriminatedUnion('is', [
  z.object({ is: z.enum(['first-ticket', 'last-served', 'taking-stopped', 'taking-allowed']) }),
  z.object({ is: z.literal('longest-queue'), waiting: count }),
  z.object({ is: z.literal('longest-wait'), minutes: count, number: TicketNumber.nullable() }),
  z
    .object({ is: z.enum(['counter-opened', 'counter-closed']), counter: Id })
    .meta({ description: 'Told of the day under way alone (P6).' }),
]);

export const DayStory = z
  .object({
    site: Id,
    date: DateSchema,
    simulated: z.boolean(),
    moments: z.array(
      z.object({
        at: z.int(),
        waiting: count,
        openCounters: count,
        serving: count,
        longest: minutes.meta({ description: 'Of who waits, how many minutes the longest has waited.' }),
      }),
    ),
    marks: z.array(z.object({ at: z.int(), what: Mark })),
  })
  .meta({ id: 'DayStory' });
