// The administrator's page: people and keys.

import { type Signal, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { Choices } from '../dialogs/Choices.tsx';
import { Dialog } from '../dialogs/Dialog.tsx';
import { faultText } from '../words/fault.ts';
import { Keys } from './Keys.tsx';
import styles from './PeoplePage.module.css';
import type { People } from './people.ts';
import type { Removal } from './removal.ts';
import { Staff } from './Staff.tsx';
import { say } from './words/words.ts';

export function PeoplePage({ people }: { people: People }) {
  const removal = useSignal<Removal | undefined>(undefined);
  useEffect(() => void people.load(), [people]);
  const fault = people.fault.value;
  const ask = (wanted: Removal) => {
    removal.value = wanted;
  };
  return (
    <main class={styles.page}>
      <h1 class="unseen">{say('title')}</h1>
      <p class={styles.fault} role="alert">
        {fault && <span>{faultText(fault)}</span>}
      </p>
      <Staff people={people} ask={ask} />
      <Keys people={people} ask={ask} />
      {removal.value && <Ask removal={removal.value} asked={removal} />}
    </main>
  );
}

function Ask({ removal, asked }: { removal: Removal; asked: Signal<Removal | undefined> }) {
  const { name, what, remove } = removal;
  const close = () => {
    asked.value = undefined;
  };
  return (
    <Dialog title={say('removeTitle', { name })} close={close}>
      <p>{say(`remove-${what}-hint`)}</p>
      <Choices
        choices={[
          {
            name: say('removeYes'),
            choose: () => {
              close();
              remove();
            },
          },
          { name: say('removeNo'), choose: close },
        ]}
      />
    </Dialog>
  );
}
