// What somebody is called, what they may do and where.

import { useSignal } from '@preact/signals';
import { type StaffRole, staffRoles } from '../../core/roles.ts';
import type { SiteName } from '../session.ts';
import styles from './PeoplePage.module.css';
import type { Person, Profile } from './people.ts';
import { say } from './words/words.ts';

export function PersonFields({ sites, person }: { sites: readonly SiteName[]; person?: Person | undefined }) {
  const role = useSignal<StaffRole>(person?.role ?? 'clerk');
  const everywhere = useSignal(person === undefined || person.sites === 'all');
  const ticked = useSignal<readonly string[]>(person && person.sites !== 'all' ? person.sites : []);
  const tick = (id: string, on: boolean) => {
    const others = ticked.peek().filter((one) => one !== id);
    ticked.value = on ? [...others, id] : others;
  };
  const isAsked = sites.length > 1 || !everywhere.value;
  return (
    <>
      <label class={styles.field}>
        {say('name')}
        <input name="name" required maxLength={40} defaultValue={person?.name ?? ''} />
      </label>
      <label class={styles.field}>
        {say('role')}
        <select
          name="role"
          value={role.value}
          onChange={({ currentTarget: { value } }) => {
            role.value = staffRoles.find((one) => one === value) ?? 'clerk';
          }}
        >
          {staffRoles.map((one) => (
            <option key={one} value={one}>
              {say(`role-${one}`)}
            </option>
          ))}
        </select>
      </label>
      {role.value === 'administrator' ? (
        <p class={styles.hint}>{say('administratorHint')}</p>
      ) : (
        isAsked && (
          <fieldset class={styles.sites}>
            <legend>{say('sites')}</legend>
            {(['all', 'some'] as const).map((where) => (
              <label key={where} class={styles.tick}>
                <input
                  type="radio"
                  name="where"
                  value={where}
                  checked={everywhere.value === (where === 'all')}
                  onChange={() => {
                    everywhere.value = where === 'all';
                  }}
                />
                {say(`sites-${where}`)}
              </label>
            ))}
            {!everywhere.value &&
              sites.map(({ id, name }) => (
                <label key={id} class={`${styles.tick} ${styles.site}`}>
                  <input
                    type="checkbox"
                    name="site"
                    value={id}
                    checked={ticked.value.includes(id)}
                    required={!sites.some((site) => ticked.value.includes(site.id))}
                    onChange={({ currentTarget: { checked } }) => tick(id, checked)}
                  />
                  {name}
                </label>
              ))}
          </fieldset>
        )
      )}
    </>
  );
}

export function readPerson(fields: FormData): Profile {
  const role = staffRoles.find((one) => one === fields.get('role')) ?? 'clerk';
  const sites = fields.get('where') === 'some' ? fields.getAll('site').map(String) : 'all';
  return { name: String(fields.get('name')).trim(), role, sites };
}
