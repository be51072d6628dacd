// Opening hours: of a site, of a template, or of a service that has its own; beside them what they come to in the next two weeks.

import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { HoursInput } from '../../../core/calendar.ts';
import { inLanguage } from '../../../core/office/languages.ts';
import type { Millis } from '../../../core/time.ts';
import { localTime } from '../../../core/time.ts';
import type { Api } from '../../../ui/api.ts';
import { staffLanguage } from '../../../ui/staff-language.ts';
import { NumberField } from '../fields/fields.tsx';
import type { Form } from '../form.ts';
import { createHolidays } from '../holidays.ts';
import { hoursPath, usualWeek } from '../hours.ts';
import { type Path, valueAt } from '../path.ts';
import type { HoursOf } from '../where.ts';
import { say } from '../words/words.ts';
import buttons from './Buttons.module.css';
import { Calendar, calendarDays } from './Calendar.tsx';
import styles from './Card.module.css';
import checks from './Checks.module.css';
import { Exceptions } from './Exceptions.tsx';
import hoursStyles from './Hours.module.css';
import { Week } from './Week.tsx';

export function HoursSection({ form, api, now }: { form: Form; api: Api; now: () => Millis }) {
  const { office, where } = form;
  const [first] = office.sites;
  const chosen = where.hours.value ?? (first && { of: 'site' as const, id: first.id });
  const path = chosen && hoursPath(office, chosen);
  const holidays = useMemo(() => createHolidays(api), [api]);
  const today = localTime(now(), first?.timeZone ?? 'UTC').date;
  const country = office.country ?? 'DK';
  useEffect(() => void holidays.load(country, today, calendarDays), [holidays, country, today]);
  return (
    <>
      <div class={hoursStyles.of}>
        <label for="office-hours-of">{say('hoursFor')}</label>
        <Choice form={form} chosen={chosen} />
      </div>
      {chosen && path && <OneHours key={`${chosen.of} ${chosen.id}`} form={form} of={chosen} path={path} />}
      {office.sites
        .filter(({ id, services }) =>
          chosen?.of === 'service' ? services.includes(chosen.id) : chosen?.of === 'site' && id === chosen.id,
        )
        .map((site) => (
          <Calendar
            key={site.id}
            office={office}
            site={site}
            today={today}
            holidays={holidays.known.value ?? []}
          />
        ))}
    </>
  );
}

function Choice({ form: { office, where }, chosen }: { form: Form; chosen: HoursOf | undefined }) {
  const own = office.services.filter(
    ({ id, hours }) => hours !== undefined || (chosen?.of === 'service' && chosen.id === id),
  );
  const others = office.services.filter((service) => !own.includes(service));
  const option = (of: HoursOf['of'], id: string, name: string) => (
    <option key={`${of} ${id}`} value={`${of} ${id}`}>
      {name}
    </option>
  );
  return (
    <select
      id="office-hours-of"
      value={chosen && `${chosen.of} ${chosen.id}`}
      onChange={({ currentTarget: { value } }) => {
        const [of, id = ''] = value.split(' ');
        where.hours.value = { of: of === 'service' || of === 'template' ? of : 'site', id };
      }}
    >
      <optgroup label={say('hours-site')}>
        {office.sites.map(({ id, name }) => option('site', id, name))}
      </optgroup>
      {office.templates && office.templates.length > 0 && (
        <optgroup label={say('templates')}>
          {office.templates.map(({ id, name }) => option('template', id, name))}
        </optgroup>
      )}
      {own.length > 0 && (
        <optgroup label={say('hours-service')}>
          {own.map(({ id, name }) => option('service', id, inLanguage(name, staffLanguage.value)))}
        </optgroup>
      )}
      {others.length > 0 && (
        <optgroup label={say('hours-give')}>
          {others.map(({ id, name }) => option('service', id, inLanguage(name, staffLanguage.value)))}
        </optgroup>
      )}
    </select>
  );
}

function OneHours({ form, of, path }: { form: Form; of: HoursOf; path: Path }) {
  const { office, editor } = form;
  const hours = valueAt(office, path) as HoursInput | undefined;
  const set = (value: HoursInput | undefined) => editor.set(path, value);
  /** The week comes back for who looks at the other choice. */
  const week = useRef(usualWeek());
  if (hours === undefined) {
    return (
      <fieldset class={styles.card} disabled={editor.readOnly.value}>
        <p>{say('ownHoursNo')}</p>
        <div class={styles.buttons}>
          <button type="button" class={buttons.primary} onClick={() => set(usualWeek())}>
            {say('giveHours')}
          </button>
        </div>
      </fieldset>
    );
  }
  const isAlways = hours === 'always';
  return (
    <fieldset class={styles.card} disabled={editor.readOnly.value}>
      <div class={checks.checks}>
        <label class={checks.check}>
          <input
            type="radio"
            name="hours-kind"
            checked={isAlways}
            onChange={() => {
              if (hours !== 'always') week.current = hours;
              set('always');
            }}
          />
          {say('always')}
        </label>
        <label class={checks.check}>
          <input
            type="radio"
            name="hours-kind"
            checked={!isAlways}
            onChange={() => set(isAlways ? week.current : hours)}
          />
          {say('byWeek')}
        </label>
      </div>
      {!isAlways && (
        <>
          <Week form={form} path={path} hours={hours} />
          <Exceptions form={form} path={path} hours={hours} />
          <NumberField
            form={form}
            path={[...path, 'lastTicketMinutes']}
            label={say('lastTicket')}
            min={0}
            max={240}
            unit={say('minutes')}
            otherwise={0}
          />
        </>
      )}
      {of.of === 'service' && (
        <div class={styles.buttons}>
          <button type="button" class={buttons.button} onClick={() => set(undefined)}>
            {say('takeHours')}
          </button>
        </div>
      )}
    </fieldset>
  );
}
