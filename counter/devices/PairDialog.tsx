// Letting a machine in: the code that it shows, what asks and from where, its name and site.

import { useSignal } from '@preact/signals';
import type { PlaceView } from '../../core/views/place.ts';
import { language } from '../../ui/language.ts';
import { clockTime } from '../../ui/time.ts';
import { Dialog } from '../dialogs/Dialog.tsx';
import { faultText } from '../words/fault.ts';
import styles from './DevicesPage.module.css';
import { NameAndSiteFields, readNameAndSite } from './NameAndSite.tsx';
import type { Paired, WaitingMachine } from './paired.ts';
import { say } from './words/words.ts';

export function PairDialog({
  paired,
  place,
  close,
}: {
  paired: Paired;
  place: PlaceView;
  close: () => void;
}) {
  const found = useSignal<{ readonly code: string; readonly machine: WaitingMachine } | undefined>(undefined);
  const busy = useSignal(false);
  const fault = paired.fault.value;
  const send = async (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || busy.value) return;
    const fields = new FormData(form);
    busy.value = true;
    if (found.value) {
      if (await paired.confirm(found.value.code, readNameAndSite(fields))) close();
    } else {
      const code = String(fields.get('code'));
      const machine = await paired.find(code);
      if (machine) found.value = { code, machine };
    }
    busy.value = false;
  };
  return (
    <Dialog title={say('pairTitle')} close={close} wide>
      <form class={styles.form} onSubmit={send} autocomplete="off">
        {found.value ? (
          <Found paired={paired} place={place} machine={found.value.machine} />
        ) : (
          <label class={styles.field}>
            {say('pairCode')}
            <input name="code" class={styles.code} required maxLength={12} spellcheck={false} />
            <small>{say('pairCodeHint')}</small>
          </label>
        )}
        <p class={styles.fault} role="alert">
          {fault && <span>{faultText(fault)}</span>}
        </p>
        <button type="submit" class={styles.submit} aria-disabled={busy.value || undefined}>
          {say(found.value ? 'pairYes' : 'pairNext')}
        </button>
      </form>
    </Dialog>
  );
}

function Found({ paired, place, machine }: { paired: Paired; place: PlaceView; machine: WaitingMachine }) {
  const { page, address, since, name = '' } = machine;
  const time = clockTime(since, place.site.timeZone, language.value);
  return (
    <>
      <p class={styles.asks} role="status">
        <strong>{say(`page-${page}`)}</strong> {say('pairFrom', { address, time })} {say('pairLook')}
      </p>
      <NameAndSiteFields
        sites={paired.sites.value.filter(({ popUp }) => popUp !== 'past')}
        name={page === 'agent' ? name : ''}
        site={machine.site ?? place.site.id}
      />
    </>
  );
}
