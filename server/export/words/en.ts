// English.

import type { ExportWords } from './words.ts';

export const en: ExportWords = {
  figures: {
    title: 'Figures',
    simulated: 'Simulated data',
    by: 'By',
    what: 'What',
    visits: 'Came',
    served: 'Served',
    noShow: 'No-show',
    cancelled: 'Cancelled',
    expired: 'Not called by the end of the day',
    servings: 'Errands served',
    waits: 'Called',
    waitHalf: 'Wait: half at most (min)',
    waitNine: 'Wait: 9 of 10 at most (min)',
    inTarget: 'Within target',
    walkHalf: 'Walk: half at most (min)',
    serviceHalf: 'Service: half at most (min)',
    serviceNine: 'Service: 9 of 10 at most (min)',
    total: 'Total',
    kind: 'Appointment',
    part: 'From date',
    site: 'Site',
    area: 'Area',
    service: 'Service',
    weekday: 'Weekday (1 is Monday)',
    hour: 'Came in the hour from',
    walkIn: 'Without appointment',
    booked: 'With appointment',
    gone: 'Is no more',
  },
};
