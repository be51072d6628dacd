// What can be chosen, in the order in which it is shown: the popular services large, the others by area.

import type { KioskService, KioskView } from '../../core/views/kiosk.ts';

type Area = KioskView['areas'][number];

export type Row =
  | { readonly is: 'service'; readonly service: KioskService }
  /** Leads to all services of the area; `others` are those that are not popular. */
  | { readonly is: 'area'; readonly area: Area; readonly others: readonly KioskService[] };

export type Offer = { readonly popular: readonly KioskService[]; readonly rows: readonly Row[] };

/** Up to this many stand on the first page by their own names. */
const fewServices = 6;

export function offerOf({ areas, services }: KioskView): Offer {
  const popular = services.filter((service) => service.popular);
  const others = services.filter((service) => !service.popular);
  const rows = areas.flatMap((area): Row[] => {
    const inArea = others.filter((service) => service.area === area.id);
    return inArea.length <= 1 || others.length <= fewServices
      ? inArea.map((service) => ({ is: 'service', service }))
      : [{ is: 'area', area, others: inArea }];
  });
  return { popular, rows };
}
