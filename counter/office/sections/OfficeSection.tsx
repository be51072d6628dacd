// The office as a whole: its name, country and languages, its numbers, and the limits within the rules.

import { citizenLanguages, type Language } from '../../../core/office/languages.ts';
import { staffLanguage } from '../../../ui/staff-language.ts';
import { languageInWords } from '../../words/names.ts';
import fields from '../fields/Field.module.css';
import { FaultsOf } from '../fields/Field.tsx';
import { NumberField, SelectField, TextField } from '../fields/fields.tsx';
import type { Form } from '../form.ts';
import { fieldId } from '../path.ts';
import { usualLimits } from '../usual.ts';
import { say } from '../words/words.ts';
import buttons from './Buttons.module.css';
import styles from './Card.module.css';
import checks from './Checks.module.css';
import lists from './List.module.css';
import { Messages } from './Messages.tsx';
import { Signage } from './Signage.tsx';

/** Countries of Europe whose holidays the calendar knows, by their two letters. */
const countries =
  'DK DE SE NO FI IS NL BE LU FR GB IE AT CH LI PL CZ SK HU SI HR IT ES PT EE LV LT RO BG GR'.split(' ');

/** The most that can be written down. */
const limits = [
  { name: 'recalls', max: 20, unit: 'times' },
  { name: 'graceMinutes', max: 120, unit: 'minutes' },
  { name: 'lateMinutes', max: 120, unit: 'minutes' },
  { name: 'checkInMinutes', max: 720, unit: 'minutes' },
  { name: 'helpWhenOverdueMinutes', max: 120, unit: 'minutes' },
  { name: 'selfTestMinutes', max: 120, unit: 'minutes' },
] as const;

export function OfficeSection({ form }: { form: Form }) {
  const { office, editor } = form;
  return (
    <fieldset class={styles.card} disabled={editor.readOnly.value}>
      <h2 class={styles.heading}>{say('section-office')}</h2>
      <TextField
        form={form}
        path={['name']}
        label={say('office-name')}
        hint={say('office-nameHint')}
        maxLength={80}
      />
      <SelectField
        form={form}
        path={['country']}
        label={say('country')}
        hint={say('countryHint')}
        otherwise="DK"
        choices={countryChoices(office.country ?? 'DK')}
      />
      <Languages form={form} />
      <fieldset class={styles.group}>
        <legend class={styles.legend}>{say('series')}</legend>
        <p class={styles.hint}>{say('seriesHint')}</p>
        {(['walkIn', 'booked'] as const).map((series) => (
          <fieldset key={series} class={styles.group}>
            <legend class={lists.listTitle}>{say(`series-${series}`)}</legend>
            <div class={styles.row}>
              <TextField
                form={form}
                path={['series', series, 'letter']}
                label={say('letter')}
                maxLength={1}
                narrow
              />
              <NumberField
                form={form}
                path={['series', series, 'first']}
                label={say('firstNumber')}
                min={1}
                max={999}
                otherwise={1}
              />
            </div>
          </fieldset>
        ))}
      </fieldset>
      <Messages form={form} />
      <Signage form={form} />
      <fieldset class={styles.group}>
        <legend class={styles.legend}>{say('limits')}</legend>
        {limits.map(({ name, max, unit }) => (
          <NumberField
            key={name}
            form={form}
            path={['limits', name]}
            label={say(`limit-${name}`)}
            min={0}
            max={max}
            unit={say(unit)}
            otherwise={usualLimits[name]}
          />
        ))}
      </fieldset>
      <Machine form={form} />
    </fieldset>
  );
}

/** What only the server's own settings say. */
function Machine({ form: { editor } }: { form: Form }) {
  const machine = editor.known.value?.machine;
  if (!machine) return null;
  return (
    <div class={styles.group}>
      <h3 class={styles.legend}>{say('machine')}</h3>
      <p>{say('keepMonths', { n: machine.keepMonths })}</p>
      <p class={styles.hint}>{say('keepMonthsHint')}</p>
    </div>
  );
}

function Languages({ form }: { form: Form }) {
  const { where } = form;
  const chosen = form.office.languages;
  const [first] = chosen;
  const all = [
    ...new Set<Language>([...citizenLanguages, ...chosen, ...Object.keys(form.office.texts ?? {})]),
  ];
  const set = (now: readonly Language[]) => form.editor.set(['languages'], now);
  return (
    <fieldset class={styles.group}>
      <legend class={styles.legend}>{say('languages')}</legend>
      <p class={styles.hint}>{say('languagesHint')}</p>
      <div class={checks.checks}>
        {all.map((one) => (
          <label key={one} class={checks.check}>
            <input
              id={one === all[0] ? fieldId(['languages']) : undefined}
              type="checkbox"
              checked={chosen.includes(one)}
              onChange={({ currentTarget: { checked } }) =>
                set(checked ? [...chosen, one] : chosen.filter((other) => other !== one))
              }
            />
            {languageInWords(one)}
          </label>
        ))}
      </div>
      <label class={checks.check}>
        {say('firstLanguage')}
        <select
          class={`${fields.input} ${fields.short}`}
          value={first}
          onChange={({ currentTarget: { value } }) =>
            set([...chosen.filter((one) => one === value), ...chosen.filter((one) => one !== value)])
          }
        >
          {chosen.map((one) => (
            <option key={one} value={one}>
              {languageInWords(one)}
            </option>
          ))}
        </select>
      </label>
      <FaultsOf form={form} path={['languages']} />
      <div class={styles.buttons}>
        <button
          type="button"
          class={buttons.small}
          onClick={() => {
            where.section.value = 'texts';
          }}
        >
          {say('otherLanguage')}
        </button>
      </div>
    </fieldset>
  );
}

function countryChoices(chosen: string) {
  const names = new Intl.DisplayNames(staffLanguage.value, { type: 'region' });
  return [...new Set([...countries, ...(/^[A-Z]{2}$/.test(chosen) ? [chosen] : [])])]
    .map((value) => ({ value, name: names.of(value) ?? value }))
    .sort((a, b) => a.name.localeCompare(b.name, staffLanguage.value));
}
