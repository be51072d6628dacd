// Phone calls of one month, a field for each day. What is not saved yet is kept while one looks at other months.

import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import type { CallYear } from '../../core/calls/calls.ts';
import { mostCalls } from '../../core/calls/most.ts';
import { type IsoDate, weekdayOf } from '../../core/time.ts';
import { dateText, monthName } from '../../core/words/clock.ts';
import { staffLanguage } from '../../ui/staff-language.ts';
import { count, weekdayName } from '../figures/format.ts';
import button from '../parts/Button.module.css';
import { Press } from '../parts/Press.tsx';
import styles from './Calls.module.css';
import type { DataSheets } from './data-sheet.ts';
import { callsFrom, daysIn, lastMonth, monthToEnter } from './month-days.ts';
import { say } from './words/words.ts';

export function CallMonth({
  sheets,
  calls: { days: known },
  year,
}: {
  sheets: DataSheets;
  calls: CallYear;
  year: number;
}) {
  const today = sheets.today();
  const month = useSignal(monthToEnter(known, year, today));
  const written = useSignal<Readonly<Record<IsoDate, string>>>({});
  const saved = useSignal(false);
  const hint = useId();
  const changed = Object.entries(written.value).filter(
    ([date, text]) => callsFrom(text) !== (known[date] ?? null),
  );
  const isWrong = changed.some(([, text]) => callsFrom(text) === undefined);
  const days = daysIn(year, month.value, today);
  const inMonth = days.flatMap((date) => known[date] ?? []);
  const name = monthName(month.value, staffLanguage.value);

  async function save(): Promise<void> {
    const wished = changed.map(([date, text]) => [date, callsFrom(text) ?? null] as const);
    if (!(await sheets.enter(Object.fromEntries(wished)))) return;
    written.value = {};
    saved.value = true;
  }

  return (
    <form
      class={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (changed.length > 0 && !isWrong && !sheets.busy.peek()) void save();
      }}
    >
      <p class={styles.hint}>{say('enterHint')}</p>
      <div class={styles.turn}>
        <Turn by={-1} month={month} last={lastMonth(year, today)} />
        <h3 aria-live="polite">
          {name} {year}
        </h3>
        <Turn by={1} month={month} last={lastMonth(year, today)} />
      </div>
      <div class={styles.days}>
        {days.map((date) => (
          <Day
            key={date}
            date={date}
            text={written.value[date] ?? String(known[date] ?? '')}
            hint={hint}
            write={(text) => {
              written.value = { ...written.peek(), [date]: text };
              saved.value = false;
            }}
          />
        ))}
      </div>
      <p class={styles.hint}>
        {inMonth.length > 0
          ? say('inMonth', { month: name, calls: count(inMonth.reduce((sum, one) => sum + one, 0)) })
          : say('inMonthNone', { month: name })}
      </p>
      <p class={styles.wrong} id={hint} role="alert">
        {isWrong && say('noNumber', { most: count(mostCalls) })}
      </p>
      <div class={styles.foot}>
        <button
          type="submit"
          class={styles.main}
          aria-disabled={changed.length === 0 || isWrong || sheets.busy.value || undefined}
        >
          {say('save')}
        </button>
        <p role="status">
          {changed.length > 0 ? say('unsaved', { n: changed.length }) : saved.value && say('saved')}
        </p>
      </div>
    </form>
  );
}

function Turn({ by, month, last }: { by: -1 | 1; month: { value: number }; last: number }) {
  const to = month.value + by;
  return (
    <Press
      class={button.button}
      off={to < 0 || to > last}
      label={say(by < 0 ? 'monthBefore' : 'monthAfter')}
      onPress={() => {
        month.value = to;
      }}
    >
      <span aria-hidden="true">{by < 0 ? '‹' : '›'}</span>
    </Press>
  );
}

function Day({
  date,
  text,
  hint,
  write,
}: {
  date: IsoDate;
  text: string;
  hint: string;
  write: (text: string) => void;
}) {
  const weekday = weekdayOf(date);
  const isWrong = callsFrom(text) === undefined;
  return (
    <label class={styles.day} data-weekend={weekday > 5 || undefined} style={{ '--weekday': weekday }}>
      <span aria-hidden="true">
        {weekdayName(weekday, 'short')} {Number(date.slice(8))}.
      </span>
      <input
        type="text"
        inputMode="numeric"
        autocomplete="off"
        maxLength={7}
        value={text}
        aria-label={say('callsOn', { date: dateText(date, staffLanguage.value) })}
        aria-invalid={isWrong || undefined}
        aria-describedby={isWrong ? hint : undefined}
        onInput={({ currentTarget }) => write(currentTarget.value)}
      />
    </label>
  );
}
