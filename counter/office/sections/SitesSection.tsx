// The places that people walk into: one of them, and one part of it at a time.

import { staffLanguage } from '../../../ui/staff-language.ts';
import { addSite, moved, removeSite } from '../edits.ts';
import { CheckField, SelectField, TextField, TimeField } from '../fields/fields.tsx';
import type { Form } from '../form.ts';
import { usualDayEnds } from '../usual.ts';
import { siteParts } from '../where.ts';
import { say } from '../words/words.ts';
import { AddForm } from './AddForm.tsx';
import styles from './Card.module.css';
import { Counters } from './Counters.tsx';
import { Displays } from './Displays.tsx';
import pills from './Pills.module.css';
import { Removal } from './Removal.tsx';
import { ServicesHere } from './ServicesHere.tsx';
import { Slips } from './Slips.tsx';
import { UpDown } from './UpDown.tsx';

/** Zones of offices in and around Denmark and Germany, by their countries; another one that is written down stays. */
const zones: Readonly<Record<string, string>> = {
  'Europe/Copenhagen': 'DK',
  'Atlantic/Faroe': 'FO',
  'America/Nuuk': 'GL',
  'Europe/Berlin': 'DE',
  'Europe/Stockholm': 'SE',
  'Europe/Oslo': 'NO',
  'Europe/Helsinki': 'FI',
  'Europe/London': 'GB',
};

export function SitesSection({ form }: { form: Form }) {
  const { office, editor, where } = form;
  const wanted = office.sites.findIndex(({ id }) => id === where.site.value);
  const at = wanted === -1 ? 0 : wanted;
  const site = office.sites[at];
  return (
    <>
      <nav class={pills.pills} aria-label={say('sites')}>
        {office.sites.map(({ id, name }) => (
          <button
            key={id}
            type="button"
            class={pills.pill}
            aria-current={id === site?.id ? 'true' : undefined}
            onClick={() => {
              where.site.value = id;
              where.counter.value = undefined;
            }}
          >
            {name || id}
          </button>
        ))}
      </nav>
      {site && (
        <>
          <nav class={pills.pills} aria-label={say('siteParts')}>
            {siteParts.map((part) => (
              <button
                key={part}
                type="button"
                class={pills.pill}
                aria-current={where.part.value === part ? 'true' : undefined}
                onClick={() => {
                  where.part.value = part;
                }}
              >
                {say(`part-${part}`)}
              </button>
            ))}
          </nav>
          <fieldset key={site.id} class={styles.card} disabled={editor.readOnly.value}>
            <Part form={form} at={at} />
          </fieldset>
        </>
      )}
    </>
  );
}

function Part({ form, at }: { form: Form; at: number }) {
  switch (form.where.part.value) {
    case 'facts':
      return <Facts form={form} at={at} />;
    case 'services':
      return <ServicesHere form={form} at={at} />;
    case 'counters':
      return <Counters form={form} at={at} />;
    case 'slips':
      return <Slips form={form} at={at} />;
    case 'displays':
      return <Displays form={form} at={at} />;
  }
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
      <SelectField
        form={form}
        path={[...path, 'timeZone']}
        label={say('timeZone')}
        choices={zoneChoices(site.timeZone)}
      />
      <TimeField
        form={form}
        path={[...path, 'dayEnds']}
        label={say('dayEnds')}
        hint={say('dayEndsHint')}
        otherwise={usualDayEnds}
      />
      <CheckField
        form={form}
        path={[...path, 'showService']}
        label={say('showService')}
        hint={say('showServiceHint')}
      />
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

function zoneChoices(chosen: string) {
  const names = new Intl.DisplayNames(staffLanguage.value, { type: 'region' });
  return [...new Set([...Object.keys(zones), chosen])].map((value) => {
    const country = zones[value];
    return { value, name: (country && names.of(country)) ?? value };
  });
}
