// The first set-up: /setup#CODE.

import '../../ui/base.css';
import { effect } from '@preact/signals';
import { mount } from '../../ui/mount.ts';
import { rememberLanguage } from '../desk/settings.ts';
import { SetupPage } from './SetupPage.tsx';
import { createSetup } from './setup.ts';
import { say } from './words/words.ts';

rememberLanguage();
const setup = createSetup({
  code: location.hash.slice(1),
  timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  storage: sessionStorage,
  goTo: (address) => location.replace(address),
});
// The code is kept in this window, not in its address, which others may see.
history.replaceState(null, '', location.pathname + location.search);

effect(() => {
  document.title = say('title');
});
mount(<SetupPage setup={setup} />);
void setup.begin();
