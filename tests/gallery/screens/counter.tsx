// The counter beside a case system, at 1366 by 768.

import type { SessionEnd } from '../../../core/protocol.ts';
import { MINUTE } from '../../../core/time.ts';
import type { StaffView } from '../../../core/views/staff.ts';
import { AppPage } from '../../../counter/AppPage.tsx';
import type { SignedIn } from '../../../counter/app.ts';
import type { Dialog } from '../../../counter/desk/dialog.ts';
import type { Screen } from '../screen.ts';
import { pictureTime } from '../still.ts';
import {
  appWith,
  assigned,
  busyMorning,
  morning,
  serving,
  signedInAs,
  staffWith,
  you,
} from './counter-scenes.ts';

export const screen: Screen = {
  viewport: { width: 1366, height: 768 },
  readers: 'staff',
  states: {
    'sign-in': () => <AppPage app={appWith(undefined)} />,
    'sign-in-provider': () => (
      <AppPage
        app={appWith(undefined, { provider: 'Kommunens login', fault: { refused: 'provider/away' } })}
      />
    ),
    'sign-in-wrong': () => <AppPage app={appWith(undefined, { fault: { refused: 'session/wrong' } })} />,
    'sign-in-choose-password': () => (
      <AppPage
        app={appWith(undefined, { arriving: signedInAs('Skranke 3', 'clerk', { mustChange: true }) })}
      />
    ),
    'sign-in-other-site': () => (
      <AppPage app={appWith(undefined, { arriving: signedInAs('Skranke 3', 'clerk') })} />
    ),
    'sign-in-expired': () => <AppPage app={appWith(undefined, { fault: { refused: 'session/expired' } })} />,
    'choose-counter': () => chooseCounter(),
    'counter-lost': () => counterLost(),
    empty: () => draw(morning()),
    'free-busy': () => draw(busyMorning()),
    called: () => draw(called()),
    'recalled-enough': () => draw(called(3)),
    serving: () => draw(serving()),
    'serving-several': () => draw(several()),
    'serving-many': () => draw(serving('sundhedskort', 'digital-hjaelp', 'flytning', 'fritagelse')),
    'serving-send-on': () => draw(serving('helbredstillaeg')),
    'serving-survey': () => draw(serving(), { survey: true }),
    'serving-without-ticket': () => draw(withoutTicket()),
    'note-and-language': () => draw(noted()),
    undo: () => draw(finished()),
    'undo-survey': () => draw(finished(), { survey: true }),
    paused: () => draw(paused()),
    'transfer-dialog': () => draw(serving(), { dialog: 'transfer' }),
    'add-errand': () => draw(serving(), { dialog: 'add-errand' }),
    'row-menu': () => draw(busyMorning(), { dialog: 'row' }),
    'cancel-dialog': () => draw(serving(), { dialog: 'cancel' }),
    'rest-dialog': () => draw(several(), { dialog: 'rest' }),
    'take-ticket': () => draw(busyMorning(), { dialog: 'take-ticket' }),
    services: () => draw(busyMorning(), { dialog: 'services' }),
    keys: () => draw(serving(), { survey: true, dialog: 'keys' }),
    menu: () => draw(busyMorning(), { dialog: 'menu' }),
    'menu-provider': () => draw(busyMorning(), { dialog: 'menu', provider: true }),
    'own-password': () => draw(busyMorning(), { dialog: 'own-password' }),
    'sign-in-ends': () => draw(serving(), { ending: { at: pictureTime + 10 * MINUTE, canStay: true } }),
    'sign-in-ends-surely': () =>
      draw(serving(), { ending: { at: pictureTime + 10 * MINUTE, canStay: false } }),
    'change-site': () => draw(busyMorning(), { dialog: 'site' }),
    refusal: () => refusal(),
    'help-called': () => draw(helpCalled()),
    'no-slip': () => draw(noSlip()),
    offline: () => draw(serving(), { lost: true }),
    failing: () => draw(serving(), { failing: true }),
    'taking-stopped': () => draw(stopped()),
    assigned: () => draw(assigned()),
    simulated: () => draw(serving(), { simulated: true }),
    connecting: () => <AppPage app={appWith(staffWith([], { link: { is: 'connecting' } }))} />,
  },
};

