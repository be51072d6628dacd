// The supervisor's pages as a narrow window beside the case system.

import { useEffect } from 'preact/hooks';
import { AppPage } from '../../../counter/AppPage.tsx';
import type { PageName } from '../../../counter/page.ts';
import type { Screen } from '../screen.ts';
import { appWith, busyMorning, staffWith } from './counter-scenes.ts';
import { devicesView } from './device-scenes.ts';

export const screen: Screen = {
  viewport: { width: 380, height: 760 },
  states: {
    room: () => draw('room'),
    pages: () => draw('room', true),
    devices: () => draw('devices'),
    people: () => draw('people'),
    survey: () => draw('survey'),
  },
};

function draw(page: PageName, menu = false) {
  const told = busyMorning();
  told.press('11:40', 'call-next');
  told.tell('11:39', 'device:kiosk-1', { command: 'call-help' });
  const staff = staffWith([told.view({ person: 'person:chief' }), told.room(), told.place(), devicesView], {
    role: 'administrator',
    answers: {
      '/people': [{ id: 'one', name: 'supervisor', role: 'supervisor' }],
      '/keys': [{ id: 'key-1', name: 'Standeren i forhallen', role: 'kiosk', created: 0 }],
      '/surveys': [],
      '/sites': [],
    },
  });
  return (
    <>
      <AppPage app={appWith(staff, { page })} />
      {menu && <OpenMenu />}
    </>
  );
}

/** Somebody has opened the menu of the pages. */
function OpenMenu() {
  useEffect(() => document.querySelector<HTMLElement>('nav [aria-expanded]')?.click(), []);
  return null;
}
