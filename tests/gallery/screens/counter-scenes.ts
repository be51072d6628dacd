// What the staff's pictures show: moments of the example office's Monday at counter 3, which serves passports here.

import { signal } from '@preact/signals';
import { applyEntry } from '../../../core/day/evolve.ts';
import type { View } from '../../../core/protocol.ts';
import type { StaffRole } from '../../../core/roles.ts';
import { instantOf } from '../../../core/time.ts';
import { placeView } from '../../../core/views/place.ts';
import { type OutlookNow, type RoomView, roomView } from '../../../core/views/room.ts';
import { type StaffScene, type StaffView, staffView } from '../../../core/views/staff.ts';
import type { App, SignedIn } from '../../../counter/app.ts';
import { createBookings } from '../../../counter/bookings/bookings.ts';
import { createDataSheets } from '../../../counter/data-sheet/data-sheet.ts';
import { createDesk } from '../../../counter/desk/desk.ts';
import type { Fault } from '../../../counter/desk/notice.ts';
import { createDevices } from '../../../counter/devices/devices.ts';
import { createFigures } from '../../../counter/figures/figures.ts';
import { createGuide } from '../../../counter/guide/guide.ts';
import type { PageName } from '../../../counter/page.ts';
import { createPeople } from '../../../counter/people/people.ts';
import { createPopUps } from '../../../counter/pop-ups/pop-ups.ts';
import { createMessages } from '../../../counter/room/messages.ts';
import type { Session } from '../../../counter/session.ts';
import { createSurveys } from '../../../counter/survey/surveys.ts';
import type { Answered, Api } from '../../../ui/api.ts';
import { type Still, stillConnection } from '../still.ts';
import { story } from '../story.ts';

type Tell = ReturnType<typeof story>['tell'];
export type Press =
  | 'call-next'
  | 'start'
  | 'recall'
  | 'finish'
  | 'finish-and-next'
  | 'park'
  | 'no-show'
  | 'pause'
  | 'put-back';

const date = '2026-11-23';
const zone = 'Europe/Copenhagen';

/** The person at counter 3. */
export const you = 'person:clerk-3';

/** Counters 1, 2 and 4 are open; 3 is yours if `open` says so. */
export function morning(open = true) {
  const told = story((office) => {
    office.series = { walkIn: { letter: 'A', first: 39 }, booked: { letter: 'B', first: 11 } };
    const [site] = office.sites;
    const third = site?.counters.find(({ id }) => id === '3');
    if (third) {
      third.serves = ['pas', 'koerekort', 'mitid', 'digital-hjaelp', 'fritagelse'];
      third.helps = ['flytning', 'sundhedskort', 'navn'];
    }
  });
  const { tell, day } = told;
  for (const counter of ['1', '2', '4', ...(open ? ['3'] : [])]) {
    tell('10:00', `person:clerk-${counter}`, { command: 'open', counter });
  }
  return {
    ...told,
    press: (time: string, command: Press, counter = '3') =>
      tell(time, `person:clerk-${counter}`, { command, counter }),
    /** Somebody with a booked time checked in. */
    comes: (time: string, booked: string, number: string, service: string) => {
      const due = instantOf(date, booked, zone);
      applyEntry(day, {
        version: day.version + 1,
        at: instantOf(date, time, zone),
        by: 'system',
        command: `booking-${number}`,
        digest: '',
        events: [
          {
            type: 'ticket-taken',
            visit: `booked${number.toLowerCase()}`,
            number,
            kind: 'booked',
            booked: due,
            language: 'de',
            errands: [{ id: 1, service, due }],
            slip: false,
          },
        ],
      });
    },
    view: (more: Partial<StaffScene> = {}): StaffView =>
      staffView({ ...told.scene(), person: you, notes: new Map(), survey: false, ...more }),
    place: () => placeView(told.office, told.site),
    room: (printer: 'ok' | 'fault' = 'ok', outlook: OutlookNow = 'unknown'): RoomView =>
      roomView(told.scene({ printer }), outlook),
  };
}

/** The room before anybody has come to counter 3 again: one parked, one who did not show up, seven who wait. */
export function busyMorning() {
  const told = morning();
  const { tell, take, press, comes } = told;
  take('11:12', 'pas');
  press('11:14', 'call-next');
  press('11:15', 'start');
  press('11:30', 'park');
  others(tell, take);
  take('11:20', 'mitid');
  press('11:31', 'call-next');
  press('11:33', 'recall');
  press('11:35', 'no-show');
  const noted = take('11:22', 'koerekort');
  take('11:27', 'mitid', 'flytning');
  takenAlone(tell, '11:28');
  comes('11:36', '11:40', 'B013', 'pas');
  take('11:33', 'mitid');
  const without = tell('11:34', 'device:kiosk-1', {
    command: 'take',
    services: ['digital-hjaelp'],
    language: 'da',
    slip: true,
  }).visit;
  tell('11:34', 'system', {
    command: 'report-slip',
    visit: without ?? '',
    outcome: 'failed',
    cause: 'paper-out',
  });
  take('11:36', 'sundhedskort');
  take('11:38', 'pas');
  take('11:41', 'flytning');
  take('11:39', 'helbredstillaeg');
  take('11:40', 'vielse');
  return { ...told, noted, notes: new Map([[noted, 'Har selv billede med. Mangler kun underskrift.']]) };
}

