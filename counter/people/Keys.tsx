// Keys of kiosks, displays, vote stations and integrations; a new one is told once.

import { keyRoles } from '../../core/roles.ts';
import { staffLanguage } from '../../ui/staff-language.ts';
import type { Asked } from './asked.ts';
import styles from './PeoplePage.module.css';
import type { People } from './people.ts';
import { say } from './words/words.ts';

export function Keys({ people, ask }: { people: People; ask: (asked: Asked) => void }) {
  const made = people.made.value;
  const keys = people.keys.value;
  const make = async (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.target;
    if (!(form instanceof HTMLFormElement)) return;
    const fields = new FormData(form);
    const role = keyRoles.find((one) => one === fields.get('role')) ?? 'kiosk';
    if (await people.makeKey({ name: String(fields.get('name')).trim(), role })) form.reset();
  };
  return (
    <section class={styles.card}>
      <h2 class={styles.heading}>{say('keys')}</h2>
      {keys?.length === 0 && <p class={styles.hint}>{say('noKeys')}</p>}
      {keys && keys.length > 0 && (
        <table class={styles.table}>
          <thead>
            <tr>
              <th scope="col">{say('name')}</th>
              <th scope="col">{say('role')}</th>
              <th scope="col">{say('created')}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {keys.map(({ id, name, role, created }) => (
              <tr key={id}>
                <th scope="row">{name}</th>
                <td>{say(`role-${role}`)}</td>
                <td>
                  {new Intl.DateTimeFormat(staffLanguage.value, { dateStyle: 'medium' }).format(created)}
                </td>
                <td class={styles.end}>
                  <button
                    type="button"
                    class={styles.remove}
                    aria-label={say('removeOf', { name })}
                    onClick={() => ask({ name, what: 'key', go: () => void people.removeKey(id) })}
                  >
                    {say('remove')}
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {made && (
        <div class={styles.made} role="status">
          <label class={styles.field}>
            {say('madeKey', { name: made.name })}
            <input
              class={styles.key}
              readOnly
              value={made.key}
              onFocus={(event) => event.currentTarget.select()}
            />
          </label>
          <p>{say('madeKeyHint')}</p>
          {made.role === 'agent' && (
            <label class={styles.field}>
              {say('agentHint')}
              <input
                class={styles.key}
                readOnly
                value={`npm run agent -- --server ${location.origin} --pair ${made.key}`}
                onFocus={(event) => event.currentTarget.select()}
              />
            </label>
          )}
          <button type="button" class={styles.remove} onClick={() => people.hideMade()}>
            {say('keyKept')}
          </button>
        </div>
      )}
      <form class={styles.form} onSubmit={make} autocomplete="off">
        <h3 class={styles.formTitle}>{say('addKey')}</h3>
        <label class={styles.field}>
          {say('name')}
          <input name="name" required maxLength={40} placeholder={say('keyExample')} />
        </label>
        <label class={styles.field}>
          {say('keyFor')}
          <select name="role">
            {keyRoles.map((role) => (
              <option key={role} value={role}>
                {say(`role-${role}`)}
              </option>
            ))}
          </select>
        </label>
        <button type="submit" class={styles.submit}>
          {say('makeKey')}
        </button>
      </form>
    </section>
  );
}
