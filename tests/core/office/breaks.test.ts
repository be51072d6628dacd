import { expect, test } from 'vitest';
import { bookedBreaks, breaksOf } from '../../../core/office/breaks.ts';
import { MINUTE } from '../../../core/time.ts';
import { anOffice, type OfficeInput } from '../../support/office.ts';
import { aDay, type Scenario } from '../../support/scenario.ts';

type Site = OfficeInput['sites'][number];

function breaks(day: Scenario, change: (site: Site, office: OfficeInput) => void) {
  const after = anOffice((office) => {
    const [site] = office.sites;
    if (site) change(site, office);
  });
  return breaksOf(day.office, after, [day.day], day.now).map(({ breaks, about }) => [breaks, about]);
}

/** The site no longer has the service. */
function without(service: string) {
  return (site: Site) => {
    site.services = site.services.filter((id) => id !== service);
    for (const counter of site.counters) {
      counter.serves = counter.serves.filter((id) => id !== service);
      counter.helps = (counter.helps ?? []).filter((id) => id !== service);
    }
  };
}

const withoutCounter3 = (site: Site) => {
  site.counters = site.counters.filter(({ id }) => id !== '3');
};

test('G3 nothing of an empty day is broken, whatever changes', () => {
  const day = aDay();
  expect(breaks(day, without('pas'))).toEqual([]);
  expect(breaks(day, withoutCounter3)).toEqual([]);
  expect(breaks(day, (_site, office) => void office.sites.shift())).toEqual([]);
  expect(breaks(day, (site) => Object.assign(site, { dayEnds: '04:00' }))).toEqual([]);
});

test('G3 a service stays while somebody waits for it or is served, and while a counter is open for it', () => {
  const day = aDay();
  const first = day.taken('vielse');
  day.taken('pas', 'vielse');
  expect(breaks(day, without('vielse'))).toEqual([
    ['service-waited-for', { service: 'vielse', site: 'raadhus', n: 2 }],
  ]);
  day.given('citizen', { command: 'leave', visit: first.visit });
  expect(breaks(day, without('vielse'))).toMatchObject([['service-waited-for', { n: 1 }]]);

  const later = aDay();
  later.opened('4');
  expect(breaks(later, without('vielse'))).toEqual([
    ['service-served', { service: 'vielse', site: 'raadhus', counter: '4' }],
  ]);
});

test('G3 a no-show who may still come back, and a press that may be taken back, count', () => {
  const day = aDay();
  day.taken('flytning');
  day.opened('3', undefined, ['navn']);
  day.opened('1', undefined, ['flytning']);
  day.pressed('1', 'call-next');
  day.pressed('1', 'no-show');
  day.pressed('1', 'close');
  expect(breaks(day, without('flytning'))).toMatchObject([['service-waited-for', { n: 1 }]]);
  day.later(11 * MINUTE);
  expect(breaks(day, without('flytning'))).toEqual([]);

  day.taken('navn');
  day.pressed('3', 'call-next');
  day.pressed('3', 'start');
  day.pressed('3', 'finish');
  expect(breaks(day, without('navn'))).toMatchObject([['service-waited-for', { n: 1 }]]);
});

test('G3 a counter stays while it is open, waited for or parked at', () => {
  const day = aDay();
  day.opened('3');
  day.taken('navn');
  day.pressed('3', 'call-next');
  day.pressed('3', 'start');
  day.pressed('3', 'park');
  expect(breaks(day, withoutCounter3)).toEqual([
    ['counter-open', { counter: '3', site: 'raadhus' }],
    ['counter-parked-at', { counter: '3', site: 'raadhus', n: 1 }],
  ]);
  day.taken('pas');
  day.opened('1');
  day.pressed('1', 'call-next');
  day.pressed('1', 'start');
  day.pressed('1', 'transfer', { to: { counter: '3' } });
  expect(breaks(day, withoutCounter3)).toContainEqual([
    'counter-waited-for',
    { counter: '3', site: 'raadhus', n: 1 },
  ]);
});

