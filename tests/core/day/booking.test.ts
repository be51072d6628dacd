import { describe, expect, test } from 'vitest';
import { madeCode } from '../../../core/booking/code.ts';
import type { CommandOf } from '../../../core/day/commands.ts';
import { MINUTE } from '../../../core/time.ts';
import { bookingRows } from '../../../core/views/bookings.ts';
import { anOffice, siteOf } from '../../support/office.ts';
import { aDay, type Scenario } from '../../support/scenario.ts';

const date = '2026-11-23';
const city = 'key:city';
const staff = 'person:anna';
const kiosk = 'device:kiosk';

type Book = CommandOf<'book'>;

/** An office that offers weddings on the hour, one at a time, and opens from 9 to 12. */
function withHours() {
  return anOffice((office) => {
    for (const site of office.sites) {
      site.hours = { week: { mon: [{ from: '09:00', to: '12:00' }] }, lastTicketMinutes: 30 };
    }
    const [site] = office.sites;
    if (site) site.slots = [{ service: 'vielse', everyMinutes: 60, capacity: 1 }];
  });
}

function booking(day: Scenario, time: string, more: Partial<Book> = {}): Book {
  return { command: 'book', date, code: 'CITY10', time: day.clock(time), services: ['pas'], ...more };
}

function checkIn(code: string): CommandOf<'check-in'> {
  return { command: 'check-in', code, slip: true };
}

