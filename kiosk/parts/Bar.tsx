// The bar at the bottom: what makes the kiosk easier, and somebody who helps.

import type { ComfortName } from '../model/comfort.ts';
import type { HelpState } from '../model/help.ts';
import type { Kiosk } from '../model/kiosk.ts';
import { type KioskWord, text } from '../words/words.ts';
import styles from './Bar.module.css';
import { Icon, type IconName } from './Icon.tsx';

const comforts: Readonly<Record<ComfortName, { off: [IconName, KioskWord]; on: [IconName, KioskWord] }>> = {
  reach: { off: ['lower', 'reach'], on: ['upper', 'reachBack'] },
  text: { off: ['letters', 'text'], on: ['letters', 'textBack'] },
  contrast: { off: ['contrast', 'contrast'], on: ['contrast', 'contrastBack'] },
  voice: { off: ['voice', 'voice'], on: ['silence', 'voiceBack'] },
};

const helps: Readonly<Record<HelpState, [IconName, KioskWord]>> = {
  none: ['hand', 'help'],
  calling: ['hand', 'helpCalling'],
  called: ['check', 'helpCalled'],
  failed: ['hand', 'help'],
};

export function Bar({ kiosk, canCall }: { kiosk: Kiosk; canCall: boolean }) {
  const chosen = kiosk.comfort.chosen.value;
  const [icon, word] = helps[kiosk.help.state.value];
  const offered = (Object.keys(comforts) as ComfortName[]).filter(
    (name) => name !== 'voice' || kiosk.canRead,
  );
  return (
    <footer class={styles.bar}>
      {offered.map((name) => {
        const [icon, word] = comforts[name][chosen.has(name) ? 'on' : 'off'];
        return (
          <button key={name} type="button" class={styles.item} onClick={() => kiosk.comfort.toggle(name)}>
            <Icon name={icon} />
            {text(word)}
          </button>
        );
      })}
      {canCall && (
        <button type="button" class={`${styles.item} ${styles.help}`} onClick={() => kiosk.callHelp()}>
          <Icon name={icon} />
          {text(word)}
        </button>
      )}
    </footer>
  );
}

/** Above the bar: somebody is coming, or where to go instead. */
export function HelpStrip({ state }: { state: HelpState }) {
  if (state !== 'called' && state !== 'failed') return null;
  return (
    <p class={styles.strip}>
      <Icon name={state === 'called' ? 'check' : 'hand'} />
      {text(state === 'called' ? 'helpCalledHint' : 'helpFailed')}
    </p>
  );
}
