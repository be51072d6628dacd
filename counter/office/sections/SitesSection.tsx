// The places that people walk into: one of them, and one part of it at a time.

import { addSite, moved, removeSite } from '../edits.ts';
import { TextField } from '../fields/fields.tsx';
import type { Form } from '../form.ts';
import { say } from '../words/words.ts';
import { AddForm } from './AddForm.tsx';
import styles from './Card.module.css';
import { DayFacts } from './DayFacts.tsx';
import { PlaceParts } from './PlaceParts.tsx';
import { PlacePills } from './PlacePills.tsx';
import { Removal } from './Removal.tsx';
import { UpDown } from './UpDown.tsx';

export function SitesSection({ form }: { form: Form }) {
  const { office, where } = form;
  const wanted = office.sites.findIndex(({ id }) => id === where.site.value);
  const at = wanted === -1 ? 0 : wanted;
  const site = office.sites[at];
  return (
    <>
      <PlacePills form={form} list="sites" chosen={where.site} here={site?.id} />
      {site && (
        <PlaceParts form={form} list="sites" at={at} id={site.id} facts={<Facts form={form} at={at} />} />
      )}
    </>
  );
}

function Facts({ form, at }: { form: Form; at: number }) {
  const { office, editor, where } = form;
  const site = office.sites[at];
  if (!site) return null;
  const path = ['sites', at];
  return (
    <>
      <h2 class={styles.heading}>{site.name}</h2>
      <TextField form={form} path={[...path, 'name']} label={say('siteName')} maxLength={60} />
      <TextField form={form} path={[...path, 'address']} label={say('address')} maxLength={120} />
      <DayFacts form={form} list="sites" at={at} />
      <div class={styles.buttons}>
        <UpDown
          name={site.name}
          move={(by) => editor.change((draft) => ({ ...draft, sites: moved(draft.sites, site.id, by) }))}
        />
        <Removal
          name={site.name}
          text={say('removeSite')}
          off={office.sites.length === 1}
          remove={() => {
            where.site.value = undefined;
            editor.change((draft) => removeSite(draft, site.id));
          }}
        />
      </div>
      <AddForm
        label={say('newSiteName')}
        button={say('addSite')}
        maxLength={60}
        add={(name) => {
          const added = addSite(office, name);
          editor.change(() => added.office);
          where.site.value = added.id;
        }}
      />
      <p class={styles.hint}>{say('newSiteHint')}</p>
    </>
  );
}
