// The screens and agents of the office: who is let in, where, and whether it is connected; and the way to let another in.

import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { ScreenRow } from '../../core/views/devices.ts';
import type { PlaceView } from '../../core/views/place.ts';
import { Choices } from '../dialogs/Choices.tsx';
import { Dialog } from '../dialogs/Dialog.tsx';
import type { Key } from '../people/people.ts';
import { faultText } from '../words/fault.ts';
import { ChangeDialog } from './ChangeDialog.tsx';
import styles from './DevicesPage.module.css';
import type { Devices } from './devices.ts';
import { PairDialog } from './PairDialog.tsx';
import type { Paired } from './paired.ts';
import { say } from './words/words.ts';

type Asked =
  | { readonly is: 'pair' }
  | { readonly is: 'change'; readonly key: Key }
  | { readonly is: 'remove'; readonly key: Key };

type Link = 'connected' | 'away' | undefined;

export function PairedCard({ devices, place }: { devices: Devices; place: PlaceView }) {
  const { paired, view } = devices;
  const asked = useSignal<Asked | undefined>(undefined);
  useEffect(() => void paired.load(), [paired]);
  const keys = paired.keys.value;
  const fault = paired.fault.value;
  const now = asked.value;
  const ask = (next: Asked | undefined) => {
    paired.forgetFault();
    asked.value = next;
  };
  const close = () => ask(undefined);
  return (
    <section class={styles.card}>
      <h2 class={styles.heading}>{say('paired')}</h2>
      <p class={styles.fault} role="alert">
        {fault && !now && <span>{faultText(fault)}</span>}
      </p>
      {keys?.length === 0 && <p class={styles.hint}>{say('nonePaired')}</p>}
      {keys && keys.length > 0 && (
        <table class={styles.table}>
          <thead>
            <tr>
              <th scope="col">{say('name')}</th>
              <th scope="col">{say('pageKind')}</th>
              <th scope="col">{say('site')}</th>
              <th scope="col">{say('state')}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {keys.map((key) => (
              <Row
                key={key.id}
                paired={paired}
                of={key}
                link={linkOf(key, view.value?.screens ?? [], place.site.id)}
                ask={ask}
              />
            ))}
          </tbody>
        </table>
      )}
      <button type="button" class={styles.submit} onClick={() => ask({ is: 'pair' })}>
        {say('pairOne')}
      </button>
      {now?.is === 'pair' && <PairDialog paired={paired} place={place} close={close} />}
      {now?.is === 'change' && <ChangeDialog paired={paired} of={now.key} close={close} />}
      {now?.is === 'remove' && (
        <Dialog title={say('removeTitle', { name: now.key.name })} close={close}>
          <p>{say('unpairHint')}</p>
          <Choices
            choices={[
              {
                name: say('removeYes'),
                choose: () => {
                  close();
                  void paired.remove(now.key.id);
                },
              },
              { name: say('removeNo'), choose: close },
            ]}
          />
        </Dialog>
      )}
    </section>
  );
}

function Row({
  paired,
  of: key,
  link,
  ask,
}: {
  paired: Paired;
  of: Key;
  link: Link;
  ask: (asked: Asked) => void;
}) {
  const { name, role, site } = key;
  const place =
    site === undefined ? say('everySite') : paired.sites.value.find(({ id }) => id === site)?.name;
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{say(`page-${role}`)}</td>
      <td>{place ?? site}</td>
      <td>
        {link && <span class={link === 'connected' ? styles.ok : styles.fault}>{say(`link-${link}`)}</span>}
      </td>
      <td class={styles.end}>
        <button
          type="button"
          class={styles.button}
          aria-label={say('changeOf', { name })}
          onClick={() => ask({ is: 'change', key })}
        >
          {say('change')}
        </button>
        <button
          type="button"
          class={styles.button}
          aria-label={say('removeOf', { name })}
          onClick={() => ask({ is: 'remove', key })}
        >
          {say('remove')}
        </button>
      </td>
    </tr>
  );
}

/** Of the screens of this site; the server tells here of no others, and agents are seen by what they drive. */
function linkOf({ id, role, site }: Key, screens: readonly ScreenRow[], here: string): Link {
  if (role === 'agent' || (site ?? here) !== here) return undefined;
  return screens.some((screen) => screen.id === id && screen.connected) ? 'connected' : 'away';
}
