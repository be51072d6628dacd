// The week: a line for each day.

import { addDays, instantOf, type WeekdayName, weekdayNames } from '../../../core/time.ts';
import { staffLanguage } from '../../../ui/staff-language.ts';
import type { Form } from '../form.ts';
import type { WeekHours } from '../hours.ts';
import { fieldId, type Path } from '../path.ts';
import { say } from '../words/words.ts';
import buttons from './Buttons.module.css';
import styles from './Card.module.css';
import hoursStyles from './Hours.module.css';
import { Periods } from './Periods.tsx';

/** Any Monday. */
const monday = '2026-11-23';

export function Week({ form, path, hours }: { form: Form; path: Path; hours: WeekHours }) {
  const { editor } = form;
  return (
    <fieldset class={styles.group}>
      <legend class={styles.legend}>{say('week')}</legend>
      <p class={styles.hint}>{say('weekHint')}</p>
      <div class={hoursStyles.week}>
        {weekdayNames.map((day, i) => {
          const place = [...path, 'week', day];
          const name = weekdayName(day);
          const before = weekdayNames[i - 1];
          return (
            <div key={day} class={hoursStyles.day} id={fieldId(place)} tabIndex={-1}>
              <span class={hoursStyles.dayName}>{name}</span>
              <Periods form={form} path={place} day={name} periods={hours.week[day] ?? []} />
              {before && (
                <button
                  type="button"
                  class={buttons.small}
                  aria-label={say('copyDownOf', { day: name })}
                  onClick={() => editor.set(place, hours.week[before] ?? [])}
                >
                  {say('copyDown')}
                </button>
              )}
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}

export function weekdayName(day: WeekdayName): string {
  const at = instantOf(addDays(monday, weekdayNames.indexOf(day)), '12:00', 'UTC');
  const name = new Intl.DateTimeFormat(staffLanguage.value, { weekday: 'long', timeZone: 'UTC' }).format(at);
  return name.charAt(0).toLocaleUpperCase(staffLanguage.value) + name.slice(1);
}
