// The vote: at a station `/vote?site=raadhus`, and on a citizen's phone `/v#CODE`.

import '../../ui/base.css';
import './vote.css';
import { effect } from '@preact/signals';
import type { Millis } from '../../core/time.ts';
import { connect } from '../../ui/connection.ts';
import { deviceKey } from '../../ui/device.ts';
import { askedLanguage } from '../../ui/language.ts';
import { mount, siteAsked } from '../../ui/mount.ts';
import { pairWhenUnknown, reloadWhenMoved } from '../../ui/pairing/pair-when-unknown.tsx';
import { postUntilAnswered } from '../../ui/rest.ts';
import { listenForScans } from '../../ui/scan.ts';
import { followTexts } from '../../ui/texts.ts';
import { createSoftSound } from '../soft-sound.ts';
import { keepDoubleTaps } from '../taps.ts';
import { createVoice } from '../voice/voice.ts';
import { Station } from './model/station.ts';
import { VoteScreen } from './VoteScreen.tsx';

/** A station that the server does not want asks again by itself: it may have been set up meanwhile. */
const askAgain: Millis = 30_000;

const asked = askedLanguage();
const station = location.pathname.startsWith('/vote') ? startStation() : startOnPhone();
station.start();
keepDoubleTaps(document.body, () => station.page.value.is);
mount(<VoteScreen station={station} voice={createVoice(deviceKey('vote'))} />);

function startStation(): Station {
  const site = siteAsked();
  const key = deviceKey('vote');
  const connection = connect({
    role: 'vote',
    ...(site === undefined ? {} : { site }),
    ...(key === undefined ? {} : { key }),
  });
  const station = new Station({
    ask: postUntilAnswered,
    station: { connection },
    asked,
    sound: createSoftSound(),
  });
  followTexts('vote', connection.view('vote'));
  connection.onScan((text) => station.scanned(text));
  listenForScans(window, {
    scanned: (text) => station.scanned(text),
    typed: (text) => {
      station.touched();
      station.type(text);
    },
  });
  effect(() => {
    const { value: link } = connection.link;
    if (link.is !== 'refused' || link.refusal.refused === 'device/unpaired') return;
    const reloading = setTimeout(() => location.reload(), askAgain);
    return () => clearTimeout(reloading);
  });
  pairWhenUnknown(connection, { page: 'vote', key, site });
  reloadWhenMoved(station.view);
  return station;
}

function startOnPhone(): Station {
  const station = new Station({ ask: postUntilAnswered, asked, sound: () => {} });
  const begin = () => {
    const code = location.hash.slice(1);
    if (code === '') return;
    // Gone from the address bar and the history before anything else happens (V5).
    history.replaceState(null, '', location.pathname + location.search);
    station.scanned(code);
  };
  addEventListener('hashchange', begin);
  begin();
  return station;
}
