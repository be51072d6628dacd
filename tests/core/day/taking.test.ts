import { describe, expect, test } from 'vitest';
import { kioskView } from '../../../core/views/kiosk.ts';
import { aDay, type Scenario } from '../../support/scenario.ts';
import { sceneOf } from '../../support/scene.ts';

const head = 'person:head';

function take(day: Scenario, ...services: string[]) {
  return day.when('device:kiosk', { command: 'take', services, language: 'da', slip: true });
}

function atKiosk(day: Scenario, id: string) {
  return kioskView(sceneOf(day)).services.find((service) => service.id === id);
}

describe('taking for one service', () => {
  test('O2 a supervisor stops it for one service: the kiosk says so, and all others are taken as before', () => {
    const day = aDay();
    day.when(head, { command: 'stop-taking', service: 'pas' });
    day.thenCame({ type: 'taking-stopped', service: 'pas' });
    take(day, 'pas');
    day.thenRefused('service/stopped');
    take(day, 'mitid', 'pas');
    day.thenRefused('service/stopped');
    take(day, 'mitid');
    day.thenCame({ type: 'ticket-taken' });
    expect(atKiosk(day, 'pas')).toMatchObject({ open: false, stopped: true });
    expect(atKiosk(day, 'mitid')).toMatchObject({ open: true, stopped: false });
    expect(kioskView(sceneOf(day)).taking.open).toBe(true);
  });

  test('O2 it is allowed again, once', () => {
    const day = aDay();
    day.given(head, { command: 'stop-taking', service: 'pas' });
    day.when(head, { command: 'stop-taking', service: 'pas' });
    day.thenRefused('service/stopped');
    day.when(head, { command: 'allow-taking', service: 'pas' });
    day.thenCame({ type: 'taking-allowed', service: 'pas' });
    day.when(head, { command: 'allow-taking', service: 'pas' });
    day.thenRefused('taking/allowed');
    take(day, 'pas');
    day.thenCame({ type: 'ticket-taken' });
  });

  test('O2 who has a ticket for it is served, and staff still give tickets for it', () => {
    const day = aDay();
    const { visit } = day.taken('pas');
    day.opened('1');
    day.given(head, { command: 'stop-taking', service: 'pas' });
    day.press('1', 'call-next');
    day.thenCame({ type: 'called', visit });
    day.when('person:clerk-1', { command: 'take', services: ['pas'], language: 'da', slip: false });
    day.thenCame({ type: 'ticket-taken' });
  });

  test('O2 the whole site and one service are stopped apart', () => {
    const day = aDay();
    day.given(head, { command: 'stop-taking', service: 'pas' });
    day.given(head, { command: 'stop-taking' });
    day.given(head, { command: 'allow-taking' });
    expect(atKiosk(day, 'pas')).toMatchObject({ stopped: true });
    expect(atKiosk(day, 'mitid')).toMatchObject({ open: true });
  });

  test('O2 a service that the site does not have can’t be stopped', () => {
    aDayIn('bov', 'vielse').thenRefused('service/unknown');
  });
});

function aDayIn(site: string, service: string): Scenario {
  const day = aDay(undefined, site);
  day.when(head, { command: 'stop-taking', service });
  return day;
}