/** Somebody whom a kiosk's agent gave a number while the server was away. */
function takenAlone(tell: Tell, time: string): void {
  const agent = 'device:kiosk-machine';
  const { reserve = '', numbers = [] } = tell('10:00', agent, { command: 'reserve-numbers', date });
  tell('11:29', agent, {
    command: 'take-reserved',
    date,
    reserve,
    visit: 'visitalone',
    number: numbers[0] ?? '',
    arrived: instantOf(date, time, zone),
    services: ['koerekort'],
    language: 'da',
    press: 'press-alone',
  });
}

/** The other counters are at work. */
function others(tell: Tell, take: (time: string, ...services: string[]) => string) {
  for (const [counter, service] of [
    ['1', 'koerekort'],
    ['2', 'pas'],
    ['4', 'vejledning'],
  ] as const) {
    const visit = take('11:18', service);
    const by = `person:clerk-${counter}` as const;
    tell('11:29', by, { command: 'call', counter, visit });
    if (counter !== '2') tell('11:30', by, { command: 'start', counter });
  }
}

/** You serve somebody whose first errand is done; `more` are those that remain. */
export function serving(...more: string[]) {
  const told = busyMorning();
  const { tell, take, press } = told;
  const visit = take('11:24', 'pas', ...more);
  tell('11:40', you, { command: 'call', counter: '3', visit });
  press('11:41', 'start');
  return { ...told, visit };
}

/** A supervisor has changed what you serve. */
export function assigned() {
  const told = busyMorning();
  told.tell('11:38', 'person:chief', {
    command: 'assign',
    counter: '3',
    serves: ['pas', 'koerekort', 'mitid', 'digital-hjaelp'],
    helps: ['flytning', 'sundhedskort', 'navn', 'helbredstillaeg'],
    because: 'many-wait',
  });
  return told;
}

/** Signed in, before a server that answers `ack` or nothing. */
export function staffWith(
  views: readonly View[],
  {
    role = 'clerk',
    answers = {},
    ...still
  }: Still & {
    role?: StaffRole;
    answers?: Readonly<Record<string, unknown>>;
  } = {},
): SignedIn {
  const connection = stillConnection(views, still);
  const api = stillApi(answers);
  const desk = createDesk(connection, () => 0);
  return {
    session: signedInAs('Skranke 3', role),
    desk,
    bookings: createBookings(api, connection.view('bookings'), 'raadhus'),
    surveys: createSurveys(api),
    figures: createFigures(api, desk),
    dataSheets: createDataSheets(api, desk),
    popUps: createPopUps(api),
    people: createPeople(api),
    devices: createDevices(api, connection.view('devices')),
    messages: createMessages(api),
    guide: createGuide(api),
    office: { api, storage: sessionStorage, person: 'Skranke 3' },
  };
}

/** A sign-in as the server tells it, of somebody who works at two sites. */
export function signedInAs(name: string, role: StaffRole, more: Partial<Session> = {}): Session {
  const sites = [
    { id: 'raadhus', name: 'Rådhuset' },
    { id: 'bov', name: 'Bov' },
  ];
  return { token: 'picture', name, role, sites, mustChange: false, expires: 0, ...more };
}

export function appWith(
  staff: SignedIn | undefined,
  {
    page = 'desk',
    fault,
    provider,
    arriving,
  }: { page?: PageName; fault?: Fault; provider?: string; arriving?: Session } = {},
): App {
  return {
    signedIn: signal(staff),
    arriving: signal<Session | undefined>(arriving),
    page: signal<PageName>(page),
    fault: signal<Fault | undefined>(fault),
    signingIn: signal(false),
    provider: signal(provider),
    signIn: () => Promise.resolve(),
    signOut: () => Promise.resolve(),
    changePassword: () => Promise.resolve(undefined),
    goTo: () => Promise.resolve(),
    stop: () => {},
  };
}

/** An API that has these answers by path; a refusal's name among them is a refusal. */
export function stillApi(answers: Readonly<Record<string, unknown>>): Api {
  const answer = <Body>(path: string): Promise<Answered<Body>> => {
    const found = answers[path];
    if (found === undefined) return new Promise(() => {});
    const refused = typeof found === 'object' && found !== null && 'refused' in found;
    return Promise.resolve(
      refused
        ? { ok: false, refusal: found as { refused: 'survey/not-published' } }
        : { ok: true, body: found as Body },
    );
  };
  return { get: answer, post: answer, put: answer, remove: answer, file: answer };
}
