// The data sheet of a year, the year before beside it (F3).

import { z } from 'zod';
import { isRefusal, type Refusal } from '../../../../core/day/context.ts';
import type { DataSheet } from '../../../../core/figures/sheet.ts';
import { Id } from '../../../../core/office/text.ts';
import { type DataSheetParts, dataSheet } from '../../../data-sheets.ts';
import { dataSheetTable } from '../../../export/data-sheet-table.ts';
import { tableFiles } from '../../../export/files.ts';
import type { Caller } from '../../../front-desk.ts';
import { noSuchSite, type Route, refuseElsewhere, route } from '../route.ts';
import { todayAt } from './phone-calls.ts';

const params = z.object({ year: z.string().regex(/^20\d\d$/) });
const query = z.object({
  site: Id.optional().meta({ description: 'The whole office where it is left out.' }),
});

const Year = z
  .looseObject({ year: z.int(), through: z.string(), workingDays: z.int(), servings: z.int().nullable() })
  .meta({ id: 'DataSheetYear' });
const Sheet = z
  .object({ site: Id.nullable(), year: Year, before: Year.nullable() })
  .meta({ id: 'DataSheet' });

export function dataSheetRoutes(parts: DataSheetParts): Route[] {
  const sheetFor = async (
    year: string,
    site: string | null,
    caller: Caller,
  ): Promise<DataSheet | Refusal> => {
    const elsewhere = refuseElsewhere(caller, site ?? 'all');
    if (elsewhere) return elsewhere;
    if (site !== null && !parts.desk.office.sites.some(({ id }) => id === site)) return noSuchSite(site);
    return dataSheet({ year: Number(year), site, today: todayAt(parts.desk) }, parts);
  };

  return [
    // Before the sheet itself, whose year would take the ending along.
    ...tableFiles.map(({ ending, type, bytesOf }) =>
      route({
        method: 'get',
        path: `/data-sheets/{year}.${ending}`,
        tag: 'figures',
        summary: `The same data sheet as a file for a spreadsheet (${ending.toUpperCase()})`,
        needs: 'see-data-sheets',
        params,
        query,
        answer: { status: 200, schema: z.string(), file: type },
        refusals: ['role/other-site', 'site/unknown', 'figures/damaged'],
        handle: async ({ params: { year }, query: { site }, caller, language }) => {
          const sheet = await sheetFor(year, site ?? null, caller);
          if (isRefusal(sheet)) return sheet;
          const bytes = await bytesOf(dataSheetTable(sheet, parts.desk.office, language));
          return {
            status: 200,
            file: { name: `${['data-sheet', year, site].filter(Boolean).join('-')}.${ending}`, bytes },
          };
        },
      }),
    ),
    route({
      method: 'get',
      path: '/data-sheets/{year}',
      tag: 'figures',
      summary: 'The data sheet of a year through the day before today, and of the year before',
      needs: 'see-data-sheets',
      params,
      query,
      answer: { status: 200, schema: Sheet },
      refusals: ['role/other-site', 'site/unknown', 'figures/damaged'],
      handle: async ({ params: { year }, query: { site }, caller }) => {
        const sheet = await sheetFor(year, site ?? null, caller);
        return isRefusal(sheet) ? sheet : { status: 200, body: sheet };
      },
    }),
  ];
}
