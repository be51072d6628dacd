// The counters of a place: what each is called, and what it serves and helps with.

import { inLanguage } from '../../../core/office/languages.ts';
import { staffLanguage } from '../../../ui/staff-language.ts';
import { moved } from '../edits.ts';
import { FaultsOf, TodoOf } from '../fields/Field.tsx';
import { TextField } from '../fields/fields.tsx';
import type { Form } from '../form.ts';
import { fieldId } from '../path.ts';
import {
  addCounter,
  type CounterInput,
  changePlace,
  type PlaceInput,
  type PlaceList,
  placesIn,
  removeCounter,
  share,
  shareOf,
} from '../places.ts';
import { say } from '../words/words.ts';
import { AddForm } from './AddForm.tsx';
import styles from './Card.module.css';
import checks from './Checks.module.css';
import folds from './Fold.module.css';
import { Fold } from './Fold.tsx';
import { Removal } from './Removal.tsx';
import { UpDown } from './UpDown.tsx';

export function Counters({ form, list, at }: { form: Form; list: PlaceList; at: number }) {
  const { office, editor, where } = form;
  const site = placesIn(office, list)[at];
  if (!site) return null;
  return (
    <>
      <div>
        <h2 class={styles.heading} id={fieldId([list, at, 'counters'])} tabIndex={-1}>
          {say('counters')}
        </h2>
        <p class={styles.hint}>{say('sharesHint')}</p>
      </div>
      <div>
        {site.counters.map((counter, i) => (
          <OneCounter key={counter.id} {...{ form, list, at, site, counter, i }} />
        ))}
      </div>
      <AddForm
        label={say('counterLabel')}
        button={say('addCounter')}
        maxLength={4}
        add={(label) => {
          const added = addCounter(office, { list, id: site.id }, label);
          editor.change(() => added.office);
          where.counter.value = added.id;
        }}
      />
    </>
  );
}

function OneCounter({
  form,
  list,
  at,
  site,
  counter,
  i,
}: {
  form: Form;
  list: PlaceList;
  at: number;
  site: PlaceInput;
  counter: CounterInput;
  i: number;
}) {
  const { editor, where } = form;
  const path = [list, at, 'counters', i];
  const place = { list, id: site.id };
  const isOpen = where.counter.value === counter.id;
  const name = say('counter', { label: counter.label });
  return (
    <section class={folds.fold}>
      <Fold
        isOpen={isOpen}
        turn={() => {
          where.counter.value = isOpen ? undefined : counter.id;
        }}
      >
        {name}
        <small>{say('counterServes', { n: counter.serves.length })}</small>
      </Fold>
      {isOpen && (
        <div class={folds.foldBody}>
          <TextField
            form={form}
            path={[...path, 'label']}
            label={say('counterLabel')}
            hint={say('counterLabelHint')}
            maxLength={4}
            narrow
          />
          <Shares {...{ form, list, site, counter }} />
          <div id={fieldId([...path, 'serves'])} tabIndex={-1}>
            <FaultsOf form={form} path={[...path, 'serves']} />
            <FaultsOf form={form} path={[...path, 'helps']} />
            <TodoOf form={form} path={[...path, 'serves']} />
          </div>
          <div class={styles.buttons}>
            <UpDown
              name={name}
              move={(by) =>
                editor.change((draft) =>
                  changePlace(draft, place, (one) => ({
                    ...one,
                    counters: moved(one.counters, counter.id, by),
                  })),
                )
              }
            />
            <Removal
              name={name}
              text={say('removeCounter')}
              off={site.counters.length === 1}
              remove={() => editor.change((draft) => removeCounter(draft, place, counter.id))}
            />
          </div>
        </div>
      )}
    </section>
  );
}

function Shares({
  form,
  list,
  site,
  counter,
}: {
  form: Form;
  list: PlaceList;
  site: PlaceInput;
  counter: CounterInput;
}) {
  const { office, editor } = form;
  const here = office.services.filter(({ id }) => site.services.includes(id));
  const areas = office.areas.filter(({ id }) => here.some(({ area }) => area === id));
  return (
    <table class={checks.table}>
      <thead>
        <tr>
          <th scope="col">{say('service')}</th>
          <th scope="col">{say('serves')}</th>
          <th scope="col">{say('helps')}</th>
        </tr>
      </thead>
      {areas.map((area) => (
        <tbody key={area.id}>
          <tr>
            <th scope="rowgroup" colSpan={3} class={checks.groupRow}>
              {inLanguage(area.name, staffLanguage.value)}
            </th>
          </tr>
          {here
            .filter((service) => service.area === area.id)
            .map((service) => {
              const name = inLanguage(service.name, staffLanguage.value);
              return (
                <tr key={service.id}>
                  <th scope="row">{name}</th>
                  {(['serves', 'helps'] as const).map((wanted) => (
                    <td key={wanted}>
                      <label class={checks.cell}>
                        <input
                          type="checkbox"
                          aria-label={`${say(wanted)}: ${name}`}
                          checked={shareOf(counter, service.id) === wanted}
                          onChange={({ currentTarget: { checked } }) =>
                            editor.change((draft) =>
                              share(
                                draft,
                                { list, id: site.id },
                                counter.id,
                                service.id,
                                checked ? wanted : 'neither',
                              ),
                            )
                          }
                        />
                      </label>
                    </td>
                  ))}
                </tr>
              );
            })}
        </tbody>
      ))}
    </table>
  );
}
