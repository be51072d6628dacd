// Slips that those who lead look at or print: a sample, a printer's test, the day's numbers.

import { z } from 'zod';
import { type Refusal, refuse } from '../../../../core/day/context.ts';
import type { PaperWidth } from '../../../../core/device.ts';
import { Id, Language } from '../../../../core/office/text.ts';
import type { Printer, Slip } from '../../../../core/slip.ts';
import type { Millis } from '../../../../core/time.ts';
import type { Devices } from '../../../devices/devices.ts';
import type { Printers } from '../../../devices/printers.ts';
import type { FrontDesk } from '../../../front-desk.ts';
import { sampleTicket, summarySlip, testSlip } from '../../../slips.ts';
import { noSuchSite, type Reply, type Route, refuseElsewhere, route } from '../route.ts';

export type SlipsParts = {
  readonly desk: FrontDesk;
  readonly devices: Devices;
  readonly printers: Printers;
  readonly clock: () => Millis;
  readonly publicUrl: () => string | null;
  /** SVG, made of the bytes that would be printed. */
  readonly slipPicture: (slip: Slip, paper: PaperWidth) => string;
};

const params = z.object({ site: Id });
const Printed = z.object({
  outcome: z
    .enum(['confirmed', 'sent'])
    .meta({ description: 'The printer confirmed it, or took it and can’t confirm.' }),
});

export function slipRoutes({ desk, devices, printers, clock, publicUrl, slipPicture }: SlipsParts): Route[] {
  return [
    route({
      method: 'get',
      path: '/sites/{site}/slip-preview',
      tag: 'slips',
      summary: 'A ticket as the site prints it, as a picture of the very bytes',
      needs: 'try-slips',
      params,
      query: z.object({
        language: Language.optional(),
        paper: z.enum(['58', '80']).default('80').meta({ description: 'Millimetres.' }),
        booked: z.enum(['true', 'false']).default('false'),
      }),
      answer: { status: 200, schema: z.object({ svg: z.string() }) },
      refusals: ['site/unknown'],
      handle: async ({ params: { site: id }, query: { language, paper, booked } }) => {
        const site = desk.find(id)?.site;
        if (!site) return noSuchSite(id);
        const sample = sampleTicket(site, {
          language: language ?? site.office.languages[0] ?? 'da',
          booked: booked === 'true',
          at: clock(),
          publicUrl: publicUrl(),
        });
        return { status: 200, body: { svg: slipPicture(sample, paper === '58' ? 58 : 80) } };
      },
    }),
    route({
      method: 'post',
      path: '/sites/{site}/summary-slip',
      tag: 'slips',
      summary: 'Print the numbers of the day so far',
      needs: 'try-slips',
      params,
      answer: { status: 200, schema: Printed },
      refusals: ['site/unknown', 'print/failed'],
      handle: async ({ params: { site: id } }) => {
        const site = desk.find(id)?.site;
        if (!site) return noSuchSite(id);
        const slip = await site.read((day) => summarySlip(site, day, clock()));
        return print(printers.at(id), slip);
      },
    }),
    route({
      method: 'post',
      path: '/devices/{device}/test',
      tag: 'devices',
      summary: 'Print a test slip',
      needs: 'try-slips',
      params: z.object({ device: Id }),
      answer: { status: 200, schema: Printed },
      refusals: ['resource/unknown', 'role/other-site', 'print/failed'],
      handle: async ({ params: { device: id }, caller }) => {
        const device = devices.all().find((one) => one.id === id);
        const site = device && desk.find(device.site)?.site;
        const printer = devices.printer(id);
        if (!site || !printer) return refuse('resource/unknown');
        const elsewhere = refuseElsewhere(caller, device.site);
        if (elsewhere) return elsewhere;
        return print(printer, testSlip(site, device.name, clock()));
      },
    }),
  ];
}

async function print(printer: Printer | undefined, slip: Slip): Promise<Reply | Refusal> {
  const printed = await printer?.print(slip);
  if (!printed) return refuse('print/failed');
  if (printed.outcome === 'failed') return refuse('print/failed', { cause: printed.cause });
  return { status: 200, body: { outcome: printed.outcome } };
}
