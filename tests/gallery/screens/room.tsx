// The supervisor's room.

import { AppPage } from '../../../counter/AppPage.tsx';
import type { Screen } from '../screen.ts';
import { appWith, busyMorning, morning, staffWith } from './counter-scenes.ts';
import { devicesView } from './device-scenes.ts';

export const screen: Screen = {
  viewport: { width: 1366, height: 768 },
  states: {
    quiet: () => draw(morning()),
    busy: () => draw(busy(), 'fault'),
  },
};

function draw(told: ReturnType<typeof morning>, printer: 'ok' | 'fault' = 'ok') {
  const view = told.view({ printer, person: 'person:chief' });
  const staff = staffWith([view, told.place(), devicesView], { role: 'administrator' });
  return <AppPage app={appWith(staff, { page: 'room' })} />;
}

function busy() {
  const told = busyMorning();
  told.press('11:40', 'call-next');
  told.tell('11:39', 'device:kiosk-1', { command: 'call-help' });
  told.tell('11:41', 'person:clerk-2', { command: 'call-help', counter: '2' });
  told.tell('11:41', 'person:chief', { command: 'stop-taking' });
  return told;
}
