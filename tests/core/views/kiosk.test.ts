import { describe, expect, test } from 'vitest';
import { kioskView, kioskViewAlone } from '../../../core/views/kiosk.ts';
import { anOffice } from '../../support/office.ts';
import { aDay, type Scenario } from '../../support/scenario.ts';
import { sceneOf } from '../../support/scene.ts';

function service(day: Scenario, id: string) {
  return kioskView(sceneOf(day)).services.find((one) => one.id === id);
}

describe('the kiosk', () => {
  test('shows the services of its site and their areas, in the order of the office', () => {
    const day = aDay(anOffice(), 'bov');
    const { services, areas } = kioskView(sceneOf(day));
    expect(services.map(({ id }) => id).sort()).toEqual([...day.site.services].sort());
    expect(areas.map(({ id }) => id)).toEqual([
      'folkeregister',
      'pension',
      'pas-koerekort-mitid',
      'reception',
    ]);
  });

  test('O1 a closed service says when it opens', () => {
    const office = anOffice((input) => {
      for (const one of input.services)
        if (one.id === 'pas') one.hours = { week: { mon: [{ from: '13:00', to: '15:00' }] } };
    });
    const day = aDay(office);
    expect(service(day, 'pas')).toMatchObject({ open: false, opens: day.clock('13:00') });
    expect(service(day, 'mitid')).toMatchObject({ open: true, opens: null });
  });

  test('S3 a wait is a range where somebody serves, and unknown elsewhere', () => {
    const day = aDay();
    day.opened('1', 'person:anna', ['pas']);
    expect(service(day, 'pas')?.wait).toEqual({ low: 0, high: 5 });
    expect(service(day, 'vielse')?.wait).toBeNull();
  });

  test('K2 alone it tells no wait and asks for no booking; without a number left none are given out', () => {
    const day = aDay(
      anOffice((input) => {
        for (const site of input.sites) site.slots = [{ service: 'pas', everyMinutes: 30, capacity: 1 }];
      }),
    );
    day.opened('1', 'person:anna', ['pas']);
    expect(kioskView(sceneOf(day))).toMatchObject({ bookings: true });
    const alone = kioskViewAlone(sceneOf(day), true);
    expect(alone).toMatchObject({ alone: true, bookings: false, speech: [], taking: { open: true } });
    expect(alone.services.filter(({ wait }) => wait !== null)).toEqual([]);
    expect(kioskViewAlone(sceneOf(day), false).taking).toEqual({
      open: false,
      because: 'stopped',
      opens: null,
    });
  });

  test('L9 knows that help was called at a kiosk until it is taken on, and nothing of colleagues at counters', () => {
    const day = aDay();
    day.opened('1');
    day.pressed('1', 'call-help');
    day.given('device:kiosk', { command: 'call-help' });
    const called = () => JSON.stringify(kioskView(sceneOf(day)).helpCalled);
    expect(called()).toContain('kiosk');
    expect(kioskView(sceneOf(day)).helpCalled).toHaveLength(1);
    for (const help of [...day.day.help.keys()]) day.given('person:anna', { command: 'take-help', help });
    expect(called()).toBe('[]');
  });

  test('N2 names the service after taking only where the office asks for it', () => {
    expect(kioskView(sceneOf(aDay())).showService).toBe(false);
    const named = anOffice((input) => Object.assign(input.sites[0] ?? {}, { showService: true }));
    expect(kioskView(sceneOf(aDay(named))).showService).toBe(true);
  });

  test('P1 knows nobody’s number, errands or counter', () => {
    const day = aDay();
    day.taken('pas');
    day.taken('pas');
    day.opened('1', 'person:anna');
    day.pressed('1', 'call-next');
    const view = kioskView(sceneOf(day));
    expect(view.waiting).toBe(1);
    expect(JSON.stringify(view)).not.toMatch(/A00\d|person:/);
  });
});
