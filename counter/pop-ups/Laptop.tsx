// One laptop for all: what to do on it, in order. It becomes kiosk and display only when the supervisor says so here.

import { Dialog } from '../dialogs/Dialog.tsx';
import { Alert } from '../parts/Alert.tsx';
import form from '../survey/Form.module.css';
import { faultWords } from './fault.ts';
import styles from './PopUpsPage.module.css';
import type { PopUp, PopUps } from './pop-ups.ts';
import { say } from './words/words.ts';

export function Laptop({ popUps, popUp, close }: { popUps: PopUps; popUp: PopUp; close: () => void }) {
  const isReady = popUps.laptopOf.value === popUp.id;
  const fault = popUps.fault.value;
  return (
    <Dialog title={say('laptopTitle', { name: popUp.name })} close={close} wide>
      <p class={form.explain}>{say(isReady ? 'laptopReady' : 'laptopExplain', { name: popUp.name })}</p>
      <Alert text={fault && faultWords(fault)} />
      {isReady ? (
        <Steps popUp={popUp} trayKey={popUps.trayKey()} />
      ) : (
        <button
          type="button"
          class={form.submit}
          aria-disabled={popUps.busy.value || undefined}
          onClick={() => void popUps.useThisLaptop(popUp)}
        >
          {say('useLaptop')}
        </button>
      )}
    </Dialog>
  );
}

function Steps({ popUp: { id, printer }, trayKey }: { popUp: PopUp; trayKey: string | undefined }) {
  const site = encodeURIComponent(id);
  const key = trayKey === undefined ? '' : `&key=${encodeURIComponent(trayKey)}`;
  return (
    <ol class={styles.steps}>
      <Step link="openDisplay" hint="displayHint" href={`/display?site=${site}&sound=on`} window="display" />
      <Step link="openKiosk" hint="kioskHint" href={`/kiosk?site=${site}`} window="kiosk" />
      {printer !== 'none' && (
        <Step link="openPaper" hint="paperHint" href={`/paper?site=${site}${key}`} window="paper" />
      )}
      {/* In this window, where somebody is signed in. */}
      <Step link="openCounter" hint="counterHint" href={`/counter?site=${site}`} />
    </ol>
  );
}

function Step({
  link,
  hint,
  href,
  window,
}: {
  link: 'openDisplay' | 'openKiosk' | 'openPaper' | 'openCounter';
  hint: 'displayHint' | 'kioskHint' | 'paperHint' | 'counterHint';
  href: string;
  window?: string;
}) {
  return (
    <li>
      <a
        class={styles.step}
        href={href}
        {...(window === undefined ? {} : { target: `front-desk-${window}` })}
      >
        {say(link)}
      </a>
      <p class={form.hint}>{say(hint)}</p>
    </li>
  );
}
