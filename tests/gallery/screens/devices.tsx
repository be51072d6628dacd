// The devices of a site, as an administrator keeps them.

import { useEffect } from 'preact/hooks';
import type { DeviceKind } from '../../../core/device.ts';
import { AppPage } from '../../../counter/AppPage.tsx';
import type { Screen } from '../screen.ts';
import { appWith, morning, staffWith } from './counter-scenes.ts';
import { deviceKeys, devicesView } from './device-scenes.ts';

export const screen: Screen = {
  viewport: { width: 1366, height: 768 },
  readers: 'staff',
  states: {
    list: () => draw(),
    'no-devices': () => draw(undefined, { ...devicesView, devices: [] }),
    add: () => draw(/tilføj|hinzufügen/i),
    'add-buttons': () => draw(/tilføj|hinzufügen/i, devicesView, 'buttons'),
    'add-scanner': () => draw(/tilføj|hinzufügen/i, devicesView, 'scanner'),
    change: () => draw(/(ret|ändern)$|^(ret|ändern)/i),
    pair: () => draw(/^par en|koppeln$/i),
    'pair-found': () => draw(/^par en|koppeln$/i, devicesView, undefined, true),
    remove: () => draw(/fjern|entfernen/i),
  },
};

function draw(press?: RegExp, view = devicesView, kind?: DeviceKind, entered = false) {
  const told = morning(false);
  const staff = staffWith([told.view({ person: 'person:chief' }), told.place(), view], {
    role: 'administrator',
    answers: {
      '/keys': deviceKeys,
      '/sites': [
        { id: 'raadhus', name: 'Aabenraa Rådhus' },
        { id: 'bov', name: 'Bov' },
      ],
      '/pairings/k7t%204q2': {
        page: 'kiosk',
        address: '192.168.1.31',
        since: devicesView.at,
        site: 'raadhus',
      },
    },
  });
  return (
    <>
      <AppPage app={appWith(staff, { page: 'devices' })} />
      {press && <Pressed button={press} />}
      {kind && <Chosen kind={kind} />}
      {entered && <Entered />}
    </>
  );
}

/** A button of the page that somebody has pressed. */
function Pressed({ button }: { button: RegExp }) {
  useEffect(() => {
    const found = [...document.querySelectorAll('main button')].filter(({ textContent }) =>
      button.test(textContent ?? ''),
    );
    (found[0] as HTMLElement | undefined)?.click();
  }, [button]);
  return null;
}

/** The code that somebody has entered. */
function Entered() {
  useEffect(() => {
    const entering = setInterval(() => {
      const field = document.querySelector<HTMLInputElement>('input[name="code"]');
      if (!field) return;
      clearInterval(entering);
      field.value = 'k7t 4q2';
      field.form?.requestSubmit();
    }, 10);
    return () => clearInterval(entering);
  }, []);
  return null;
}

/** The kind of device that somebody has chosen in the form. */
function Chosen({ kind }: { kind: DeviceKind }) {
  useEffect(() => {
    const choosing = setInterval(() => {
      const found = document.querySelector<HTMLSelectElement>(`select:has(option[value="${kind}"])`);
      if (!found) return;
      clearInterval(choosing);
      found.value = kind;
      found.dispatchEvent(new Event('change', { bubbles: true }));
    }, 10);
    return () => clearInterval(choosing);
  }, [kind]);
  return null;
}
