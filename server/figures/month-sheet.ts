// A month's rows as a sheet: the columns' bytes, little end first, in base 64.

import { z } from 'zod';
import { daysOf, type Month, withGroups } from '../../core/figures/month.ts';
import { DateSchema } from '../../core/office/hours.ts';
import { Id } from '../../core/office/text.ts';

const Bytes = z.base64();
const count = z.int().nonnegative();

export const MonthSheet = z
  .strictObject({
    services: z.array(Id),
    days: z.array(z.strictObject({ date: DateSchema, zone: z.string(), visits: count, servings: count })),
    visitService: Bytes,
    visitCame: Bytes,
    visitOutcome: Bytes,
    visitWait: Bytes,
    servingService: Bytes,
    servingCame: Bytes,
    servingWalk: Bytes,
    servingServed: Bytes,
  })
  .refine((sheet) => {
    const visits = sheet.days.reduce((sum, day) => sum + day.visits, 0);
    const servings = sheet.days.reduce((sum, day) => sum + day.servings, 0);
    const { visitService, visitCame, visitOutcome, visitWait } = sheet;
    const { servingService, servingCame, servingWalk, servingServed } = sheet;
    return (
      hold([visitCame, visitOutcome], visits) &&
      hold([visitService, visitWait], 2 * visits) &&
      hold([servingCame], servings) &&
      hold([servingService, servingWalk, servingServed], 2 * servings)
    );
  }, 'the days have other rows than the columns');
export type MonthSheet = z.infer<typeof MonthSheet>;

export function sheetOf({ services, days, columns }: Month): MonthSheet {
  return {
    services: [...services],
    days: days.map(({ date, zone, visitsFrom, visitsTo, servingsFrom, servingsTo }) => ({
      date,
      zone,
      visits: visitsTo - visitsFrom,
      servings: servingsTo - servingsFrom,
    })),
    visitService: text(columns.visitService),
    visitCame: text(columns.visitCame),
    visitOutcome: text(columns.visitOutcome),
    visitWait: text(columns.visitWait),
    servingService: text(columns.servingService),
    servingCame: text(columns.servingCame),
    servingWalk: text(columns.servingWalk),
    servingServed: text(columns.servingServed),
  };
}

export function monthIn(site: string, month: string, sheet: MonthSheet): Month {
  return withGroups({
    site,
    month,
    services: sheet.services,
    days: daysOf(sheet.days),
    columns: {
      visitService: numbersIn(sheet.visitService),
      visitCame: bytesIn(sheet.visitCame),
      visitOutcome: bytesIn(sheet.visitOutcome),
      visitWait: numbersIn(sheet.visitWait),
      servingService: numbersIn(sheet.servingService),
      servingCame: bytesIn(sheet.servingCame),
      servingWalk: numbersIn(sheet.servingWalk),
      servingServed: numbersIn(sheet.servingServed),
    },
  });
}

function hold(columns: readonly string[], length: number): boolean {
  return columns.every((column) => bytesIn(column).length === length);
}

/** Every machine that Node runs on has the little end first. */
function text({ buffer, byteOffset, byteLength }: Uint8Array | Uint16Array): string {
  return Buffer.from(buffer, byteOffset, byteLength).toString('base64');
}

function bytesIn(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'base64'));
}

function numbersIn(text: string): Uint16Array {
  return new Uint16Array(bytesIn(text).buffer);
}
