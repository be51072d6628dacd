// Areas and services: a list, and the one that is being written.

import { inLanguage } from '../../../core/office/languages.ts';
import { staffLanguage } from '../../../ui/staff-language.ts';
import { languageInWords } from '../../words/names.ts';
import { type AreaInput, addArea, addService, moved, removeArea } from '../edits.ts';
import { Texts } from '../fields/texts.tsx';
import type { Form } from '../form.ts';
import { say } from '../words/words.ts';
import { AddForm } from './AddForm.tsx';
import styles from './Card.module.css';
import folds from './Fold.module.css';
import { Fold } from './Fold.tsx';
import lists from './List.module.css';
import { Removal } from './Removal.tsx';
import { ServiceForm } from './ServiceForm.tsx';
import { UpDown } from './UpDown.tsx';

export function ServicesSection({ form }: { form: Form }) {
  const { office, editor, where } = form;
  const at = office.services.findIndex(({ id }) => id === where.service.value);
  return (
    <div class={lists.two} data-open={at !== -1}>
      <div class={lists.list}>
        {office.areas.map((area) => (
          <div key={area.id}>
            <h3 class={lists.listTitle}>{inLanguage(area.name, staffLanguage.value)}</h3>
            <ul class={lists.items}>
              {office.services
                .filter((service) => service.area === area.id)
                .map((service) => (
                  <li key={service.id}>
                    <button
                      type="button"
                      class={lists.item}
                      aria-current={where.service.value === service.id ? 'true' : undefined}
                      onClick={() => {
                        where.service.value = service.id;
                      }}
                    >
                      {inLanguage(service.name, staffLanguage.value) || service.id}
                    </button>
                  </li>
                ))}
            </ul>
          </div>
        ))}
        {!editor.readOnly.value && <AddService form={form} />}
      </div>
      <div class={lists.beside}>
        {at === -1 ? (
          <Areas form={form} />
        ) : (
          <ServiceForm key={office.services[at]?.id} form={form} at={at} />
        )}
      </div>
    </div>
  );
}

function AddService({ form: { office, editor, where } }: { form: Form }) {
  return (
    <AddForm
      label={nameIn(office.languages[0])}
      button={say('addService')}
      maxLength={120}
      add={(name, fields) => {
        const added = addService(office, name, String(fields.get('area')));
        editor.change(() => added.office);
        where.service.value = added.id;
      }}
    >
      <label>
        {say('area')}
        <select name="area">
          {office.areas.map(({ id, name }) => (
            <option key={id} value={id}>
              {inLanguage(name, staffLanguage.value)}
            </option>
          ))}
        </select>
      </label>
    </AddForm>
  );
}

function Areas({ form }: { form: Form }) {
  const { office, editor, where } = form;
  return (
    <fieldset class={styles.card} disabled={editor.readOnly.value}>
      <p class={styles.hint}>{say('chooseService')}</p>
      <div>
        <h2 class={styles.heading}>{say('areas')}</h2>
        <p class={styles.hint}>{say('areasHint')}</p>
      </div>
      <div>
        {office.areas.map((area, i) => (
          <OneArea key={area.id} form={form} area={area} i={i} />
        ))}
      </div>
      <AddForm
        label={nameIn(office.languages[0])}
        button={say('addArea')}
        maxLength={120}
        add={(name) => {
          const added = addArea(office, name);
          editor.change(() => added.office);
          where.area.value = added.id;
        }}
      />
    </fieldset>
  );
}

function OneArea({ form, area, i }: { form: Form; area: AreaInput; i: number }) {
  const { office, editor, where } = form;
  const isOpen = where.area.value === area.id;
  const name = inLanguage(area.name, staffLanguage.value) || area.id;
  const isUsed = office.services.some((service) => service.area === area.id);
  return (
    <section class={folds.fold}>
      <Fold
        isOpen={isOpen}
        turn={() => {
          where.area.value = isOpen ? undefined : area.id;
        }}
      >
        {name}
      </Fold>
      {isOpen && (
        <div class={folds.foldBody}>
          <Texts form={form} path={['areas', i, 'name']} title={say('areaName')} long />
          <div class={styles.buttons}>
            <UpDown
              name={name}
              move={(by) => editor.change((draft) => ({ ...draft, areas: moved(draft.areas, area.id, by) }))}
            />
            <Removal
              name={name}
              text={say('remove')}
              off={isUsed}
              remove={() => editor.change((draft) => removeArea(draft, area.id))}
            />
          </div>
          {isUsed && <p class={styles.hint}>{say('areaUsed')}</p>}
        </div>
      )}
    </section>
  );
}

function nameIn(first: Form['office']['languages'][number] | undefined): string {
  return say('newServiceName', { language: first === undefined ? '' : languageInWords(first) });
}
