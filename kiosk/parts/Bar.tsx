// The bar at the bottom: what makes the kiosk easier, and somebody who helps.

import { useEffect } from 'preact/hooks';
import { announce } from '../../ui/announce.tsx';
import { type Comfort, type ComfortName, comforts as comfortNames, volumes } from '../model/comfort.ts';
import type { HelpState } from '../model/help.ts';
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

export function Bar({
  comfort,
  names = comfortNames,
  canRead,
  help,
}: {
  comfort: Comfort;
  /** What is offered here. */
  names?: readonly ComfortName[];
  canRead: boolean;
  /** None: staff can't be called from here. */
  help?: { readonly state: HelpState; readonly call: () => void } | undefined;
}) {
  const chosen = comfort.chosen.value;
  const [icon, word] = helps[help?.state ?? 'none'];
  const offered = names.filter((name) => name !== 'voice' || canRead);
  return (
    <footer class={styles.bar}>
      {offered.map((name) => {
        const [icon, word] = comforts[name][chosen.has(name) ? 'on' : 'off'];
        return (
          <button key={name} type="button" class={styles.item} onClick={() => comfort.toggle(name)}>
            <Icon name={icon} />
            {text(word)}
          </button>
        );
      })}
      {canRead && chosen.has('voice') && (
        <button type="button" class={styles.item} onClick={() => comfort.turnVolume()}>
          <Icon name="volume" />
          {text('volume', { n: comfort.volume.value + 1, of: volumes.length })}
        </button>
      )}
      {help && (
        <button type="button" class={`${styles.item} ${styles.help}`} onClick={help.call}>
          <Icon name={icon} />
          {text(word)}
        </button>
      )}
    </footer>
  );
}

/** Above the bar: somebody is coming, or where to go instead. */
export function HelpStrip({ state }: { state: HelpState }) {
  const said = helpText(state);
  useEffect(() => {
    if (said !== undefined) announce(said);
  }, [said]);
  if (said === undefined) return null;
  return (
    <p class={styles.strip} data-news>
      <Icon name={state === 'called' ? 'check' : 'hand'} />
      {said}
    </p>
  );
}

function helpText(state: HelpState): string | undefined {
  switch (state) {
    case 'called':
      return text('helpCalledHint');
    case 'failed':
      return text('helpFailed');
    case 'none':
    case 'calling':
      return undefined;
  }
}
