// Single days on which other hours hold.

import { instantOf } from '../../../core/time.ts';
import { longDate } from '../../../ui/time.ts';
import type { Form } from '../form.ts';
import { type WeekHours, withException, withoutException } from '../hours.ts';
import { fieldId, type Path } from '../path.ts';
import { say } from '../words/words.ts';
import buttons from './Buttons.module.css';
import styles from './Card.module.css';
import hoursStyles from './Hours.module.css';
import { Periods } from './Periods.tsx';

export function Exceptions({ form, path, hours }: { form: Form; path: Path; hours: WeekHours }) {
  const { editor } = form;
  const dates = Object.keys(hours.exceptions ?? {}).sort();
  return (
    <fieldset class={styles.group}>
      <legend class={styles.legend}>{say('exceptions')}</legend>
      <p class={styles.hint}>{say('exceptionsHint')}</p>
      {dates.length === 0 && <p>{say('noExceptions')}</p>}
      <div class={hoursStyles.week}>
        {dates.map((date) => {
          const place = [...path, 'exceptions', date];
          const day = dayText(date);
          return (
            <div key={date} class={hoursStyles.day} id={fieldId(place)} tabIndex={-1}>
              <span class={hoursStyles.dayName}>{day}</span>
              <Periods form={form} path={place} day={day} periods={hours.exceptions?.[date] ?? []} />
              <button
                type="button"
                class={buttons.small}
                aria-label={say('removeExceptionOf', { day })}
                onClick={() => editor.set(path, withoutException(hours, date))}
              >
                {say('remove')}
              </button>
            </div>
          );
        })}
      </div>
      <form
        class={hoursStyles.addDay}
        autocomplete="off"
        onSubmit={(event) => {
          event.preventDefault();
          const filled = event.target;
          if (!(filled instanceof HTMLFormElement)) return;
          const date = String(new FormData(filled).get('date'));
          if (date === '') return;
          filled.reset();
          editor.set(path, withException(hours, date));
        }}
      >
        <label>
          {say('date')}
          <input name="date" type="date" required />
        </label>
        <button type="submit" class={buttons.button}>
          {say('addException')}
        </button>
      </form>
    </fieldset>
  );
}

/** With its year: exceptions may lie far ahead. */
export function dayText(date: string): string {
  return `${longDate(instantOf(date, '12:00', 'UTC'), 'UTC')} ${date.slice(0, 4)}`;
}
