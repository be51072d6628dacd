// English.

import type { SheetWords } from './da.ts';

export const en: SheetWords = {
  title: 'Data sheet {year}',
  simulated: 'Simulated data',
  group: 'Part',
  line: 'Line',
  served: 'Service at the counter',
  sites: 'Errands served by site',
  areas: 'Errands served by area',
  'served-months': 'Errands served by month',
  calls: 'Phone calls',
  'call-months': 'Phone calls by month',
  surveys: 'Satisfaction',
  notes: 'Note',
  servings: 'Errands served in all',
  servedDays: 'Working days with figures of service',
  servingsPerDay: 'Errands per working day',
  ofThem: 'Of which {service}',
  allCalls: 'Calls in all',
  callDays: 'Working days up to the last call',
  callsPerDay: 'Calls per working day',
  otherArea: 'An area that is no more',
  votes: '{survey}: votes',
  rate: '{survey}: response rate',
  satisfied: '{survey}: satisfied',
  notBegun: 'No day of {year} is over yet.',
  notOver: '{year} is not over: the figures go through {date}.',
  noServings: 'There are no figures of service in {year}.',
  servedFrom:
    'In {year} there are figures of service from {date} only. Per working day is worked out from then on.',
  noCalls: 'No calls have been entered for {year}.',
  callMonths: 'No calls have been entered for {months} {year}, so calls per working day can’t be worked out.',
  callGaps: {
    one: 'In {year} no calls have been entered for {n} working day through {date}. It counts as a day without calls.',
    other:
      'In {year} no calls have been entered for {n} working days through {date}. They count as days without calls.',
  },
  callsThrough: 'In {year} calls have been entered through {date}. Per working day is worked out up to then.',
  siteAlone:
    'Calls are counted for the whole office and stand on the data sheet of all sites. So do surveys that asked at several sites.',
  noBefore: 'Nothing is known of {year}: no service, no calls, no surveys.',
};
