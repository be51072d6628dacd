// What the kiosk shows to whoever stands before it.

import type { Day, Slip, Visit } from '../day/state.ts';
import type { Range } from '../estimate.ts';
import type { Language, Text } from '../office/text.ts';
import { openingAt } from '../opening.ts';
import { countWaiting } from '../queue.ts';
import type { Millis } from '../time.ts';
import { versionOf } from '../words/in-force.ts';
import { messageNow, type PrinterHealth, type Scene, type Taking, takingNow } from './scene.ts';

export type KioskService = {
  readonly id: string;
  readonly area: string;
  readonly name: Text;
  readonly hint: Text;
  readonly search: Partial<Record<Language, readonly string[]>>;
  readonly popular: boolean;
  readonly open: boolean;
  /** It would be open, but staff give out no numbers for it now (O2). */
  readonly stopped: boolean;
  /** When it opens, if it is closed and that is known. */
  readonly opens: Millis | null;
  /** The wait of somebody who came now; null: unknown (S3). */
  readonly wait: Range | null;
};

export type KioskView = {
  readonly view: 'kiosk';
  readonly version: number;
  readonly at: Millis;
  readonly office: string;
  readonly site: { readonly id: string; readonly name: string; readonly timeZone: string };
  readonly languages: readonly Language[];
  /** Another one when the office has changed its texts: the page asks for them again. */
  readonly texts: string;
  readonly taking: Taking;
  readonly areas: readonly { readonly id: string; readonly name: Text }[];
  readonly services: readonly KioskService[];
  readonly waiting: number;
  /** What everybody there should know; in one language at least. */
  readonly message: Text | null;
  /** Somebody is expected today, or the site offers times: the kiosk asks who has booked. */
  readonly bookings: boolean;
  readonly printer: PrinterHealth;
  /** The screen after taking names the service (N2). */
  readonly showService: boolean;
  /** Citizens called for help and nobody has taken it on yet: each call's id, and the device it came from (L9). */
  readonly helpCalled: readonly { readonly help: string; readonly device: string }[];
  /** Languages in which the server can read a page aloud. */
  readonly speech: readonly Language[];
  /** What became of the paper of the last tickets, by visit (S4). */
  readonly slips: Readonly<Record<string, Slip['is']>>;
  /** Which of them staff cancelled. */
  readonly gone: readonly string[];
  /** The server is away, and the agent of this kiosk stands in for it: no waits, no codes, nothing booked (K2). */
  readonly alone?: true;
};

/** More tickets than are taken while one number stays on a screen. */
const shown = 20;

export function kioskView(scene: Scene): KioskView {
  const { day, office, site, at, waits, isHoliday, printer, speech } = scene;
  const services = office.services.filter(({ id }) => site.services.includes(id));
  const areas = new Set(services.map(({ area }) => area));
  return {
    view: 'kiosk',
    version: day.version,
    at,
    office: office.name,
    site: { id: site.id, name: site.name, timeZone: site.timeZone },
    languages: office.languages,
    texts: versionOf(office),
    taking: takingNow(scene),
    areas: office.areas.filter(({ id }) => areas.has(id)),
    services: services.map((service) => {
      const { id, area, name, hint, search, popular } = service;
      const opening = openingAt(site, service, at, isHoliday);
      return {
        id,
        area,
        name,
        hint: hint ?? {},
        search,
        popular,
        open: opening.open && !day.stopped.has(id),
        stopped: opening.open && day.stopped.has(id),
        opens: opening.open ? null : (opening.opens ?? null),
        wait: waits.services.get(id) ?? null,
      };
    }),
    waiting: countWaiting(day),
    message: messageNow(scene),
    bookings: day.bookings.size > 0 || site.slots.length > 0,
    printer,
    showService: site.showService,
    helpCalled: [...day.help.values()].flatMap(({ id, from }) =>
      'device' in from ? [{ help: id, device: from.device }] : [],
    ),
    speech: office.languages.filter((language) => speech.includes(language)),
    ...lastTickets(day),
  };
}

/** What a kiosk shows whose agent stands in for the server; `left`: whether it has numbers to give. */
export function kioskViewAlone(scene: Omit<Scene, 'waits' | 'speech'>, left: boolean): KioskView {
  const waits = { visits: new Map(), services: new Map() };
  const view = kioskView({ ...scene, waits, speech: [] });
  const { taking } = view;
  return {
    ...view,
    alone: true,
    bookings: false,
    taking: taking.open && !left ? { open: false, because: 'stopped', opens: null } : taking,
  };
}

function lastTickets(day: Day): Pick<KioskView, 'slips' | 'gone'> {
  const last = [...day.visits.values()].filter(({ number }) => number !== undefined).slice(-shown);
  const isGone = ({ state }: Visit) => state.is === 'ended' && state.cause === 'cancelled-by-staff';
  return {
    slips: Object.fromEntries(last.map(({ id, slip }) => [id, slip.is])),
    gone: last.filter(isGone).map(({ id }) => id),
  };
}
