// Which of the office's services are offered at a place.

import { inLanguage } from '../../../core/office/languages.ts';
import { staffLanguage } from '../../../ui/staff-language.ts';
import { FaultsOf, TodoOf } from '../fields/Field.tsx';
import type { Form } from '../form.ts';
import { fieldId } from '../path.ts';
import { offer, type PlaceList, placesIn } from '../places.ts';
import { say } from '../words/words.ts';
import styles from './Card.module.css';
import checks from './Checks.module.css';

export function ServicesHere({ form, list, at }: { form: Form; list: PlaceList; at: number }) {
  const { office, editor } = form;
  const site = placesIn(office, list)[at];
  if (!site) return null;
  return (
    <>
      <h2 class={styles.heading} id={fieldId([list, at, 'services'])} tabIndex={-1}>
        {say('servicesHere')}
      </h2>
      <FaultsOf form={form} path={[list, at, 'services']} />
      <TodoOf form={form} path={[list, at, 'services']} />
      {office.areas.map((area) => (
        <fieldset key={area.id} class={styles.group}>
          <legend class={styles.legend}>{inLanguage(area.name, staffLanguage.value)}</legend>
          <div class={checks.checks}>
            {office.services
              .filter((service) => service.area === area.id)
              .map((service) => (
                <label key={service.id} class={checks.check}>
                  <input
                    type="checkbox"
                    checked={site.services.includes(service.id)}
                    onChange={({ currentTarget: { checked } }) =>
                      editor.change((draft) => offer(draft, { list, id: site.id }, service.id, checked))
                    }
                  />
                  {inLanguage(service.name, staffLanguage.value)}
                </label>
              ))}
          </div>
        </fieldset>
      ))}
    </>
  );
}
