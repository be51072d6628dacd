// A day's list of bookings as a file: read line by line, looked at, taken over as a whole (B8).

import { bookingsIn, type FileFault, faultsOfPlan } from '../core/booking/file.ts';
import { type ListPlan, planList } from '../core/booking/list.ts';
import { tellFileFaults } from '../core/booking/tell.ts';
import { type Refusal, refuse } from '../core/day/context.ts';
import { refuseDate } from '../core/day/decide/booking.ts';
import type { StaffLanguage } from '../core/office/languages.ts';
import type { CommandMessage } from '../core/protocol.ts';
import { isStaffRole } from '../core/roles.ts';
import type { IsoDate } from '../core/time.ts';
import { linesOf } from './csv-lines.ts';
import type { Caller, FrontDesk } from './front-desk.ts';

export type FileWish = {
  readonly site: string;
  readonly date: IsoDate;
  /** Only looked at. */
  readonly dry: boolean;
  readonly replace: boolean;
  readonly over: boolean;
};

/** What the file means for the day, or meant; nothing of it where there are faults. */
export type FileLook = Omit<ListPlan, 'events' | 'faults'> & {
  /** Of those that are missing. */
  readonly cancelled: readonly string[];
  readonly faults: readonly FileFault[];
};

export type Explained = Refusal & { readonly explain: (language: StaffLanguage) => string };

const nothing = { booked: [], moved: [], unchanged: [], kept: [], missing: [], cancelled: [] };

export async function takeFileOver(
  desk: FrontDesk,
  caller: Caller,
  id: string,
  bytes: Uint8Array,
  wish: FileWish,
): Promise<FileLook | Refusal | Explained> {
  const { date, dry, replace, over } = wish;
  const open = desk.find(wish.site);
  if (!open) return refuse('site/unknown', { site: wish.site });
  if (over && !isStaffRole(caller.role)) return refuse('role/forbidden');
  if (date < open.site.date) return refuse('booking/past');
  const { config: site, office } = open.site;
  const read = linesOf(bytes);
  const file =
    'faults' in read ? { rows: [], lines: [], ...read } : bookingsIn(read.lines, { office, site, date });
  const list = { date, bookings: [...file.rows], replace, ...(over ? { over } : {}) };
  const looked = await open.site.considerOn(date, caller.by, (day, context) => {
    return refuseDate(day, date, context) ?? planList(day, list, context);
  });
  if ('refused' in looked) return looked;
  const { events, faults: unfit, ...plan } = looked;
  const faults = [...file.faults, ...faultsOfPlan(looked, file.lines)].sort(
    (a, b) => (a.line ?? 0) - (b.line ?? 0),
  );
  if (faults.length > 0) return dry ? { ...nothing, faults } : unsound(faults);
  const look = { ...plan, cancelled: replace ? plan.missing : [], faults };
  if (dry || events.length === 0) return look;
  const message: CommandMessage = { id, command: { command: 'list-bookings', ...list } };
  const refusal = await new Promise<Refusal | undefined>((resolve) =>
    desk.command(caller, wish.site, message, (ack) => resolve(ack.ok ? undefined : ack.refusal)),
  );
  return refusal && refusal.refused !== 'booking/list-known' ? refusal : look;
}

function unsound(faults: readonly FileFault[]): Explained {
  return {
    ...refuse('booking/list-unsound', { faults: faults.length }),
    explain: (language) => tellFileFaults(faults, language),
  };
}
