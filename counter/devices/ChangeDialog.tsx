// Another name or site for a machine that is let in; it keeps its key.

import { Dialog } from '../dialogs/Dialog.tsx';
import type { Key } from '../people/people.ts';
import { faultText } from '../words/fault.ts';
import styles from './DevicesPage.module.css';
import { NameAndSiteFields, readNameAndSite } from './NameAndSite.tsx';
import type { Paired } from './paired.ts';
import { say } from './words/words.ts';

export function ChangeDialog({ paired, of: key, close }: { paired: Paired; of: Key; close: () => void }) {
  const fault = paired.fault.value;
  const save = async (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.target;
    if (!(form instanceof HTMLFormElement)) return;
    if (await paired.change(key.id, readNameAndSite(new FormData(form)))) close();
  };
  return (
    <Dialog title={say('changeTitle', { name: key.name })} close={close} wide>
      <form class={styles.form} onSubmit={save} autocomplete="off">
        <NameAndSiteFields sites={paired.sites.value} name={key.name} site={key.site} />
        <p class={styles.fault} role="alert">
          {fault && <span>{faultText(fault)}</span>}
        </p>
        <button type="submit" class={styles.submit}>
          {say('save')}
        </button>
      </form>
    </Dialog>
  );
}
