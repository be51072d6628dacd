// What the kiosk shows to whoever stands before it.

import type { Range } from '../estimate.ts';
import type { Language, Text } from '../office/text.ts';
import { openingAt } from '../opening.ts';
import { everybodyWaiting } from '../queue.ts';
import type { Millis } from '../time.ts';
import { type PrinterHealth, type Scene, type Taking, takingNow } from './scene.ts';

export type KioskService = {
  readonly id: string;
  readonly area: string;
  readonly name: Text;
  readonly hint: Text;
  readonly search: Partial<Record<Language, readonly string[]>>;
  readonly popular: boolean;
  readonly open: boolean;
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
  readonly taking: Taking;
  readonly areas: readonly { readonly id: string; readonly name: Text }[];
  readonly services: readonly KioskService[];
  readonly waiting: number;
  readonly printer: PrinterHealth;
  /** The screen after taking names the service (N2). */
  readonly showService: boolean;
  /** A citizen called for help here and nobody has taken it on yet (by device). */
  readonly helpCalled: readonly string[];
};

export function kioskView(scene: Scene): KioskView {
  const { day, office, site, at, waits, isHoliday, printer } = scene;
  const services = office.services.filter(({ id }) => site.services.includes(id));
  const areas = new Set(services.map(({ area }) => area));
  return {
    view: 'kiosk',
    version: day.version,
    at,
    office: office.name,
    site: { id: site.id, name: site.name, timeZone: site.timeZone },
    languages: office.languages,
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
        open: opening.open,
        opens: opening.open ? null : (opening.opens ?? null),
        wait: waits.services.get(id) ?? null,
      };
    }),
    waiting: everybodyWaiting(day).length,
    printer,
    showService: site.showService,
    helpCalled: [...day.help.values()].flatMap(({ from }) => ('device' in from ? [from.device] : [])),
  };
}
