// The kiosk before somebody who has booked.

import type { Refusal } from '../../../core/day/context.ts';
import type { Ack } from '../../../core/protocol.ts';
import { instantOf } from '../../../core/time.ts';
import type { Kiosk } from '../../../kiosk/model/kiosk.ts';
import type { Screen } from '../screen.ts';
import { drawn } from './kiosk.tsx';

type Given = NonNullable<Parameters<typeof drawn>[0]>;
type Morning = Parameters<NonNullable<Given['told']>>[0];

const url = 'https://ticket.aabenraa.dk/t/pVq0fY3o1xWmJtZ5c8QdLg';
const code = 'K7Q4M2X';

function at(time: string, date = '2026-11-23') {
  return instantOf(date, time, 'Europe/Copenhagen');
}

function booked({ tell }: Morning): void {
  tell('10:00', 'key:bookings', {
    command: 'book',
    date: '2026-11-23',
    code,
    time: at('12:10'),
    services: ['pas'],
  });
}

function draw(given: Given) {
  return drawn({ told: booked, ...given });
}

/** Checked in, with a time that was booked for then. */
function arrived(time: string, late = false, gone = false): Given {
  return {
    ack: ({ tell }): Ack => {
      const answer = tell('11:42', 'device:kiosk-1', {
        command: 'take',
        services: ['pas'],
        language: 'da',
        slip: true,
      });
      const { visit = '' } = answer;
      tell('11:42', 'system', { command: 'report-slip', visit, outcome: 'confirmed' });
      if (gone)
        tell('11:42', 'person:p1', { command: 'cancel', counter: '1', visit, cause: 'cancelled-by-staff' });
      const booking = { time: at(time), late, keptMinutes: 15 };
      const number = late ? 'A007' : 'B012';
      const ticket = { url, wait: { low: 10, high: 20 }, before: 3, booking };
      return { ok: true, answer: { ...answer, number }, ticket };
    },
    done: (kiosk: Kiosk) => kiosk.scanned(code),
  };
}

function refused(refusal: Refusal): Given {
  return { ack: () => ({ ok: false, refusal }), done: (kiosk) => kiosk.scanned(code) };
}

const address = 'Nørrevang 1, 6340 Kruså';

export const screen: Screen = {
  viewport: { width: 1080, height: 1920 },
  further: {
    ar: ['start', 'typed', 'early', 'late', 'unknown', 'again', 'other-site', 'other-day'],
    uk: ['start', 'typed', 'on-time', 'late', 'other-day'],
    tr: ['start', 'late'],
    en: ['late', 'unknown'],
  },
  states: {
    start: () => draw({}),
    'low-reach': () => draw({ done: (kiosk) => kiosk.comfort.toggle('reach') }),
    ask: () => draw({ done: (kiosk) => kiosk.askCode() }),
    typed: () => draw({ done: (kiosk) => kiosk.askCode(code) }),
    'typed-low-reach': () =>
      draw({
        done: (kiosk) => {
          kiosk.askCode(code);
          kiosk.comfort.toggle('reach');
        },
      }),
    early: () => draw(arrived('12:10')),
    'on-time': () => draw(arrived('11:45')),
    late: () => draw(arrived('11:20', true)),
    gone: () => draw(arrived('11:45', false, true)),
    unknown: () => draw(refused({ refused: 'booking/unknown' })),
    again: () => draw(refused({ refused: 'booking/checked-in', about: { number: 'B012' } })),
    cancelled: () => draw(refused({ refused: 'booking/cancelled' })),
    'other-day': () =>
      draw(
        refused({
          refused: 'booking/other-day',
          about: { date: '2026-11-25', time: at('10:20', '2026-11-25'), site: 'Aabenraa Rådhus' },
        }),
      ),
    'other-site': () =>
      draw(
        refused({
          refused: 'booking/other-site',
          about: { date: '2026-11-23', time: at('12:00'), site: 'Bov', address },
        }),
      ),
    over: () =>
      draw(
        refused({ refused: 'booking/over', about: { date: '2026-11-20', time: at('10:20', '2026-11-20') } }),
      ),
    'slow-down': () => draw(refused({ refused: 'rate/slow-down' })),
    stopped: () =>
      draw({
        told: (morning) => {
          booked(morning);
          morning.tell('11:40', 'person:chief', { command: 'stop-taking' });
        },
      }),
  },
};