describe('a booking', () => {
  test('B1 under a code of its own, or one that is made here', () => {
    const day = aDay();
    expect(day.given(city, booking(day, '11:00'))).toMatchObject({ booking: 'CITY10' });
    const { code: _none, ...without } = booking(day, '11:00');
    const made = day.given(staff, without).booking ?? '';
    expect(made).toMatch(/^[0-9A-HJKMNP-TV-Z]{7}$/);
    expect([...day.day.bookings.keys()]).toEqual(['CITY10', made]);
  });

  test('B1 a code is one in the office: not twice today, nor on another day or at another site', () => {
    const day = aDay();
    day.given(city, booking(day, '11:00'));
    day.when(city, booking(day, '11:30'));
    day.thenRefused('booking/exists');
    const other = { code: 'OTHER1', time: 0, services: ['pas'], state: { is: 'booked' } } as const;
    day.elsewhere = [{ site: 'bov', siteName: 'Bov', date, over: false, booking: other }];
    day.when(city, booking(day, '11:00', { code: 'OTHER1' }));
    day.thenRefused('booking/exists');
    day.elsewhere = [{ site: 'raadhus', siteName: 'Rådhus', date: '2026-11-20', over: true, booking: other }];
    day.when(city, booking(day, '11:00', { code: 'OTHER1' }));
    day.thenCame({ type: 'booked', booking: 'OTHER1' });
  });

  test('B1 a code whose booking was cancelled can be booked again', () => {
    const day = aDay();
    day.given(city, booking(day, '11:00'));
    day.given(city, { command: 'cancel-booking', date, code: 'CITY10', cause: 'by-citizen' });
    day.when(city, booking(day, '11:30'));
    day.thenCame({ type: 'booked', booking: 'CITY10', time: day.clock('11:30') });
  });

  test('P1 a code that looks like a CPR number is refused', () => {
    const day = aDay();
    day.when(city, booking(day, '11:00', { code: '0101901234' }));
    day.thenRefused('booking/cpr');
    day.when(city, booking(day, '11:00', { code: '9901901234' }));
    day.thenCame({ type: 'booked' });
  });

  test('B2 belongs to its day: not to one that is over, and at a time of that day', () => {
    const day = aDay();
    day.when(city, { ...booking(day, '11:00'), date: '2026-11-20' });
    day.thenRefused('booking/past');
    day.when(city, booking(day, '11:00', { time: day.clock('11:00') + 24 * 60 * MINUTE }));
    day.thenRefused('command/malformed');
  });

  test('B3 without slots any time within the opening hours can be booked; staff book any time', () => {
    const day = aDay(withHours());
    day.when(city, booking(day, '08:50'));
    day.thenRefused('service/closed');
    day.when(city, booking(day, '12:00'));
    day.thenRefused('service/closed');
    day.when(city, booking(day, '11:59'));
    day.thenCame({ type: 'booked' });
    day.when(staff, booking(day, '18:00', { code: 'EVENING' }));
    day.thenCame({ type: 'booked' });
  });

  test('B3 with slots it fits one that has room, unless staff overbook knowingly', () => {
    const day = aDay(withHours()).at('08:00');
    const wedding = (time: string, code: string, more: Partial<Book> = {}) =>
      booking(day, time, { services: ['vielse'], code, ...more });
    day.when(city, wedding('10:30', 'PAIR1'));
    day.thenRefused('booking/no-slot');
    day.given(city, wedding('10:00', 'PAIR1'));
    day.when(staff, wedding('10:00', 'PAIR2'));
    day.thenRefused('booking/full');
    day.when(city, wedding('10:00', 'PAIR2', { over: true }));
    day.thenRefused('role/forbidden');
    day.when(staff, wedding('10:00', 'PAIR2', { over: true }));
    day.thenCame({ type: 'booked', booking: 'PAIR2' });
    day.at('10:30').when(city, wedding('10:00', 'PAIR3'));
    day.thenRefused('booking/past');
  });

  test('B3 only what the site has can be booked', () => {
    const day = aDay(anOffice(), 'bov');
    day.when(city, booking(day, '11:00', { services: ['pas', 'vielse'] }));
    day.thenRefused('service/unknown');
  });

  test('B6 is moved within its day, which makes room where it was and asks for room where it comes', () => {
    const day = aDay(withHours()).at('08:00');
    for (const [time, code] of [
      ['09:00', 'PAIR1'],
      ['10:00', 'PAIR2'],
    ] as const) {
      day.given(city, booking(day, time, { services: ['vielse'], code }));
    }
    const move = (time: string) =>
      ({ command: 'move-booking', date, code: 'PAIR1', time: day.clock(time) }) as const;
    day.when(city, move('10:00'));
    day.thenRefused('booking/full');
    day.when(city, move('11:00'));
    day.thenCame({ type: 'booking-moved', booking: 'PAIR1', time: day.clock('11:00'), services: ['vielse'] });
    day.when(city, move('11:00'));
    day.thenCame({ type: 'booking-moved' });
    day.when(city, { ...move('10:00'), code: 'PAIR9' });
    day.thenRefused('booking/unknown');
  });

  test('B6 is cancelled once, with its cause', () => {
    const day = aDay();
    day.given(city, booking(day, '11:00'));
    const cancel = { command: 'cancel-booking', date, code: 'CITY10', cause: 'by-staff' } as const;
    day.when(staff, cancel);
    day.thenCame({ type: 'booking-cancelled', booking: 'CITY10', cause: 'by-staff' });
    day.when(staff, cancel);
    day.thenRefused('booking/cancelled');
  });

  test('B6 is changed no more when somebody has come for it', () => {
    const day = aDay();
    day.given(city, booking(day, '10:00'));
    const { number } = day.given(kiosk, checkIn('CITY10'));
    expect(day.when(city, { command: 'cancel-booking', date, code: 'CITY10', cause: 'by-citizen' })).toEqual({
      refused: 'booking/checked-in',
      about: { number },
    });
    day.when(city, { command: 'move-booking', date, code: 'CITY10', time: day.clock('11:00') });
    day.thenRefused('booking/checked-in');
  });

  test('O3 that nobody claimed is a no-show at the day’s end', () => {
    const day = aDay();
    day.given(city, booking(day, '11:00'));
    day.given(city, booking(day, '11:00', { code: 'GONE' }));
    day.given(city, { command: 'cancel-booking', date, code: 'GONE', cause: 'by-citizen' });
    day.at('23:00').when('system', { command: 'end-day' });
    day.thenCame({ type: 'booking-missed', booking: 'CITY10' }, { type: 'day-ended' });
    expect(bookingRows(day.day).map(({ code, state, cause }) => [code, state, cause])).toEqual([
      ['CITY10', 'no-show', null],
      ['GONE', 'cancelled', 'by-citizen'],
    ]);
  });
});

