// When services can be booked at a place: so many at once, every so many minutes of its opening hours or of times of its own.

import { inLanguage } from '../../../core/office/languages.ts';
import { staffLanguage } from '../../../ui/staff-language.ts';
import { FaultsOf } from '../fields/Field.tsx';
import { NumberField } from '../fields/fields.tsx';
import type { Form } from '../form.ts';
import { withPeriod } from '../hours.ts';
import { fieldId } from '../path.ts';
import {
  addSlots,
  type PlaceInput,
  type PlaceList,
  placesIn,
  removeSlots,
  type SlotsInput,
} from '../places.ts';
import { bookableIn } from '../slot-times.ts';
import { timeText } from '../time-text.ts';
import { say } from '../words/words.ts';
import adding from './AddForm.module.css';
import buttons from './Buttons.module.css';
import styles from './Card.module.css';
import checks from './Checks.module.css';
import { Periods } from './Periods.tsx';
import { Removal } from './Removal.tsx';
import slotStyles from './Slots.module.css';
import { weekdayName } from './Week.tsx';

export function Slots({ form, list, at }: { form: Form; list: PlaceList; at: number }) {
  const place = placesIn(form.office, list)[at];
  if (!place) return null;
  const { slots = [] } = place;
  return (
    <>
      <div>
        <h2 class={styles.heading} id={fieldId([list, at, 'slots'])} tabIndex={-1}>
          {say('part-slots')}
        </h2>
        <p class={styles.hint}>{say('slotsHint')}</p>
      </div>
      {slots.length === 0 && <p>{say('noSlots')}</p>}
      {slots.map((one, i) => (
        <OneService key={one.service} {...{ form, list, at, place, i }} slots={one} />
      ))}
      <AddService form={form} list={list} place={place} />
    </>
  );
}

function OneService({
  form,
  list,
  at,
  place,
  slots,
  i,
}: {
  form: Form;
  list: PlaceList;
  at: number;
  place: PlaceInput;
  slots: SlotsInput;
  i: number;
}) {
  const { editor } = form;
  const path = [list, at, 'slots', i];
  const name = nameOf(form, slots.service);
  const own = slots.periods !== undefined;
  return (
    <fieldset class={slotStyles.slots}>
      <legend class={slotStyles.legend}>{name}</legend>
      <div class={styles.row}>
        <NumberField
          form={form}
          path={[...path, 'everyMinutes']}
          label={say('slotEvery')}
          min={5}
          max={480}
        />
        <NumberField form={form} path={[...path, 'capacity']} label={say('slotCapacity')} min={1} max={100} />
      </div>
      <div class={checks.checks}>
        <label class={checks.check}>
          <input
            type="radio"
            name={fieldId([...path, 'when'])}
            checked={!own}
            onChange={() => editor.set([...path, 'periods'], undefined)}
          />
          {say('slotsWhenOpen')}
        </label>
        <label class={checks.check}>
          <input
            type="radio"
            name={fieldId([...path, 'when'])}
            checked={own}
            onChange={() => editor.set([...path, 'periods'], withPeriod([]))}
          />
          {say('slotsOwnTimes')}
        </label>
      </div>
      {slots.periods && (
        <Periods form={form} path={[...path, 'periods']} day={name} periods={slots.periods} />
      )}
      <FaultsOf form={form} path={[...path, 'service']} />
      <Bookable form={form} place={place} slots={slots} />
      <div class={styles.buttons}>
        <Removal
          name={say('slotsOf', { service: name })}
          text={say('removeSlots')}
          remove={() => editor.change((draft) => removeSlots(draft, { list, id: place.id }, slots.service))}
        />
      </div>
    </fieldset>
  );
}

/** What it comes to, as far as it is written. */
function Bookable({ form, place, slots }: { form: Form; place: PlaceInput; slots: SlotsInput }) {
  const days = bookableIn(form.office, place, slots);
  if (days.length === 0) return <p class={styles.hint}>{say('slotsNever')}</p>;
  return (
    <ul class={slotStyles.days}>
      {days.map(({ day, times, first, last }) => (
        <li key={day}>
          {say('slotsOn', {
            day: day === 'all' ? say('everyDay') : weekdayName(day),
            n: times,
            first: timeText(first),
            last: timeText(last),
            bookings: times * Number(slots.capacity),
          })}
        </li>
      ))}
    </ul>
  );
}

function AddService({ form, list, place }: { form: Form; list: PlaceList; place: PlaceInput }) {
  const { slots = [] } = place;
  const left = place.services.filter((service) => !slots.some((one) => one.service === service));
  if (left.length === 0) return null;
  return (
    <form
      class={adding.addForm}
      onSubmit={(event) => {
        event.preventDefault();
        if (!(event.target instanceof HTMLFormElement)) return;
        const service = String(new FormData(event.target).get('service'));
        form.editor.change((draft) => addSlots(draft, { list, id: place.id }, service));
      }}
    >
      <h3 class={adding.addTitle}>{say('addSlots')}</h3>
      <label>
        {say('service')}
        <select name="service" aria-label={`${say('addSlots')}: ${say('service')}`}>
          {left.map((service) => (
            <option key={service} value={service}>
              {nameOf(form, service)}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" class={buttons.button} aria-label={say('addSlots')}>
        {say('add')}
      </button>
    </form>
  );
}

function nameOf({ office }: Form, id: string): string {
  const service = office.services.find((one) => one.id === id);
  return (service && inLanguage(service.name, staffLanguage.value)) || id;
}