type Told = ReturnType<typeof morning> & { readonly notes?: ReadonlyMap<string, string> };

export function draw(
  told: Told,
  {
    survey = false,
    lost = false,
    failing = false,
    simulated = false,
    provider = false,
    dialog,
    ending,
  }: {
    ending?: SessionEnd;
    provider?: boolean;
    survey?: boolean;
    lost?: boolean;
    failing?: boolean;
    simulated?: boolean;
    dialog?: Dialog['is'];
  } = {},
) {
  const view = told.view({ survey, simulated, ...(told.notes ? { notes: told.notes } : {}) });
  const staff = staffWith([view, told.place()], {
    ...(lost ? { link: { is: 'lost' }, age: 75_000 } : {}),
    ...(failing ? { link: { is: 'failing' } } : {}),
    ...(ending ? { ending } : {}),
  });
  if (dialog) staff.desk.open(dialogAbout(dialog, view));
  const session = provider ? { ...staff.session, signsInBy: 'provider' as const } : staff.session;
  return <AppPage app={appWith({ ...staff, session })} />;
}

function dialogAbout(is: Dialog['is'], view: StaffView): Dialog {
  const about = view.current ?? view.own.at(1) ?? { visit: '', number: null };
  switch (is) {
    case 'row':
    case 'transfer':
    case 'cancel':
    case 'rest':
    case 'add-errand':
      return { is, about };
    case 'menu':
    case 'keys':
    case 'services':
    case 'take-ticket':
    case 'without-ticket':
    case 'own-password':
    case 'site':
      return { is };
  }
}

function chooseCounter() {
  const told = morning(false);
  const visit = told.take('11:20', 'pas');
  told.tell('11:30', 'person:clerk-1', { command: 'call', counter: '1', visit });
  told.press('11:31', 'start', '1');
  told.press('11:35', 'pause', '4');
  localStorage.setItem('counter-at-raadhus', '3');
  return <AppPage app={appWith(staffWith([told.view(), told.place()]))} />;
}

function counterLost() {
  const told = morning(false);
  const staff = staffWith([told.view(), told.place()]);
  staff.desk.notice.show('counter-lost');
  return <AppPage app={appWith(staff)} />;
}

function called(recalls = 0) {
  const told = busyMorning();
  told.press('11:40', 'call-next');
  for (let i = 0; i < recalls; i += 1) told.press('11:41', 'recall');
  return told;
}

function several() {
  const told = serving('koerekort', 'helbredstillaeg');
  told.press('11:41', 'finish');
  return told;
}

function withoutTicket() {
  const told = busyMorning();
  told.tell('11:40', you, { command: 'serve-without-ticket', counter: '3', service: 'mitid' });
  return told;
}

function noted() {
  const told = busyMorning();
  told.tell('11:40', you, { command: 'call', counter: '3', visit: told.noted });
  told.press('11:41', 'start');
  return told;
}

function finished() {
  const told = serving();
  told.press('11:42', 'finish-and-next');
  return told;
}

function paused() {
  const told = busyMorning();
  told.press('11:41', 'pause');
  return told;
}

function helpCalled() {
  const told = serving();
  told.tell('11:39', 'device:kiosk-1', { command: 'call-help' });
  return told;
}

function noSlip() {
  const told = busyMorning();
  const visit = told.view().own.find((row) => row.noSlip)?.visit ?? '';
  told.tell('11:41', you, { command: 'call', counter: '3', visit });
  return { ...told, view: (more: object = {}) => told.view({ printer: 'fault', ...more }) };
}

function stopped() {
  const told = busyMorning();
  told.tell('11:41', 'person:chief', { command: 'stop-taking' });
  return told;
}

function refusal() {
  const told = serving();
  const staff: SignedIn = staffWith([told.view(), told.place()]);
  staff.desk.notice.show({ refused: 'note/cpr' });
  return <AppPage app={appWith(staff)} />;
}
