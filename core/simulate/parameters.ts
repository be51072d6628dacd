// What a simulated year is drawn from. Known are, of 2022: 31,001 servings, about 4,300 of them in Bov, 700 weddings, 253
// working days (docs/simulation.md). How these spread over services, hours and seasons is not known: it is assumed here.

import type { Hours } from '../office/hours.ts';
import type { IsoDate } from '../time.ts';

export type ServiceParameters = {
  /** Servings in a year of 253 working days, by site. */
  readonly servings: Readonly<Record<string, number>>;
  /** At the counter: lognormal, by the median in minutes and the deviation of the logarithm. */
  readonly minutes: readonly [median: number, sigma: number];
  /** How many of those who come have booked. */
  readonly booked: number;
  readonly season: Season;
};

/** Twelve factors, January first; they are 1 on average. */
export type Season = readonly number[];

const even: Season = Array<number>(12).fill(1);
const fewInJuly: Season = [1.05, 1, 1.05, 1, 1, 1, 0.8, 1, 1.05, 1.05, 1.05, 0.95];
/** Before the summer holidays. */
const travel: Season = [0.9, 1, 1.15, 1.2, 1.35, 1.35, 0.85, 0.75, 0.8, 0.9, 0.95, 0.8];
/** Before studies begin. */
const moving: Season = [0.95, 0.95, 0.95, 0.95, 0.95, 1.05, 1.05, 1.35, 1.2, 0.95, 0.85, 0.8];
const weddings: Season = [0.5, 0.7, 0.7, 0.9, 1.2, 1.4, 1.4, 1.5, 1.2, 1, 0.7, 0.8];
/** NemID gave way to MitID in the course of 2022. */
const mitid: Season = [1.2, 1.1, 1.1, 1, 1.1, 1.3, 0.8, 0.9, 1, 1.2, 0.8, 0.5];
/** The referendum of 1 June and the election of 1 November 2022. */
const elections: Season = [0, 0, 0, 0, 6, 0, 0, 0, 0, 6, 0, 0];

/** At Aabenraa Rådhus these are 26,701 servings, in Bov 4,300. */
export const services: Readonly<Record<string, ServiceParameters>> = {
  pas: { servings: { raadhus: 6300, bov: 1350 }, minutes: [7.5, 0.45], booked: 0.35, season: travel },
  koerekort: { servings: { raadhus: 3300, bov: 650 }, minutes: [7.5, 0.45], booked: 0.35, season: fewInJuly },
  mitid: { servings: { raadhus: 4400, bov: 800 }, minutes: [9, 0.5], booked: 0.1, season: mitid },
  'digital-hjaelp': {
    servings: { raadhus: 1300, bov: 250 },
    minutes: [9, 0.6],
    booked: 0,
    season: fewInJuly,
  },
  fritagelse: { servings: { raadhus: 500 }, minutes: [7, 0.4], booked: 0, season: even },
  flytning: { servings: { raadhus: 1700, bov: 350 }, minutes: [8.5, 0.5], booked: 0, season: moving },
  'fra-udlandet': { servings: { raadhus: 1100, bov: 300 }, minutes: [17, 0.5], booked: 0.25, season: moving },
  navn: { servings: { raadhus: 300 }, minutes: [10, 0.5], booked: 0, season: even },
  sundhedskort: { servings: { raadhus: 1800, bov: 250 }, minutes: [4.5, 0.5], booked: 0, season: fewInJuly },
  brevstemme: { servings: { raadhus: 400 }, minutes: [4.5, 0.4], booked: 0, season: elections },
  helbredstillaeg: { servings: { raadhus: 700, bov: 100 }, minutes: [12, 0.5], booked: 0, season: even },
  'personligt-tillaeg': { servings: { raadhus: 400 }, minutes: [12, 0.5], booked: 0, season: even },
  beboerindskud: { servings: { raadhus: 450 }, minutes: [12, 0.5], booked: 0, season: moving },
  begravelse: { servings: { raadhus: 80 }, minutes: [18, 0.4], booked: 0, season: even },
  vejledning: { servings: { raadhus: 2871, bov: 250 }, minutes: [3, 0.7], booked: 0, season: fewInJuly },
  vielse: { servings: { raadhus: 700 }, minutes: [22, 0.2], booked: 1, season: weddings },
  vielsesattest: { servings: { raadhus: 250 }, minutes: [8, 0.4], booked: 0, season: weddings },
  kontrol: { servings: { raadhus: 150 }, minutes: [17, 0.5], booked: 0, season: even },
};

