import { describe, expect, test } from 'vitest';
import { openingAt } from '../../../core/opening.ts';
import { MINUTE } from '../../../core/time.ts';
import { anOffice } from '../../support/office.ts';
import { aDay } from '../../support/scenario.ts';

const kiosk = 'device:kiosk';
const staff = 'person:anna';

function take(...services: string[]) {
  return { command: 'take', services, language: 'da', slip: true } as const;
}

/** Open from 9 to 12, passports until half past eleven only. */
function officeWithHours() {
  return anOffice((office) => {
    for (const site of office.sites) site.hours = { week: { mon: [{ from: '09:00', to: '12:00' }] } };
    for (const service of office.services) {
      if (service.id !== 'pas') continue;
      service.hours = { week: { mon: [{ from: '09:00', to: '12:00' }] }, lastTicketMinutes: 30 };
    }
  });
}

describe('take', () => {
  test('Q2 a walk-in is due after the target wait of the service', () => {
    const day = aDay();
    day.at('10:00').when(kiosk, take('sundhedskort', 'pas'));
    const at = day.clock('10:00');
    day.thenCame({
      type: 'ticket-taken',
      number: 'A001',
      kind: 'walk-in',
      language: 'da',
      slip: true,
      errands: [
        { id: 1, service: 'sundhedskort', due: at + 8 * MINUTE },
        { id: 2, service: 'pas', due: at + 20 * MINUTE },
      ],
    });
  });

  test('L1 the entry says when and by whom', () => {
    const day = aDay();
    day.at('10:07').when(kiosk, take('pas'));
    expect(day.entries).toMatchObject([{ version: 1, at: day.clock('10:07'), by: kiosk }]);
  });

  test('a service that the site does not have is refused', () => {
    const day = aDay(anOffice(), 'bov');
    day.when(kiosk, take('vielse'));
    day.thenRefused('service/unknown');
    day.when(kiosk, take('dans'));
    day.thenRefused('service/unknown');
  });

  test('O1 closed: refused, with when it opens', () => {
    const day = aDay(officeWithHours());
    expect(day.at('08:00').when(kiosk, take('mitid'))).toEqual({
      refused: 'service/closed',
      about: { service: 'mitid', opens: day.clock('09:00') },
    });
  });

  test('O1 closed for good: refused without a time', () => {
    const office = anOffice((input) => {
      for (const site of input.sites) site.hours = { week: {} };
    });
    const day = aDay(office);
    expect(day.when(kiosk, take('mitid'))).toEqual({
      refused: 'service/closed',
      about: { service: 'mitid' },
    });
  });

  test('O1 one closed errand of several closes the ticket', () => {
    const day = aDay(officeWithHours());
    day.at('11:45').when(kiosk, take('mitid', 'pas'));
    day.thenRefused('service/closed');
    expect(day.entries).toHaveLength(0);
  });

  test('O2 taking stops the set minutes before closing, for each service by itself', () => {
    const day = aDay(officeWithHours());
    day.at('11:29').when(kiosk, take('pas'));
    day.thenCame({ type: 'ticket-taken' });
    day.at('11:30').when(kiosk, take('pas'));
    day.thenRefused('service/closed');
    day.at('11:59').when(kiosk, take('mitid'));
    day.thenCame({ type: 'ticket-taken' });
    day.at('12:00').when(kiosk, take('mitid'));
    day.thenRefused('service/closed');
  });

  test('O2 a supervisor stops taking, and allows it again', () => {
    const day = aDay();
    day.given(staff, { command: 'stop-taking' });
    day.when(kiosk, take('pas'));
    day.thenRefused('taking/stopped');
    day.when('key:booking', take('pas'));
    day.thenRefused('taking/stopped');
    day.when(staff, { command: 'stop-taking' });
    day.thenRefused('taking/stopped');

    day.given(staff, { command: 'allow-taking' });
    day.when(kiosk, take('pas'));
    day.thenCame({ type: 'ticket-taken' });
    day.when(staff, { command: 'allow-taking' });
    day.thenRefused('taking/allowed');
  });

  test('O2 who has a ticket is served after taking stopped and after closing', () => {
    const day = aDay(officeWithHours());
    const { visit } = day.at('11:00').taken('pas');
    day.opened('1');
    day.given(staff, { command: 'stop-taking' });
    day.at('12:30').press('1', 'call-next');
    day.thenCame({ type: 'called', visit });
  });

  test('L8 staff take a ticket for a citizen, also outside the hours', () => {
    const day = aDay(officeWithHours());
    expect(openingAt(day.site, undefined, day.clock('18:00'), day.isHoliday).open).toBe(false);
    day.given(staff, { command: 'stop-taking' });
    day.at('18:00').when(staff, take('pas'));
    day.thenCame({ type: 'ticket-taken', number: 'A001' });
  });

  test('N1 numbers count up, and a cancelled one is not given again at once', () => {
    const day = aDay();
    const first = day.taken('pas');
    day.given('citizen', { command: 'leave', visit: first.visit });
    expect([first.number, day.taken('mitid').number, day.taken('pas').number]).toEqual([
      'A001',
      'A002',
      'A003',
    ]);
  });

  test('N1 with all numbers held, taking is refused', () => {
    const day = aDay();
    const tickets = Array.from({ length: 999 }, () => day.taken('pas'));
    expect(new Set(tickets.map(({ number }) => number)).size).toBe(999);
    day.when(kiosk, take('pas'));
    day.thenRefused('number/none-free');

    const left = tickets[499];
    day.given('citizen', { command: 'leave', visit: left?.visit ?? '' });
    expect(day.taken('pas').number).toBe('A500');
  });

  test('N2 a number says nothing of the service', () => {
    const day = aDay();
    const numbers = day.site.services.map((service) => day.taken(service).number);
    expect(new Set(numbers.map((number) => number.charAt(0)))).toEqual(new Set(['A']));
  });

  test('N3 several errands are one visit with one number', () => {
    const day = aDay();
    day.taken('pas', 'koerekort', 'mitid');
    expect(day.day.visits.size).toBe(1);
    expect(day.taken('pas').number).toBe('A002');
  });
});

describe('the citizen', () => {
  test('leaves while waiting, and that is the cause', () => {
    const day = aDay();
    const { visit } = day.taken('pas');
    day.when('citizen', { command: 'leave', visit });
    day.thenCame({ type: 'ended', visit, cause: 'cancelled-by-citizen' });
  });

  test('S4 has the number: said once', () => {
    const day = aDay();
    const { visit } = day.taken('pas');
    day.given(kiosk, { command: 'keep-number', visit });
    expect(day.visit(visit).slip).toEqual({ is: 'kept' });
    day.when(kiosk, { command: 'keep-number', visit });
    day.thenRefused('visit/number-kept');
  });

  test('S4 a kiosk gives up, and clears away, the numbers that it gave alone', () => {
    const day = aDay();
    const { visit } = day.taken('pas');
    for (const command of ['leave', 'keep-number'] as const) {
      day.when('device:kiosk-opened-up', { command, visit });
      day.thenRefused('role/forbidden');
    }
    day.when(kiosk, { command: 'leave', visit });
    day.thenCame({ type: 'ended', visit, cause: 'cancelled-by-citizen' });
  });

  test('a visit of another day is unknown', () => {
    const day = aDay();
    day.when('citizen', { command: 'leave', visit: 'visit99999' });
    day.thenRefused('visit/unknown');
    day.when(kiosk, { command: 'keep-number', visit: 'visit99999' });
    day.thenRefused('visit/unknown');
  });
});
