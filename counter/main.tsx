// The staff's page: /counter?site=raadhus.

import '../ui/base.css';
import { effect } from '@preact/signals';
import { connect } from '../ui/connection.ts';
import { mount, siteOfPage } from '../ui/mount.ts';
import { AppPage } from './AppPage.tsx';
import { createApp } from './app.ts';
import { announceVisits } from './desk/announcing.ts';
import { ringForHelp } from './desk/help-sound.ts';
import { rememberLanguage } from './desk/settings.ts';
import { takeArrival } from './sign-in/arrival.ts';
import { text } from './words/words.ts';

/** A page of another version than the server is loaded again after this time. */
const tryAgain = 5000;

rememberLanguage();
const app = createApp({
  site: siteOfPage(),
  connect,
  storage: sessionStorage,
  arrival: takeArrival(),
  leaveFor: (site) => location.assign(`?site=${encodeURIComponent(site)}`),
  clock: Date.now,
  elapsed: () => performance.now(),
});

// From the first set-up straight to what is left to do.
if (location.hash === '#guide') {
  app.page.value = 'guide';
  history.replaceState(null, '', location.pathname + location.search);
}

announceVisits(app);
ringForHelp(app);

effect(() => {
  const view = app.signedIn.value?.desk.view.value;
  const where = view?.counter ? text('counter', { label: view.counter.label }) : text('title');
  const number = view?.current?.number;
  document.title = number ? `${number} · ${where}` : where;
});

effect(() => {
  const link = app.signedIn.value?.desk.link.value;
  if (link?.is === 'refused' && link.refusal.refused === 'page/outdated') {
    setTimeout(() => location.reload(), tryAgain);
  }
});

mount(<AppPage app={app} />);
