// The supervisor's room.

import { AppPage } from '../../../counter/AppPage.tsx';
import type { Screen } from '../screen.ts';
import { appWith, morning, staffWith } from './counter-scenes.ts';
import { devicesView } from './device-scenes.ts';
import { busy, lively, outlookOf } from './room-scenes.ts';

export const screen: Screen = {
  viewport: { width: 1366, height: 768 },
  readers: 'staff',
  states: {
    quiet: () => draw(morning()),
    empty: () => draw(morning(false), { known: true }),
    busy: () => draw(busy(), { known: true, printer: 'fault' }),
    messages: () => draw(lively(), { known: true }),
    'write-message': () => draw(lively(), { known: true, press: 'Ny besked|Neue Mitteilung' }),
    'assign-counter': () =>
      draw(lively(), {
        known: true,
        press: 'Ændr, hvad skranke 3 betjener|Ändern, was Schalter 3 bedient',
      }),
    refused: () => draw(lively(), { known: true, refused: true }),
    offline: () => draw(busy(), { known: true, lost: true }),
  },
};

export function draw(
  told: ReturnType<typeof morning>,
  {
    printer = 'ok',
    known = false,
    lost = false,
    refused = false,
    press,
  }: { printer?: 'ok' | 'fault'; known?: boolean; lost?: boolean; refused?: boolean; press?: string } = {},
) {
  const view = told.view({ printer, person: 'person:chief' });
  const room = told.room(printer, known ? outlookOf(told) : 'unknown');
  const staff = staffWith([view, room, told.place(), devicesView], {
    role: 'supervisor',
    ...(lost ? { link: { is: 'lost' }, age: 75_000 } : {}),
  });
  if (refused) staff.desk.notice.show({ refused: 'counter/closed', about: { counter: '3' } });
  if (press !== undefined) pressSoon(new RegExp(`^(?:${press})$`));
  return <AppPage app={appWith(staff, { page: 'room' })} />;
}

/** Presses the button of this name once it stands there. */
function pressSoon(name: RegExp): void {
  queueMicrotask(() => {
    const buttons = [...document.querySelectorAll('button')];
    const found = buttons.find((one) => name.test(one.getAttribute('aria-label') ?? one.textContent ?? ''));
    if (found) found.click();
    else requestAnimationFrame(() => pressSoon(name));
  });
}
