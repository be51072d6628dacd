// The waiting room's display: /display?site=raadhus&sound=on#key=…

import '../ui/base.css';
import { effect } from '@preact/signals';
import { connect } from '../ui/connection.ts';
import { deviceKey } from '../ui/device.ts';
import { askedLanguage, setLanguage } from '../ui/language.ts';
import { mount, siteAsked } from '../ui/mount.ts';
import { pairWhenUnknown, reloadWhenMoved } from '../ui/pairing/pair-when-unknown.tsx';
import { followTexts } from '../ui/texts.ts';
import { createDisplay } from './model.ts';
import { Page } from './page/Page.tsx';
import { Sound } from './sound/sound.ts';

/** A display that is not wanted is loaded again after this time: it may be paired by then, or of another version. */
const tryAgain = 30_000;

const parameters = new URLSearchParams(location.search);
const site = siteAsked();
const key = deviceKey('display');

const sound = new Sound(() => display.view.peek()?.site.id ?? '');
if (parameters.get('sound') === 'on') sound.start();
const connection = connect(
  { role: 'display', ...(site === undefined ? {} : { site }), ...(key ? { key } : {}) },
  sound.state,
);
followTexts('display', connection.view('display'));
const display = createDisplay(connection, sound);

// The office's first language unless the address names one, whatever the browser's is: nobody chose it for the people in the room.
if (!askedLanguage()) {
  effect(() => {
    const [first] = display.view.value?.languages ?? [];
    if (first) setLanguage(first);
  });
}
connection.onSoundTest(() => void sound.test(display.view.peek()?.speech ?? []));
effect(() => {
  const link = display.link.value;
  if (link.is === 'refused' && link.refusal.refused !== 'device/unpaired')
    setTimeout(() => location.reload(), tryAgain);
});

mount(<Page display={display} />);
pairWhenUnknown(connection, { page: 'display', key, site });
reloadWhenMoved(display.view);
