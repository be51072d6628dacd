// What an office is: one organisation's configuration. Parsed once at the door, trusted everywhere else.

import { z } from 'zod';
import { minutesOf } from '../time.ts';
import { named } from './faults.ts';
import { DateSchema, Hours, Periods, TimeSchema } from './hours.ts';
import { Signage } from './signage.ts';
import { Id, Language, line, lines, ShortText, Text } from './text.ts';
import { OfficeTexts } from './texts.ts';

const noon = 12 * 60;

/** One of the office's fields of work; every report counts by it. */
export const Area = z.strictObject({ id: Id, name: Text });
export type Area = z.infer<typeof Area>;

/** What a citizen chooses. */
export const Service = z.strictObject({
  id: Id,
  area: Id,
  name: Text,
  /** One line below the name, in the citizen's words. */
  hint: Text.optional(),
  /** Everyday words that find this service. */
  search: z.record(Language, z.array(line(40)).max(40)).default({}),
  /** Nobody should wait longer than this; makes the due time (Q2). */
  targetMinutes: z.int().min(1).max(240),
  /** How long one serving is expected to take, until the day has shown better. */
  typicalMinutes: z.number().min(0.5).max(240),
  /** Large button at the top of the kiosk. */
  popular: z.boolean().default(false),
  /** What is booked happens at its time: nobody is called before it (B7). */
  punctual: z.boolean().default(false),
  /** Told by itself on the year's data sheet, beside its area: weddings (F3). */
  ownLine: z.boolean().default(false),
  /** Where it differs from the site's hours. */
  hours: Hours.optional(),
});
export type Service = z.infer<typeof Service>;

/** How a site offers a service's bookings. Without these any time within the opening hours can be booked. */
export const Slots = z.strictObject({
  service: Id,
  everyMinutes: z.int().min(5).max(480),
  /** Bookings at the same time. */
  capacity: z.int().min(1).max(100),
  /** Of each day that the service is open; its opening periods unless set. */
  periods: Periods.min(1).optional(),
});
export type Slots = z.infer<typeof Slots>;

/** The letter and the first number of the day for one kind of visit (N1, N2). */
export const Series = z.strictObject({
  letter: z.string().regex(/^[A-Z]$/, named('not-a-letter')),
  first: z.int().min(1).max(999).default(1),
});
export type Series = z.infer<typeof Series>;

export const Counter = z.strictObject({
  id: Id,
  /** What the display shows behind the word "counter": `4`. */
  label: line(4),
  serves: z.array(Id).min(1),
  helps: z.array(Id).default([]),
});
export type Counter = z.infer<typeof Counter>;

/** Where a site's slips go. A paper tray shows them on the page /paper in place of a printer; on 80 mm, or on 58. */
export const Printer = z.enum(['none', 'paper-tray', 'paper-tray-58']);
export type Printer = z.infer<typeof Printer>;

/** What a site adds to its slips. */
export const SlipSettings = z.strictObject({
  /** Below the names of office and site. */
  head: lines(4).default({}),
  /** At the end. */
  foot: lines(8).default({}),
  /** Above all else: a PNG in base 64, which the server looks into at its start. */
  logo: z.base64().max(60_000).optional(),
});
export type SlipSettings = z.infer<typeof SlipSettings>;

/** How large a display's text has to be follows from where it is read. */
export const DisplaySize = z.strictObject({
  distanceMetres: z.number().min(1).max(20),
  heightMillimetres: z.number().min(150).max(2000),
});
export type DisplaySize = z.infer<typeof DisplaySize>;

/** The days of a pop-up: before and after them it is closed (O4). */
export const PopUp = z
  .strictObject({
    firstDay: DateSchema,
    lastDay: DateSchema,
    /** A supervisor closed it before its last day was over. */
    closed: z.boolean().default(false),
  })
  .refine(({ firstDay, lastDay }) => firstDay <= lastDay, named('ends-before-it-begins'));
export type PopUp = z.infer<typeof PopUp>;

/** One place that people walk into. */
export const Site = z.strictObject({
  id: Id,
  name: line(60),
  address: line(120).optional(),
  timeZone: z.string().refine(isTimeZone, named('not-a-time-zone')),
  /** The service day ends at this time of the next night (O3). */
  dayEnds: TimeSchema.refine((time) => minutesOf(time) < noon, named('not-a-night-time')).default('03:00'),
  services: z.array(Id).min(1),
  counters: z.array(Counter).min(1).max(200),
  hours: Hours,
  slots: z.array(Slots).max(200).default([]),
  printer: Printer.default('none'),
  slip: SlipSettings.prefault({}),
  display: DisplaySize.default({ distanceMetres: 6, heightMillimetres: 680 }),
  /** What the waiting room should know these days; stands on the displays. */
  message: ShortText.optional(),
  /** Slips and the screen after taking name the service (N2). */
  showService: z.boolean().default(false),
  /** Only there for some days. */
  popUp: PopUp.optional(),
});
export type Site = z.infer<typeof Site>;

/** What a pop-up is opened from: a site that does not know yet where and when. */
export const Template = Site.omit({ address: true, popUp: true });
export type Template = z.infer<typeof Template>;

/** A message to the room that was thought of beforehand, in every language. */
export const MessageTemplate = z.strictObject({ id: Id, text: ShortText });
export type MessageTemplate = z.infer<typeof MessageTemplate>;

/** The limits that an office may set within the rules. */
export const Limits = z.strictObject({
  recalls: z.int().min(0).max(20).default(3),
  graceMinutes: z.int().min(0).max(120).default(10),
  lateMinutes: z.int().min(0).max(120).default(15),
  /** A phone may say so long before the booked time that somebody has come. */
  checkInMinutes: z.int().min(0).max(720).default(60),
  helpWhenOverdueMinutes: z.int().min(0).max(120).default(10),
  /** So long before a site opens its devices are looked at. */
  selfTestMinutes: z.int().min(0).max(120).default(15),
});
export type Limits = z.infer<typeof Limits>;

/** The parts by themselves; `parseOffice` (check.ts) also checks what must hold between them. */
export const OfficeShape = z.strictObject({
  name: line(80),
  /** Whose public holidays are kept: a country's two letters (ISO 3166-1). */
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, named('not-a-country'))
    .default('DK'),
  /** The first is the one that screens begin with. */
  languages: z.array(Language).min(1),
  areas: z.array(Area).min(1),
  services: z.array(Service).min(1).max(200),
  series: z.strictObject({ walkIn: Series, booked: Series }),
  sites: z.array(Site).min(1).max(100),
  limits: Limits.prefault({}),
  /** Texts in place of the built-in ones, and all texts of languages that are not built in. */
  texts: OfficeTexts.default({}),
  /** What supervisors can put up for the room in a press. */
  messages: z.array(MessageTemplate).max(40).default([]),
  signage: Signage.prefault({}),
  /** What supervisors can open pop-ups from. */
  templates: z.array(Template).max(40).default([]),
});
export type Office = z.infer<typeof OfficeShape>;
/** An office as it is written down: what is left out gets its default. */
export type OfficeInput = z.input<typeof OfficeShape>;

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone.length > 0;
  } catch {
    return false;
  }
}