describe('checking in', () => {
  test.each(['09:30', '10:00'])('B4 Q2 at %s for 10:00: booked, and due at the booked time', (came) => {
    const day = aDay();
    day.at('09:00').given(city, booking(day, '10:00', { language: 'de', services: ['pas', 'mitid'] }));
    day.at(came).when(kiosk, checkIn('CITY10'));
    day.thenCame({
      type: 'ticket-taken',
      kind: 'booked',
      number: 'B001',
      booked: day.clock('10:00'),
      booking: 'CITY10',
      language: 'de',
      slip: true,
      errands: [
        { id: 1, service: 'pas', due: day.clock('10:00') },
        { id: 2, service: 'mitid', due: day.clock('10:00') },
      ],
    });
  });

  test('B4 Q2 up to 15 minutes late: booked, and due at once; later: a walk-in from then', () => {
    for (const [late, kind, due] of [
      [15 * MINUTE, 'booked', 0],
      [15 * MINUTE + 1, 'walk-in', 20 * MINUTE],
    ] as const) {
      const day = aDay();
      day.at('09:00').given(city, booking(day, '10:00'));
      day.at('10:00').later(late).when(kiosk, checkIn('CITY10'));
      day.thenCame({
        type: 'ticket-taken',
        kind,
        number: kind === 'booked' ? 'B001' : 'A001',
        booking: 'CITY10',
        errands: [{ id: 1, service: 'pas', due: day.now + due }],
      });
      expect(bookingRows(day.day)).toMatchObject([{ state: 'checked-in', late: 15 }]);
    }
  });

  test('B5 a booking is claimed once; who comes again hears the number', () => {
    const day = aDay();
    day.given(city, booking(day, '10:00'));
    const { number } = day.given(kiosk, checkIn('CITY10'));
    expect(day.when(kiosk, checkIn('CITY10'))).toEqual({
      refused: 'booking/checked-in',
      about: { number },
    });
  });

  test('B5 spaces, hyphens and small letters are nothing; O is 0 in a code made here', () => {
    const code = madeCode([0, 1, 0, 1, 0, 1]);
    const day = aDay();
    day.given(city, booking(day, '10:00', { code }));
    day.when(kiosk, checkIn(code.replace(/0/g, 'O').replace(/1/g, 'L')));
    day.thenCame({ type: 'ticket-taken', booking: code });
  });

  test('B5 a code that nobody has, one that was cancelled, one of another day, of another site, of a day that is over', () => {
    const day = aDay();
    const booked = { code: 'OTHER1', time: 0, services: ['pas'], state: { is: 'booked' } } as const;
    const at = (site: string, on: string, over = false) => [
      { site, siteName: site === 'bov' ? 'Bov' : 'Aabenraa Rådhus', date: on, over, booking: booked },
    ];
    expect(day.when(kiosk, checkIn('NOBODY'))).toEqual({ refused: 'booking/unknown' });
    day.given(city, booking(day, '10:00'));
    day.given(city, { command: 'cancel-booking', date, code: 'CITY10', cause: 'by-citizen' });
    expect(day.when(kiosk, checkIn('CITY10'))).toEqual({ refused: 'booking/cancelled' });
    day.elsewhere = at('raadhus', '2026-11-25');
    expect(day.when(kiosk, checkIn('OTHER1'))).toMatchObject({
      refused: 'booking/other-day',
      about: { date: '2026-11-25', time: 0, site: 'Aabenraa Rådhus' },
    });
    day.elsewhere = at('bov', date);
    expect(day.when(kiosk, checkIn('OTHER1'))).toEqual({
      refused: 'booking/other-site',
      about: { date, time: 0, site: 'Bov', address: siteOf(day.office, 'bov').address },
    });
    day.elsewhere = at('raadhus', '2026-11-20', true);
    expect(day.when(kiosk, checkIn('OTHER1'))).toEqual({
      refused: 'booking/over',
      about: { date: '2026-11-20', time: 0 },
    });
  });

  test('B5 who was moved to another day hears which', () => {
    const day = aDay();
    day.given(city, booking(day, '10:00'));
    day.given(city, { command: 'cancel-booking', date, code: 'CITY10', cause: 'moved' });
    const moved = { code: 'CITY10', time: 0, services: ['pas'], state: { is: 'booked' } } as const;
    day.elsewhere = [{ site: 'bov', siteName: 'Bov', date: '2026-11-24', over: false, booking: moved }];
    expect(day.when(kiosk, checkIn('CITY10'))).toMatchObject({
      refused: 'booking/other-day',
      about: { date: '2026-11-24', time: 0, site: 'Bov' },
    });
  });

  test('B5 goes on when taking has stopped, until the site closes or as long as nobody is late', () => {
    const day = aDay(withHours());
    for (const [time, code] of [
      ['11:00', 'EARLY'],
      ['11:55', 'NEAR'],
      ['11:55', 'NEAR2'],
      ['11:00', 'STAFF'],
    ] as const) {
      day.at('09:00').given(city, booking(day, time, { code }));
    }
    day.given(staff, { command: 'stop-taking' });
    day.at('12:00').when(kiosk, checkIn('EARLY'));
    day.thenCame({ type: 'ticket-taken', kind: 'walk-in' });
    day.at('12:10').when('citizen', checkIn('NEAR'));
    day.thenCame({ type: 'ticket-taken', kind: 'booked' });
    day.at('12:11').when(kiosk, checkIn('NEAR2'));
    day.thenRefused('service/closed');
    day.when(staff, checkIn('STAFF'));
    day.thenCame({ type: 'ticket-taken', kind: 'walk-in' });
  });

  test('B9 a phone checks in from an hour before the time; a kiosk as early as somebody comes', () => {
    const day = aDay();
    day.given(city, booking(day, '12:00'));
    day.given(city, booking(day, '13:00', { code: 'CITY13' }));
    day.at('10:59');
    expect(day.when('citizen', checkIn('CITY10'))).toEqual({
      refused: 'booking/too-early',
      about: { time: day.clock('12:00'), opens: day.clock('11:00') },
    });
    day.when(kiosk, checkIn('CITY13'));
    day.thenCame({ type: 'ticket-taken', kind: 'booked' });
    day.at('11:00');
    day.when('citizen', checkIn('CITY10'));
    day.thenCame({ type: 'ticket-taken', kind: 'booked' });
  });

  test('B5 on a Saturday that is closed, for what staff have booked', () => {
    const day = aDay(
      anOffice((office) => {
        for (const site of office.sites) site.hours = { week: {} };
      }),
    );
    day.at('09:00').given(staff, booking(day, '13:00', { services: ['vielse'] }));
    day.at('12:45').when(kiosk, checkIn('CITY10'));
    day.thenCame({ type: 'ticket-taken', kind: 'booked' });
  });
});