test('G3 a site stays while somebody is there', () => {
  const day = aDay();
  day.opened('1');
  day.taken('pas');
  expect(breaks(day, (_site, office) => void office.sites.shift())).toEqual([
    ['site-in-use', { site: 'raadhus', visits: 1, counters: 1 }],
  ]);
});

test('G3 the letter of a series stays while its numbers of today are open', () => {
  const day = aDay();
  const toC = (_site: Site, office: OfficeInput) => Object.assign(office.series.walkIn, { letter: 'C' });
  expect(breaks(day, toC)).toEqual([]);
  const { visit } = day.taken('pas');
  expect(breaks(day, toC)).toEqual([['series-in-use', { letter: 'A', site: 'raadhus', n: 1 }]]);
  expect(breaks(day, (_site, office) => Object.assign(office.series.booked, { letter: 'C' }))).toEqual([]);
  day.given('citizen', { command: 'leave', visit });
  expect(breaks(day, toC)).toEqual([]);
});

test('G3 when a day ends is settled once it has begun', () => {
  const day = aDay();
  day.taken('pas');
  const settled = [['day-boundary', { site: 'raadhus' }]];
  expect(breaks(day, (site) => Object.assign(site, { dayEnds: '04:00' }))).toEqual(settled);
  expect(breaks(day, (site) => Object.assign(site, { timeZone: 'Atlantic/Faroe' }))).toEqual(settled);
});

test('G3 names, hours, targets and new things break nothing of a busy day', () => {
  const day = aDay();
  day.opened('1');
  day.taken('pas');
  const change = (site: Site, office: OfficeInput) => {
    office.name = 'Borgerservice';
    for (const service of office.services) service.targetMinutes = 5;
    Object.assign(site, { name: 'Rådhuset', hours: { week: {} }, message: undefined });
    site.counters.push({ id: '5', label: '5', serves: ['pas'] });
  };
  expect(breaks(day, change)).toEqual([]);
});

test('O4 a pop-up is not closed while anybody has to do with it there', () => {
  const day = aDay();
  const closed = (site: Site) => {
    site.popUp = { firstDay: day.day.date, lastDay: day.day.date, closed: true };
  };
  expect(breaks(day, closed)).toEqual([]);
  day.taken('pas');
  expect(breaks(day, closed)).toEqual([['site-in-use', { site: 'raadhus', visits: 1, counters: 0 }]]);
});

test('G3 a site and a service stay while anybody is expected for them, today or later', () => {
  const before = anOffice();
  const booking = { code: 'CITY10', time: 0, services: ['vielse', 'pas'], state: { is: 'booked' as const } };
  const place = { site: 'raadhus', siteName: 'Aabenraa Rådhus', over: false };
  const booked = ['2026-11-24', '2026-12-01'].map((date) => ({ ...place, date, booking }));
  const broken = (change: (site: Site, office: OfficeInput) => void) => {
    const after = anOffice((office) => {
      const [site] = office.sites;
      if (site) change(site, office);
    });
    return bookedBreaks(before, after, booked);
  };
  const about = { site: 'raadhus', n: 2, date: '2026-12-01' };
  expect(broken(without('vielse'))).toEqual([
    { breaks: 'service-booked', about: { service: 'vielse', ...about } },
  ]);
  expect(broken((_site, office) => void office.sites.shift())).toEqual([{ breaks: 'site-booked', about }]);
  const closed = (lastDay: string) => (site: Site) =>
    void Object.assign(site, { popUp: { firstDay: '2026-11-20', lastDay } });
  expect(broken(closed('2026-11-30'))).toEqual([{ breaks: 'site-booked', about: { ...about, n: 1 } }]);
  expect(broken(closed('2026-12-01'))).toEqual([]);
  expect(broken(without('navn'))).toEqual([]);
  expect(broken(withoutCounter3)).toEqual([]);
  booked.length = 0;
  expect(broken(without('vielse'))).toEqual([]);
});
