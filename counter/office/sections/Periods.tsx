// The periods of one day: none means closed, up to four can be added.

import type { Period } from '../../../core/office/hours.ts';
import { FaultsOf } from '../fields/Field.tsx';
import { TimeField } from '../fields/fields.tsx';
import type { Form } from '../form.ts';
import { mostPeriods, withPeriod } from '../hours.ts';
import type { Path } from '../path.ts';
import { say } from '../words/words.ts';
import buttons from './Buttons.module.css';
import hours from './Hours.module.css';

export function Periods({
  form,
  path,
  day,
  periods,
}: {
  form: Form;
  path: Path;
  /** What the day is called. */
  day: string;
  periods: readonly Period[];
}) {
  const set = (value: readonly Period[]) => form.editor.set(path, value);
  return (
    <div class={hours.periods}>
      {periods.length === 0 && <span class={hours.closed}>{say('closed')}</span>}
      {periods.map(({ from, to }, i) => (
        // A period has nothing of its own but its place.
        <div key={i} class={hours.period}>
          <TimeField form={form} path={[...path, i, 'from']} label={say('fromOf', { day })} quiet />
          <span aria-hidden="true">–</span>
          <TimeField form={form} path={[...path, i, 'to']} label={say('toOf', { day })} quiet />
          <button
            type="button"
            class={buttons.small}
            aria-label={say('removePeriodOf', { day, from, to })}
            onClick={() => set(periods.toSpliced(i, 1))}
          >
            <span aria-hidden="true">✕</span>
          </button>
        </div>
      ))}
      {periods.length < mostPeriods && (
        <button
          type="button"
          class={buttons.small}
          aria-label={say('addPeriodOf', { day })}
          onClick={() => set(withPeriod(periods))}
        >
          {say('addPeriod')}
        </button>
      )}
      <DayFaults form={form} path={path} />
    </div>
  );
}

/** Faults of the day itself; those of a time stand at the time. */
function DayFaults({ form, path }: { form: Form; path: Path }) {
  const own = form.editor.faults.value.some(
    (fault) => fault.path.length <= path.length + 1 && path.every((key, i) => fault.path[i] === key),
  );
  return own ? <FaultsOf form={form} path={path} /> : null;
}