describe('what is booked to the minute', () => {
  test('B7 is not called by the rule before its time, and not kept waiting for what is due before', () => {
    const day = aDay();
    day.at('09:00').given(city, booking(day, '10:00', { services: ['vielse'] }));
    day.at('09:30').given(kiosk, checkIn('CITY10'));
    day.opened('4');
    day.press('4', 'call-next');
    day.thenRefused('queue/empty');
    const walkIn = day.at('09:50').taken('vielsesattest');
    day.press('4', 'call-next');
    day.thenCame({ type: 'called', visit: walkIn.visit });
    day.pressed('4', 'start');
    day.at('09:59').pressed('4', 'finish');
    day.at('10:00').press('4', 'call-next');
    day.thenCame({ type: 'called', number: 'B001', reason: { why: 'booked', time: day.clock('10:00') } });
  });

  test('B7 staff may choose it before, put it first, or send it elsewhere', () => {
    for (const act of ['call', 'put-first', 'transfer'] as const) {
      const day = aDay();
      day.at('09:00').given(city, booking(day, '10:00', { services: ['vielse'] }));
      const { visit = '' } = day.at('09:30').given(kiosk, checkIn('CITY10'));
      day.opened('4');
      if (act === 'call') day.pressed('4', 'call', { visit });
      else {
        if (act === 'put-first') day.pressed('4', 'put-first', { visit });
        else day.pressed('4', 'transfer', { visit, to: { service: 'vielsesattest' } });
        day.pressed('4', 'call-next');
      }
      expect(day.state(visit)).toMatchObject({ is: 'called' });
    }
  });

  test('B7 other services are called early when nobody else waits', () => {
    const day = aDay();
    day.at('09:00').given(city, booking(day, '10:00'));
    day.at('09:30').given(kiosk, checkIn('CITY10'));
    day.opened('1');
    day.press('1', 'call-next');
    day.thenCame({ type: 'called', number: 'B001' });
  });
});
