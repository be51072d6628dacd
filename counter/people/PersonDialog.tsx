// Another name, role or sites for somebody; a new password; signed out, or taken off the list.

import { refusalText } from '../../ui/refusal.ts';
import { Dialog } from '../dialogs/Dialog.tsx';
import { faultText } from '../words/fault.ts';
import type { Asked } from './asked.ts';
import styles from './PeoplePage.module.css';
import { PersonFields, readPerson } from './PersonFields.tsx';
import type { People, Person } from './people.ts';
import { say } from './words/words.ts';

export function PersonDialog({
  people,
  person,
  ask,
  close,
}: {
  people: People;
  person: Person;
  ask: (asked: Asked) => void;
  close: () => void;
}) {
  const { id, name } = person;
  const byProvider = person.signsInBy === 'provider';
  const fault = people.fault.value;
  const save = async (event: SubmitEvent) => {
    event.preventDefault();
    if (!(event.target instanceof HTMLFormElement)) return;
    if (await people.changePerson(id, readPerson(new FormData(event.target)))) close();
  };
  const instead = (asked: Asked) => {
    close();
    ask(asked);
  };
  return (
    <Dialog title={say('changeTitle', { name })} close={close} wide>
      {byProvider ? (
        <p>{refusalText({ refused: 'person/by-provider' })}</p>
      ) : (
        <form class={styles.form} onSubmit={save} autocomplete="off">
          <PersonFields sites={people.sites.value} person={person} />
          <p class={styles.hint}>{say('changeHint')}</p>
          <p class={styles.fault} role="alert">
            {fault && <span>{faultText(fault)}</span>}
          </p>
          <button type="submit" class={styles.submit}>
            {say('save')}
          </button>
        </form>
      )}
      <div class={styles.more}>
        {!byProvider && (
          <button
            type="button"
            class={styles.remove}
            onClick={() => instead({ name, what: 'password', go: () => void people.newPassword(id, name) })}
          >
            {say('newPassword')}
          </button>
        )}
        <button
          type="button"
          class={styles.remove}
          onClick={() => instead({ name, what: 'sessions', go: () => void people.endSessions(id, name) })}
        >
          {say('endSessions')}
        </button>
        <button
          type="button"
          class={styles.remove}
          onClick={() => instead({ name, what: 'person', go: () => void people.removePerson(id) })}
        >
          {say('remove')}
        </button>
      </div>
    </Dialog>
  );
}
