// What the hours come to: the next two weeks of a site, day by day.

import { type CalendarDay, calendarOf, type Opened, type OpenPeriod } from '../../../core/calendar.ts';
import { inLanguage } from '../../../core/office/languages.ts';
import type { OfficeInput } from '../../../core/office/office.ts';
import { type IsoDate, instantOf } from '../../../core/time.ts';
import { staffLanguage } from '../../../ui/staff-language.ts';
import { longDate } from '../../../ui/time.ts';
import type { Holiday } from '../answers.ts';
import { holidayName } from '../holidays.ts';
import type { SiteInput } from '../places.ts';
import { timeText } from '../time-text.ts';
import { usualDayEnds } from '../usual.ts';
import { say } from '../words/words.ts';
import styles from './Calendar.module.css';
import card from './Card.module.css';

export const calendarDays = 14;

export function Calendar({
  office,
  site,
  today,
  holidays,
}: {
  office: OfficeInput;
  site: SiteInput;
  today: IsoDate;
  holidays: readonly Holiday[];
}) {
  const days = daysOf(office, site, today, holidays);
  if (!days) return null;
  return (
    <section class={card.card}>
      <div>
        <h2 class={card.heading}>{say('calendarAt', { site: site.name })}</h2>
        <p class={card.hint}>{say('calendarHint')}</p>
      </div>
      <ol class={styles.days}>
        {days.map((day) => (
          <li key={day.date} class={day.site.periods.length === 0 ? styles.closedDay : styles.day}>
            <p class={styles.date}>
              {longDate(instantOf(day.date, '12:00', 'UTC'), 'UTC')}
              {day.date === today && <span class={styles.mark}>{say('today')}</span>}
            </p>
            <div class={styles.what}>
              <Times opened={day.site} />
              <p class={styles.because}>
                {[
                  day.holiday,
                  day.site.because === 'exception' && say('because-exception'),
                  day.clocks > 0 && say('clocksForward'),
                  day.clocks < 0 && say('clocksBack'),
                  day.site.dayEnds !== undefined && say('dayEndsAt', { time: timeText(day.site.dayEnds) }),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
              {day.services.map((service) => (
                <div key={service.service} class={styles.service}>
                  <span>{nameOf(office, service.service)}:</span> <Times opened={service} />
                </div>
              ))}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Nothing, while the zone that is being written is none. */
function daysOf(
  { services }: OfficeInput,
  site: SiteInput,
  today: IsoDate,
  holidays: readonly Holiday[],
): CalendarDay[] | undefined {
  const own = services.flatMap(({ id, hours }) =>
    hours !== undefined && site.services.includes(id) ? [{ id, hours }] : [],
  );
  try {
    return calendarOf({ ...site, dayEnds: site.dayEnds ?? usualDayEnds }, own, today, calendarDays, (date) =>
      holidayName(holidays, date),
    );
  } catch {
    return undefined;
  }
}

function Times({ opened: { because, periods } }: { opened: Opened }) {
  if (because === 'always') return <span class={styles.open}>{say('openAlways')}</span>;
  if (periods.length === 0) return <span class={styles.closed}>{say('closed')}</span>;
  return (
    <span class={styles.periods}>
      {periods.map((period) => (
        <span key={period.from} class={styles.period}>
          <span class={styles.open}>
            {timeText(period.from)}–{timeText(period.to)}
          </span>
          {lastOf(period)}
        </span>
      ))}
    </span>
  );
}

function lastOf({ to, lastTicket }: OpenPeriod) {
  if (lastTicket === null) return <span class={styles.last}>{say('noTicketAt')}</span>;
  if (lastTicket === to) return null;
  return <span class={styles.last}>{say('lastTicketAt', { time: timeText(lastTicket) })}</span>;
}

function nameOf({ services }: OfficeInput, id: string): string {
  const service = services.find((one) => one.id === id);
  return service ? inLanguage(service.name, staffLanguage.value) : id;
}
