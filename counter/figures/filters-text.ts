// The chosen filters in words: `Bov · Pas · man, tir · kommet kl. 9–12`.

import type { Filters } from './filters.ts';
import { weekdayName } from './format.ts';
import type { Names } from './names.ts';
import { say } from './words/words.ts';

export function filtersText({ site, area, service, kind, weekdays, hours }: Filters, names: Names): string {
  return [
    site ? names.site(site) : say('allSites'),
    ...(area ? [names.area(area)] : []),
    ...(service ? [names.service(service)] : []),
    ...(kind ? [say(kind)] : []),
    ...(weekdays.length > 0 ? [weekdays.map((day) => weekdayName(day)).join(', ')] : []),
    ...(hours ? [say('hoursText', { from: hours.from, to: hours.to })] : []),
  ].join(' · ');
}
