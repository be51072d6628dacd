// Who waits, by service: how many, and the longest wait against its target.

import type { Millis } from '../../core/time.ts';
import type { PlaceView } from '../../core/views/place.ts';
import type { StaffView } from '../../core/views/staff.ts';
import { waitedOf } from '../desk/waited.ts';

export type ServiceLine = {
  readonly service: string;
  readonly waiting: number;
  /** Minutes. */
  readonly longest: number;
  readonly target: number;
  readonly over: boolean;
};

/** Services for which somebody waits, those longest over their target first. */
export function linesByService(view: StaffView, place: PlaceView, now: Millis): readonly ServiceLine[] {
  const lines = new Map<string, ServiceLine>();
  for (const row of [...view.own, ...view.helps, ...view.others]) {
    const service = row.services[0] ?? '';
    const { minutes, over } = waitedOf(row, place, now);
    const line = lines.get(service);
    lines.set(service, {
      service,
      waiting: (line?.waiting ?? 0) + 1,
      longest: Math.max(line?.longest ?? 0, minutes),
      target: place.services.find(({ id }) => id === service)?.targetMinutes ?? 0,
      over: over || (line?.over ?? false),
    });
  }
  return [...lines.values()].sort((a, b) => b.longest - b.target - (a.longest - a.target));
}
