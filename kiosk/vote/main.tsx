// The vote: at a station `/vote?site=raadhus`, and on a citizen's phone `/v#CODE`.

import '../../ui/base.css';
import './vote.css';
import { effect } from '@preact/signals';
import type { Millis } from '../../core/time.ts';
import { connect } from '../../ui/connection.ts';
import { deviceKey } from '../../ui/device.ts';
import { askedLanguage } from '../../ui/language.ts';
import { mount, siteOfPage } from '../../ui/mount.ts';
import { postUntilAnswered } from '../../ui/rest.ts';
import { listenForScans } from '../../ui/scan.ts';
import { followTexts } from '../../ui/texts.ts';
import { keepDoubleTaps } from '../taps.ts';
import { Station } from './model/station.ts';
import { VoteScreen } from './VoteScreen.tsx';

/** A station that the server does not want asks again by itself: it may have been set up meanwhile. */
const askAgain: Millis = 30_000;

const asked = askedLanguage();
const station = location.pathname.startsWith('/vote') ? startStation() : startOnPhone();
station.start();
keepDoubleTaps(document.body, () => station.page.value.is);
mount(<VoteScreen station={station} />);

function startStation(): Station {
  const site = siteOfPage();
  const key = deviceKey('vote');
  const connection = connect({ role: 'vote', site, ...(key === undefined ? {} : { key }) });
  followTexts('vote', connection.view('vote'));
  const station = new Station({ ask: postUntilAnswered, station: { site, connection }, asked });
  connection.onScan((text) => station.scanned(text));
  listenForScans(window, {
    scanned: (text) => station.scanned(text),
    typed: (text) => {
      station.touched();
      station.type(text);
    },
  });
  effect(() => {
    if (station.notice.value !== 'not-set-up') return;
    const reloading = setTimeout(() => location.reload(), askAgain);
    return () => clearTimeout(reloading);
  });
  return station;
}

function startOnPhone(): Station {
  const station = new Station({ ask: postUntilAnswered, asked });
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
