// Who may sign in, and as what.

import { staffRoles } from '../../core/roles.ts';
import styles from './PeoplePage.module.css';
import type { People } from './people.ts';
import type { Removal } from './removal.ts';
import { say } from './words/words.ts';

export function Staff({ people, ask }: { people: People; ask: (removal: Removal) => void }) {
  const add = async (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.target;
    if (!(form instanceof HTMLFormElement)) return;
    const fields = new FormData(form);
    const role = staffRoles.find((one) => one === fields.get('role')) ?? 'clerk';
    const added = await people.addPerson({
      name: String(fields.get('name')).trim(),
      password: String(fields.get('password')),
      role,
    });
    if (added) form.reset();
  };
  return (
    <section class={styles.card}>
      <h2 class={styles.heading}>{say('people')}</h2>
      <table class={styles.table}>
        <thead>
          <tr>
            <th scope="col">{say('name')}</th>
            <th scope="col">{say('role')}</th>
            <th scope="col">{say('signsIn')}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {people.people.value?.map(({ id, name, role, signsInBy }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              <td>{say(`role-${role}`)}</td>
              <td>{say(`signsIn-${signsInBy}`)}</td>
              <td class={styles.end}>
                <button
                  type="button"
                  class={styles.remove}
                  aria-label={say('removeOf', { name })}
                  onClick={() => ask({ name, what: 'person', remove: () => void people.removePerson(id) })}
                >
                  {say('remove')}
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <form class={styles.form} onSubmit={add} autocomplete="off">
        <h3 class={styles.formTitle}>{say('addPerson')}</h3>
        <label class={styles.field}>
          {say('name')}
          <input name="name" required maxLength={40} />
        </label>
        <label class={styles.field}>
          {say('role')}
          <select name="role">
            {staffRoles.map((role) => (
              <option key={role} value={role}>
                {say(`role-${role}`)}
              </option>
            ))}
          </select>
        </label>
        <label class={styles.field}>
          {say('password')}
          <input
            name="password"
            type="password"
            required
            minLength={10}
            maxLength={200}
            autocomplete="new-password"
          />
        </label>
        <button type="submit" class={styles.submit}>
          {say('add')}
        </button>
        <p class={styles.hint}>{say('passwordHint')}</p>
      </form>
    </section>
  );
}