/** Of services that are not named above: nobody knows anything of them. */
export const unknownService: ServiceParameters = {
  servings: {},
  minutes: [8, 0.5],
  booked: 0,
  season: even,
};

export const workingDays = 253;

/** Where the office says `always`. Bov is staffed by turns from Aabenraa: taken to be on two days. */
export const hours: Readonly<Record<string, Exclude<Hours, 'always'>>> = {
  raadhus: {
    week: {
      mon: [{ from: '09:00', to: '15:00' }],
      tue: [{ from: '09:00', to: '15:00' }],
      wed: [{ from: '09:00', to: '15:00' }],
      thu: [{ from: '09:00', to: '17:00' }],
      fri: [{ from: '09:00', to: '14:00' }],
    },
    exceptions: {},
    lastTicketMinutes: 10,
  },
  bov: {
    week: { tue: [{ from: '09:00', to: '15:00' }], thu: [{ from: '10:00', to: '17:00' }] },
    exceptions: {},
    lastTicketMinutes: 10,
  },
};

/** Monday first: how a week of five days' servings spreads over its days. They sum up to 5. */
export const weekdays: Readonly<Record<string, readonly number[]>> = {
  raadhus: [1.15, 1, 0.9, 1.2, 0.75, 0, 0],
  bov: [0, 2.4, 0, 2.6, 0, 0, 0],
};

/** How many come in each hour of the clock, beside one another. */
export const byHour: Readonly<Record<number, number>> = {
  8: 0.8,
  9: 1.1,
  10: 1.3,
  11: 1.15,
  12: 0.9,
  13: 1,
  14: 0.9,
  15: 0.8,
  16: 0.7,
  17: 0.5,
};

/** Closed by custom, beside the public holidays of the library. */
export function isEve(date: IsoDate): boolean {
  return date.endsWith('-12-24') || date.endsWith('-12-31');
}

/** Shares of those who come, or of servings. */
export const shares = {
  /** Wishes two things at the kiosk. */
  twoWishes: 0.05,
  /** Wishes one thing more at the counter. */
  oneMore: 0.03,
  /** Is called and not there; some of them come back in time. */
  noShow: 0.025,
  comesBack: 0.25,
  /** Would not wait longer than `patience` minutes. */
  impatient: 0.08,
  /** Of guidance and health cards: served without a ticket where a counter is free. */
  withoutTicket: 0.15,
  transferred: 0.015,
  parked: 0.015,
  putBack: 0.005,
  cancelledByStaff: 0.003,
  /** Pressed in one: finish, and call the next. */
  finishAndNext: 0.5,
} as const;

export const patience = [15, 60] as const;
export const light: readonly string[] = ['vejledning', 'sundhedskort'];

/** Shares of bookings. The others come in time. */
export const bookings = { cancelled: 0.05, noShow: 0.06, late: 0.05, mostDaysBefore: 21 } as const;

/** Seconds, lognormal. */
export const walking: readonly [number, number] = [35, 0.4];
export const tidying: readonly [number, number] = [25, 0.6];

/** How many servings come of one wish, beside the errands that come up meanwhile: worked out from the shares above. */
export const yields = {
  walkIn:
    (1 - shares.noShow * (1 - shares.comesBack)) *
    // About an eighth of the impatient do leave: seen in what the year made.
    (1 - shares.impatient / 8) *
    (1 - shares.cancelledByStaff) *
    // A fifth of all have booked; what comes up while they are served is wished by nobody else.
    (1 + shares.twoWishes + shares.oneMore * 1.25),
  booked: (1 - bookings.cancelled) * (1 - bookings.noShow) * (1 - shares.cancelledByStaff),
} as const;
