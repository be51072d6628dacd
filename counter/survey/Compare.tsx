// Two surveys, or two periods of one, against each other: whether more are satisfied, or whether it is chance (V9).

import { useSignal } from '@preact/signals';
import { type Difference, difference, satisfiedIn } from '../../core/ballot/compare.ts';
import { Earlier } from './Earlier.tsx';
import form from './Form.module.css';
import { percent, pointsText } from './format.ts';
import styles from './Results.module.css';
import page from './SurveyPage.module.css';
import type { Surveys } from './surveys.ts';
import { areApart, comparable, type ToldSurvey } from './told-surveys.ts';
import { say } from './words/words.ts';

export function Compare({ surveys }: { surveys: Surveys }) {
  const published = surveys.published.value;
  const one = useSignal('');
  const other = useSignal('');
  if (!published) return <p class={page.soft}>{say('loading')}</p>;
  const all = comparable(published, surveys.past.value);
  const later = all.find(({ id }) => id === one.value) ?? all[0];
  const others = later ? all.filter((two) => areApart(later, two)) : [];
  const earlier = others.find(({ id }) => id === other.value) ?? others[0];
  return (
    <section class={form.card} aria-labelledby="results">
      <div class={styles.head}>
        <h2 class={page.heading} id="results">
          {say('compare')}
        </h2>
        <div class={styles.ways}>
          <button type="button" class={styles.print} onClick={() => window.print()}>
            {say('printPage')}
          </button>
        </div>
      </div>
      {later && earlier ? (
        <>
          <div class={form.row}>
            <Choose label={say('thisOne')} all={all} chosen={later} choose={one} />
            <Choose label={say('thatOne')} all={others} chosen={earlier} choose={other} />
          </div>
          <Verdict two={inOrder(earlier, later)} />
          <Earlier surveys={[later, earlier]} />
          <p class={styles.source}>{say('compareSource')}</p>
        </>
      ) : (
        <p>{say('nothingToCompare')}</p>
      )}
    </section>
  );
}

function Choose({
  label,
  all,
  chosen,
  choose,
}: {
  label: string;
  all: readonly ToldSurvey[];
  chosen: ToldSurvey;
  choose: { value: string };
}) {
  return (
    <label class={form.field}>
      {label}
      <select
        onChange={(event) => {
          choose.value = event.currentTarget.value;
        }}
      >
        {all.map(({ id, name, byHand }) => (
          <option key={id} value={id} selected={id === chosen.id}>
            {byHand ? `${name} (${say('byHand')})` : name}
          </option>
        ))}
      </select>
    </label>
  );
}

function Verdict({ two: [earlier, later] }: { two: readonly [ToldSurvey, ToldSurvey] }) {
  const before = satisfiedIn(earlier.group);
  const now = satisfiedIn(later.group);
  if (!before || !now) {
    const unknown = [earlier, later].filter(({ group }) => !satisfiedIn(group));
    return <p role="status">{say('cannotCompare', { names: unknown.map(({ name }) => name).join(', ') })}</p>;
  }
  const found: Difference = difference(before, now);
  const ends = { from: percent(before.share), to: percent(now.share) };
  const { low, high } = found.interval;
  const points = { points: pointsText(found.points), low: pointsText(low), high: pointsText(high) };
  return (
    <div class={styles.sure} role="status">
      <p class={styles.verdict}>{say(`verdict-${found.verdict}`, ends)}</p>
      <p>{say('differenceIs', { ...points, earlier: earlier.name, later: later.name })}</p>
    </div>
  );
}

function inOrder(a: ToldSurvey, b: ToldSurvey): readonly [ToldSurvey, ToldSurvey] {
  return a.first <= b.first ? [a, b] : [b, a];
}
