// Which period: by its name, or by own dates; and whether it is held against the year before.

import field from '../parts/Field.module.css';
import styles from './Bar.module.css';
import { type Figures, periodIn } from './figures.ts';
import type { Period } from './period.ts';
import { type PeriodName, periodNames } from './period.ts';
import { say } from './words/words.ts';

export function PeriodBar({ figures }: { figures: Figures }) {
  const chosen = figures.chosen.value;
  const { name, own, compared } = chosen;
  const dates = (change: Partial<Period>) => {
    const { from, to } = { ...own, ...change };
    // While a date is typed it is empty.
    if (from === '' || to === '') return;
    const ordered = from <= to ? { from, to } : change.from ? { from, to: from } : { from: to, to };
    void figures.choose({ own: ordered });
  };
  return (
    <div class={field.bar}>
      <label class={field.field}>
        {say('period')}
        <select
          value={name}
          onChange={({ currentTarget }) => {
            const next = currentTarget.value as PeriodName;
            // Own dates begin as those that one has just looked at.
            void figures.choose({ name: next, own: periodIn(chosen, figures.today()) });
          }}
        >
          {periodNames.map((one) => (
            <option key={one} value={one}>
              {say(one)}
            </option>
          ))}
        </select>
      </label>
      {name === 'own' && (
        <>
          <label class={field.field}>
            {say('from')}
            <input
              type="date"
              value={own.from}
              onChange={({ currentTarget }) => dates({ from: currentTarget.value })}
            />
          </label>
          <label class={field.field}>
            {say('to')}
            <input
              type="date"
              value={own.to}
              onChange={({ currentTarget }) => dates({ to: currentTarget.value })}
            />
          </label>
        </>
      )}
      <label class={styles.check}>
        <input
          type="checkbox"
          checked={compared}
          onChange={({ currentTarget }) => void figures.choose({ compared: currentTarget.checked })}
        />
        {say('compare')}
      </label>
    </div>
  );
}
