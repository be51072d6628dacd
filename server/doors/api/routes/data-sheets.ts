// The data sheet of a year, the year before beside it (F3).

import { z } from 'zod';
import { type DataSheetParts, dataSheet } from '../../../data-sheets.ts';
import { type Route, refuseElsewhere, route } from '../route.ts';
import { todayAt } from './phone-calls.ts';

const Year = z
  .looseObject({ year: z.int(), through: z.string(), workingDays: z.int(), servings: z.int() })
  .meta({ id: 'DataSheetYear' });

export function dataSheetRoutes(parts: DataSheetParts): Route[] {
  return [
    route({
      method: 'get',
      path: '/data-sheets/{year}',
      tag: 'figures',
      summary: 'The data sheet of a year through the day before today, and of the year before',
      needs: 'see-data-sheets',
      params: z.object({ year: z.string().regex(/^20\d\d$/) }),
      answer: {
        status: 200,
        schema: z.object({ year: Year, before: Year.nullable() }).meta({ id: 'DataSheet' }),
      },
      refusals: ['role/other-site'],
      handle: async ({ params: { year }, caller }) =>
        refuseElsewhere(caller, 'all') ?? {
          status: 200,
          body: await dataSheet(Number(year), todayAt(parts.desk), parts),
        },
    }),
  ];
}
