// The administrator's page: people and keys.

import { type Signal, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { Choices } from '../dialogs/Choices.tsx';
import { Dialog } from '../dialogs/Dialog.tsx';
import { faultText } from '../words/fault.ts';
import type { Asked } from './asked.ts';
import { Keys } from './Keys.tsx';
import styles from './PeoplePage.module.css';
import type { People } from './people.ts';
import { Staff } from './Staff.tsx';
import { say } from './words/words.ts';

export function PeoplePage({ people }: { people: People }) {
  const asked = useSignal<Asked | undefined>(undefined);
  useEffect(() => void people.load(), [people]);
  const fault = people.fault.value;
  const ask = (wanted: Asked) => {
    asked.value = wanted;
  };
  return (
    <main class={styles.page}>
      <h1 class="unseen">{say('title')}</h1>
      <p class={styles.fault} role="alert">
        {fault && <span>{faultText(fault)}</span>}
      </p>
      <Staff people={people} ask={ask} />
      <Keys people={people} ask={ask} />
      {asked.value && <Ask now={asked.value} asked={asked} />}
    </main>
  );
}

function Ask({ now: { name, what, go }, asked }: { now: Asked; asked: Signal<Asked | undefined> }) {
  const close = () => {
    asked.value = undefined;
  };
  return (
    <Dialog title={say(`${what}-title`, { name })} close={close}>
      <p>{say(`${what}-hint`)}</p>
      <Choices
        choices={[
          {
            name: say(`${what}-yes`),
            choose: () => {
              close();
              go();
            },
          },
          { name: say('no'), choose: close },
        ]}
      />
    </Dialog>
  );
}
