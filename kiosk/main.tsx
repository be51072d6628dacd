// The kiosk: `/kiosk?site=raadhus`, and once `&device=kiosk-2`; `#key=…` where it is not paired by a code.

import '../ui/base.css';
import './kiosk.css';
import { effect } from '@preact/signals';
import type { Millis } from '../core/time.ts';
import { connect } from '../ui/connection.ts';
import { deviceKey, deviceName } from '../ui/device.ts';
import { askedLanguage } from '../ui/language.ts';
import { mount, siteAsked } from '../ui/mount.ts';
import { pairWhenUnknown, reloadWhenMoved } from '../ui/pairing/pair-when-unknown.tsx';
import { bookingCodeInScan, listenForScans } from '../ui/scan.ts';
import { followTexts } from '../ui/texts.ts';
import { KioskScreen } from './KioskScreen.tsx';
import { shortestCode } from './model/check-in.ts';
import { Kiosk } from './model/kiosk.ts';
import { mountingAsked, tellReach } from './model/reach.ts';
import { createSoftSound } from './soft-sound.ts';
import { keepDoubleTaps } from './taps.ts';
import { createVoice } from './voice/voice.ts';

/** A kiosk that the server does not want asks again by itself: it may have been set up meanwhile. */
const askAgain: Millis = 30_000;
/** The server is another version than this page; not at once, so that a mistake makes no storm. */
const renewAfter: Millis = 3000;

const site = siteAsked();
const device = deviceName('kiosk', 'kiosk-1');
const key = deviceKey('kiosk');

const connection = connect({
  role: 'kiosk',
  ...(site === undefined ? {} : { site }),
  device,
  ...(key === undefined ? {} : { key }),
});
const kiosk = new Kiosk({ connection, asked: askedLanguage(), sound: createSoftSound() });
followTexts('kiosk', connection.view('kiosk'));
kiosk.start();
tellReach(document.documentElement, mountingAsked(new URLSearchParams(location.search), localStorage));
const scanned = (text: string) => {
  kiosk.touched();
  kiosk.scanned(bookingCodeInScan(text));
};
connection.onScan(scanned);
listenForScans(window, { scanned, typed: (text) => kiosk.typed(text) }, shortestCode);
keepDoubleTaps(document.body, () => `${kiosk.page.value.is} ${kiosk.errands.value.length}`);
mount(<KioskScreen kiosk={kiosk} voice={createVoice(key)} />);
pairWhenUnknown(connection, { page: 'kiosk', key, site, name: device });
reloadWhenMoved(kiosk.view);

effect(() => {
  const { value: link } = connection.link;
  if (kiosk.notice.value?.is !== 'not-set-up' || link.is !== 'refused') return;
  if (link.refusal.refused === 'device/unpaired') return;
  const outdated = link.refusal.refused === 'page/outdated';
  const reloading = setTimeout(() => location.reload(), outdated ? renewAfter : askAgain);
  return () => clearTimeout(reloading);
});
