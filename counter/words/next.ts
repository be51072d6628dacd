// Who would be called next, in a line.

import type { PlaceView } from '../../core/views/place.ts';
import type { StaffView } from '../../core/views/staff.ts';
import { clockTime } from '../../ui/time.ts';
import { serviceName } from './names.ts';
import { text } from './words.ts';

export function nextText(place: PlaceView, { next, own, helps, others }: StaffView): string {
  const row = [...own, ...helps].find(({ visit }) => visit === next);
  if (row) {
    const service = serviceName(place, row.services[0] ?? '');
    const number = row.number ?? text('noNumber');
    return row.booked === null
      ? text('nextIs', { number, service })
      : text('nextIsBooked', { number, service, time: clockTime(row.booked, place.site.timeZone) });
  }
  // Somebody who was just put back rests for two minutes before the same counter calls them again (Q6).
  if (own.length + helps.length > 0) return text('nextRests');
  return others.length > 0 ? text('nobodyForYou', { n: others.length }) : text('nobody');
}
