// Who may sign in, as what and where.

import { useSignal } from '@preact/signals';
import type { SiteName } from '../session.ts';
import type { Asked } from './asked.ts';
import styles from './PeoplePage.module.css';
import { PersonDialog } from './PersonDialog.tsx';
import { PersonFields, readPerson } from './PersonFields.tsx';
import type { People, Person } from './people.ts';
import { Told } from './Told.tsx';
import { say } from './words/words.ts';

export function Staff({ people, ask }: { people: People; ask: (asked: Asked) => void }) {
  const changing = useSignal<Person | undefined>(undefined);
  // A new form after each person that was added.
  const added = useSignal(0);
  const sites = people.sites.value;
  const ended = people.ended.value;
  const told = people.told.value;
  const add = async (event: SubmitEvent) => {
    event.preventDefault();
    if (!(event.target instanceof HTMLFormElement)) return;
    if (await people.addPerson(readPerson(new FormData(event.target)))) added.value += 1;
  };
  return (
    <section class={styles.card}>
      <h2 class={styles.heading}>{say('people')}</h2>
      <table class={styles.table}>
        <thead>
          <tr>
            <th scope="col">{say('name')}</th>
            <th scope="col">{say('role')}</th>
            <th scope="col">{say('sites')}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {people.people.value?.map((person) => (
            <tr key={person.id}>
              <th scope="row">
                {person.name}
                {person.signsInBy === 'provider' && <small>{say('byProvider')}</small>}
                {person.mustChange && <small>{say('mustChange')}</small>}
              </th>
              <td>{say(`role-${person.role}`)}</td>
              <td>{whereText(person, sites)}</td>
              <td class={styles.end}>
                <button
                  type="button"
                  class={styles.remove}
                  aria-label={say('changeOf', { name: person.name })}
                  onClick={() => {
                    people.forgetFault();
                    changing.value = person;
                  }}
                >
                  {say('change')}
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {ended !== undefined && (
        <p class={styles.hint} role="status">
          {say('ended', { name: ended })}
        </p>
      )}
      {told && <Told key={told.password} people={people} told={told} />}
      <form key={added.value} class={styles.form} onSubmit={add} autocomplete="off">
        <h3 class={styles.formTitle}>{say('addPerson')}</h3>
        <PersonFields sites={sites} />
        <p class={styles.hint}>{say('passwordHint')}</p>
        <button type="submit" class={styles.submit}>
          {say('add')}
        </button>
      </form>
      {changing.value && (
        <PersonDialog
          people={people}
          person={changing.value}
          ask={ask}
          close={() => {
            changing.value = undefined;
          }}
        />
      )}
    </section>
  );
}

function whereText({ role, sites }: Person, known: readonly SiteName[]): string {
  if (role === 'administrator' || sites === 'all') return say('sites-all');
  const names = known.filter(({ id }) => sites.includes(id)).map(({ name }) => name);
  return names.length > 0 ? names.join(', ') : say('sites-none');
}
