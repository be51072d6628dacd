// The page /paper: the site's paper tray, in place of a printer.

import { effect } from '@preact/signals';
import '../../ui/base.css';
import { mount, siteOfPage } from '../../ui/mount.ts';
import { openTray } from './tray.ts';
import { TrayPage } from './tray-page.tsx';
import { speak } from './words/words.ts';

const key = new URLSearchParams(location.search).get('key');

effect(() => {
  document.title = speak('title');
});

mount(<TrayPage tray={openTray(siteOfPage(), key)} />);
