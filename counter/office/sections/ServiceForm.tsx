// One service: what it is called, how it is found, how long one waits and is served, where it is offered.

import { inLanguage } from '../../../core/office/languages.ts';
import { staffLanguage } from '../../../ui/staff-language.ts';
import { moved, removeService } from '../edits.ts';
import { CheckField, NumberField, SelectField } from '../fields/fields.tsx';
import { Texts, WordTexts } from '../fields/texts.tsx';
import type { Form } from '../form.ts';
import { offer } from '../places.ts';
import { say } from '../words/words.ts';
import buttons from './Buttons.module.css';
import styles from './Card.module.css';
import checks from './Checks.module.css';
import { Removal } from './Removal.tsx';
import { UpDown } from './UpDown.tsx';

export function ServiceForm({ form, at }: { form: Form; at: number }) {
  const { office, editor, where } = form;
  const service = office.services[at];
  if (!service) return null;
  const path = ['services', at];
  const name = inLanguage(service.name, staffLanguage.value) || service.id;
  return (
    <fieldset class={styles.card} disabled={editor.readOnly.value}>
      <Back where={where} />
      <h2 class={styles.heading}>{name}</h2>
      <Texts form={form} path={[...path, 'name']} title={say('serviceName')} />
      <Texts form={form} path={[...path, 'hint']} title={say('hint')} hint={say('hintHint')} long />
      <WordTexts form={form} path={[...path, 'search']} title={say('search')} hint={say('searchHint')} />
      <div class={styles.row}>
        <NumberField
          form={form}
          path={[...path, 'targetMinutes']}
          label={say('target')}
          hint={say('targetHint')}
          min={1}
          max={240}
          unit={say('minutes')}
        />
        <NumberField
          form={form}
          path={[...path, 'typicalMinutes']}
          label={say('typical')}
          hint={say('typicalHint')}
          min={0.5}
          max={240}
          step={0.5}
          unit={say('minutes')}
        />
      </div>
      <SelectField
        form={form}
        path={[...path, 'area']}
        label={say('area')}
        choices={office.areas.map((area) => ({
          value: area.id,
          name: inLanguage(area.name, staffLanguage.value) || area.id,
        }))}
      />
      <CheckField form={form} path={[...path, 'popular']} label={say('popular')} />
      <CheckField
        form={form}
        path={[...path, 'punctual']}
        label={say('punctual')}
        hint={say('punctualHint')}
      />
      <CheckField form={form} path={[...path, 'ownLine']} label={say('ownLine')} hint={say('ownLineHint')} />
      <WhereOffered form={form} service={service.id} />
      <div class={styles.group}>
        <h3 class={styles.legend}>{say('ownHours')}</h3>
        <p>{say(service.hours === undefined ? 'ownHoursNo' : 'ownHoursYes')}</p>
        <div class={styles.buttons}>
          <button
            type="button"
            class={buttons.button}
            onClick={() => {
              where.hours.value = { of: 'service', id: service.id };
              where.section.value = 'hours';
            }}
          >
            {say('toHours')}
          </button>
        </div>
      </div>
      <div class={styles.buttons}>
        <UpDown
          name={name}
          move={(by) =>
            editor.change((draft) => ({
              ...draft,
              services: moved(draft.services, service.id, by, ({ area }) => area === service.area),
            }))
          }
        />
        <Removal
          name={name}
          text={say('removeService')}
          remove={() => {
            where.service.value = undefined;
            editor.change((draft) => removeService(draft, service.id));
          }}
        />
      </div>
    </fieldset>
  );
}

function Back({ where }: { where: Form['where'] }) {
  return (
    <div>
      <button
        type="button"
        class={buttons.button}
        onClick={() => {
          where.service.value = undefined;
        }}
      >
        ← {say('allServices')}
      </button>
    </div>
  );
}

function WhereOffered({ form: { office, editor }, service }: { form: Form; service: string }) {
  return (
    <fieldset class={styles.group}>
      <legend class={styles.legend}>{say('whereOffered')}</legend>
      <div class={checks.checks}>
        {office.sites.map(({ id, name, services }) => (
          <label key={id} class={checks.check}>
            <input
              type="checkbox"
              checked={services.includes(service)}
              onChange={({ currentTarget: { checked } }) =>
                editor.change((draft) => offer(draft, { list: 'sites', id }, service, checked))
              }
            />
            {name}
          </label>
        ))}
      </div>
      <p class={styles.hint}>{say('whereOfferedHint')}</p>
    </fieldset>
  );
}
