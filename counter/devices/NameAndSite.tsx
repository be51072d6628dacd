// What a machine that is let in is called, and where it stands.

import { useEffect, useRef } from 'preact/hooks';
import styles from './DevicesPage.module.css';
import type { NameAndSite, SiteName } from './paired.ts';
import { say } from './words/words.ts';

export function NameAndSiteFields({
  sites,
  name,
  site,
}: {
  sites: readonly SiteName[];
  name: string;
  site: string | undefined;
}) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <>
      <label class={styles.field}>
        {say('name')}
        <input
          ref={field}
          name="name"
          required
          maxLength={40}
          placeholder={say('screenExample')}
          defaultValue={name}
        />
      </label>
      <label class={styles.field}>
        {say('site')}
        <select key={sites.length} name="site" required defaultValue={site ?? ''}>
          {site === undefined && <option value="">{say('chooseSite')}</option>}
          {sites.map((one) => (
            <option key={one.id} value={one.id}>
              {one.name}
            </option>
          ))}
        </select>
      </label>
    </>
  );
}

export function readNameAndSite(fields: FormData): NameAndSite {
  return { name: String(fields.get('name')).trim(), site: String(fields.get('site')) };
}
