// A day's bookings as a file of a booking system: looked at, or taken over.

import { z } from 'zod';
import { tellFileFault } from '../../../../core/booking/tell.ts';
import { isRefusal } from '../../../../core/day/context.ts';
import { DateSchema } from '../../../../core/office/hours.ts';
import { Id } from '../../../../core/office/text.ts';
import { takeFileOver } from '../../../booking-file.ts';
import type { FrontDesk } from '../../../front-desk.ts';
import { type Route, route } from '../route.ts';
import { TakenOver } from '../shapes.ts';

const flag = z.enum(['0', '1']).default('0');

export function bookingFileRoutes(desk: FrontDesk): Route[] {
  return [
    route({
      method: 'post',
      path: '/sites/{site}/bookings/import',
      tag: 'bookings',
      summary: 'Take over a day’s bookings from a file: all of it, or nothing',
      needs: 'see-bookings',
      params: z.object({ site: Id }),
      query: z.object({
        date: DateSchema,
        dry: flag.meta({ description: '1: only say what it would change, and what is wrong with it.' }),
        replace: flag.meta({ description: '1: cancel what is booked but not in the file.' }),
        over: flag.meta({ description: '1: staff overbook knowingly.' }),
      }),
      takes: 'text/csv',
      largest: '256kb',
      body: z.instanceof(Uint8Array).meta({
        type: 'string',
        description:
          'Lines of `code;time;services;language` in UTF-8; several services with commas between them.',
        example: 'CITY10;09:30;pas;da\r\nCITY11;09:45;pas,koerekort\r\n',
      }),
      answer: { status: 200, schema: TakenOver },
      refusals: ['site/unknown', 'booking/past', 'booking/too-far', 'booking/list-unsound', 'store/failing'],
      handle: async ({ params: { site }, query, body, caller, id, language }) => {
        const { date } = query;
        const dry = query.dry === '1';
        const wish = { site, date, dry, replace: query.replace === '1', over: query.over === '1' };
        const looked = await takeFileOver(desk, caller, id, body, wish);
        if (isRefusal(looked)) return looked;
        const faults = looked.faults.map((fault) => ({
          line: fault.line,
          column: fault.column,
          fault: fault.fault,
          text: tellFileFault(fault, language),
        }));
        return { status: 200, body: { site, date, dry, ...looked, faults } };
      },
    }),
  ];
}
