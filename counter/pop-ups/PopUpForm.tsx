// Opens a pop-up, or gives one other days, hours, counters.

import { useSignal } from '@preact/signals';
import type { Like } from '../../core/office/pop-up.ts';
import type { IsoDate } from '../../core/time.ts';
import { announce } from '../../ui/announce.tsx';
import { Alert } from '../parts/Alert.tsx';
import form from '../survey/Form.module.css';
import { faultWords } from './fault.ts';
import styles from './PopUpsPage.module.css';
import { dailyOf, planIn } from './plan.ts';
import type { Listed, Model, PopUp, PopUps } from './pop-ups.ts';
import { say } from './words/words.ts';

const longestName = 60;
const longestAddress = 120;
const mostCounters = 20;

export function NewPopUp({ popUps, listed, today }: { popUps: PopUps; listed: Listed; today: IsoDate }) {
  const { templates, sites } = listed;
  const chosen = useSignal(templates[0] ? `template ${templates[0].id}` : `site ${sites[0]?.id}`);
  const [is = '', id = ''] = chosen.value.split(' ');
  const model = (is === 'template' ? templates : sites).find((one) => one.id === id);
  const like: Like = is === 'template' ? { template: id } : { site: id };
  return (
    <form
      class={`${form.card} ${styles.form}`}
      autocomplete="off"
      onSubmit={async (event) => {
        event.preventDefault();
        const { target } = event;
        if (!(target instanceof HTMLFormElement)) return;
        const plan = planIn(new FormData(target));
        if (!(await popUps.open(like, plan))) return;
        target.reset();
        announce(say('opened', { name: plan.name }));
      }}
    >
      <h2 class={form.heading}>{say('newPopUp')}</h2>
      <label class={form.field}>
        {say('like')}
        <select
          value={chosen.value}
          onChange={({ currentTarget }) => {
            chosen.value = currentTarget.value;
          }}
        >
          <Options label={say('templates')} is="template" models={templates} />
          <Options label={say('sites')} is="site" models={sites} />
        </select>
      </label>
      <Fields key={chosen.value} model={model} today={today} />
      <button type="submit" class={form.submit} aria-disabled={popUps.busy.value || undefined}>
        {say('open')}
      </button>
    </form>
  );
}

export function ChangePopUp({
  popUps,
  popUp,
  today,
  close,
}: {
  popUps: PopUps;
  popUp: PopUp;
  today: IsoDate;
  close: () => void;
}) {
  const fault = popUps.fault.value;
  return (
    <form
      class={styles.form}
      autocomplete="off"
      onSubmit={async (event) => {
        event.preventDefault();
        const { target } = event;
        if (!(target instanceof HTMLFormElement)) return;
        if (await popUps.change(popUp.id, planIn(new FormData(target)))) close();
      }}
    >
      <Fields model={popUp} popUp={popUp} today={today} />
      <Alert text={fault && faultWords(fault)} />
      <button type="submit" class={form.submit} aria-disabled={popUps.busy.value || undefined}>
        {say(popUp.stage === 'past' ? 'openAgain' : 'save')}
      </button>
    </form>
  );
}

function Options({ label, is, models }: { label: string; is: string; models: readonly Model[] }) {
  if (models.length === 0) return null;
  return (
    <optgroup label={label}>
      {models.map(({ id, name }) => (
        <option key={id} value={`${is} ${id}`}>
          {name}
        </option>
      ))}
    </optgroup>
  );
}

function Fields({
  model,
  popUp,
  today,
}: {
  model: Model | undefined;
  popUp?: PopUp | undefined;
  today: IsoDate;
}) {
  const firstDay = useSignal(popUp?.firstDay ?? today);
  const daily = model && dailyOf(model.hours);
  return (
    <>
      <label class={form.field}>
        {say('name')}
        <input
          name="name"
          required
          maxLength={longestName}
          placeholder={say('nameExample')}
          defaultValue={popUp?.name ?? ''}
        />
      </label>
      <label class={form.field}>
        {say('address')}
        <input name="address" maxLength={longestAddress} defaultValue={popUp?.address ?? ''} />
      </label>
      <div class={styles.pair}>
        <label class={form.field}>
          {say('firstDay')}
          <input
            name="firstDay"
            type="date"
            required
            defaultValue={firstDay.value}
            onInput={({ currentTarget }) => {
              firstDay.value = currentTarget.value;
            }}
          />
        </label>
        <label class={form.field}>
          {say('lastDay')}
          <input
            name="lastDay"
            type="date"
            required
            min={firstDay.value > today ? firstDay.value : today}
            defaultValue={popUp?.lastDay ?? ''}
          />
        </label>
      </div>
      <div class={styles.three}>
        <label class={form.field}>
          {say('from')}
          <input name="from" type="time" required={daily !== undefined} defaultValue={daily?.from ?? ''} />
        </label>
        <label class={form.field}>
          {say('to')}
          <input name="to" type="time" required={daily !== undefined} defaultValue={daily?.to ?? ''} />
        </label>
        <label class={form.field}>
          {say('counters')}
          <input
            name="counters"
            type="number"
            required
            min={1}
            max={mostCounters}
            defaultValue={String(model?.counters ?? 1)}
          />
        </label>
      </div>
      <p class={form.hint}>{say(daily ? 'hoursHint' : 'alwaysHint')}</p>
    </>
  );
}
