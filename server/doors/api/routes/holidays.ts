// Public holidays by name, for the calendar of who sets opening hours.

import { z } from 'zod';
import { DateSchema } from '../../../../core/office/hours.ts';
import { Text } from '../../../../core/office/text.ts';
import { holidaysAhead } from '../../../holidays.ts';
import { type Route, route } from '../route.ts';

export function holidayRoutes(): Route[] {
  return [
    route({
      method: 'get',
      path: '/holidays',
      tag: 'office',
      summary: 'Public holidays of a country by name',
      needs: 'manage-office',
      query: z.object({
        country: z.string().regex(/^[A-Z]{2}$/),
        from: DateSchema,
        days: z.coerce.number().int().min(1).max(366),
      }),
      answer: { status: 200, schema: z.array(z.object({ date: DateSchema, names: Text })) },
      handle: async ({ query: { country, from, days } }) => ({
        status: 200,
        body: await holidaysAhead(country, from, days),
      }),
    }),
  ];
}
