// Which counter one sits at today, and what one serves there.

import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { PlaceView } from '../../core/views/place.ts';
import type { CounterRow, StaffView } from '../../core/views/staff.ts';
import type { Desk } from '../desk/desk.ts';
import { counterStateText } from '../words/counter-state.ts';
import { faultText } from '../words/fault.ts';
import { serviceNames } from '../words/names.ts';
import { text } from '../words/words.ts';
import styles from './ChooseCounter.module.css';
import { ServiceTable } from './ServiceTable.tsx';
import { chosenIn, openCommand, type Shares, sharesOf } from './shares.ts';

export function ChooseCounter({ desk, place, view }: { desk: Desk; place: PlaceView; view: StaffView }) {
  const usual = `counter-at-${place.site.id}`;
  const wished = useSignal(localStorage.getItem(usual));
  const changed = useSignal<{ counter: string; shares: Shares } | undefined>(undefined);
  const adapting = useSignal(false);
  const counter = view.counters.find(({ id, state }) => id === wished.value && state === 'closed');
  const configured = place.counters.find(({ id }) => id === counter?.id);
  const shares =
    changed.value && changed.value.counter === counter?.id
      ? changed.value.shares
      : configured && sharesOf(configured, place.services);
  const fault = desk.notice.fault.value;

  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    // Ready for Enter: the usual counter, or the choice of one.
    const first = form.current?.querySelector<HTMLElement>(
      counter ? '[type="submit"]' : 'input:not([disabled])',
    );
    first?.focus();
  }, []);

  const open = async (event: SubmitEvent) => {
    event.preventDefault();
    if (!counter || !shares || !desk.online.value) return;
    localStorage.setItem(usual, counter.id);
    await desk.send(openCommand(counter.id, shares));
  };

  return (
    <main>
      <form ref={form} class={styles.page} onSubmit={open}>
        <h1 class={styles.title}>{text('chooseCounter')}</h1>
        <fieldset class={styles.counters}>
          <legend class="unseen">{text('chooseCounter')}</legend>
          {view.counters.map((one) => (
            <CounterCard
              key={one.id}
              counter={one}
              chosen={one.id === counter?.id}
              choose={() => {
                wished.value = one.id;
              }}
            />
          ))}
        </fieldset>
        {counter && shares && (
          <section class={styles.services} aria-label={text('services')}>
            <Summary place={place} shares={shares} />
            <button
              type="button"
              class={styles.adapt}
              aria-expanded={adapting.value}
              onClick={() => {
                adapting.value = !adapting.value;
              }}
            >
              {text('otherServices')}
            </button>
            {adapting.value && (
              <ServiceTable
                place={place}
                shares={shares}
                choose={(chosen) => {
                  changed.value = { counter: counter.id, shares: chosen };
                }}
              />
            )}
          </section>
        )}
        <div class={styles.end}>
          <button
            type="submit"
            class={styles.open}
            aria-disabled={!counter || !desk.online.value || undefined}
          >
            {counter ? text('openCounter', { label: counter.label }) : text('chooseFirst')}
          </button>
          <p class={styles.fault} role="alert">
            {fault && <span>{faultText(fault)}</span>}
          </p>
        </div>
      </form>
    </main>
  );
}

function CounterCard({
  counter,
  chosen,
  choose,
}: {
  counter: CounterRow;
  chosen: boolean;
  choose: () => void;
}) {
  const isFree = counter.state === 'closed';
  return (
    <label class={isFree ? styles.counter : styles.taken}>
      <input type="radio" name="counter" checked={chosen} disabled={!isFree} onChange={choose} />
      <span class={styles.label}>{counter.label}</span>
      <span class={styles.state}>
        {isFree ? text('counterCanOpen') : text('counterTaken', { state: counterStateText(counter) })}
      </span>
    </label>
  );
}

function Summary({ place, shares }: { place: PlaceView; shares: Shares }) {
  const { serves, helps } = chosenIn(shares);
  return (
    <dl class={styles.summary}>
      <dt>{text('youServe')}</dt>
      <dd>{serves.length > 0 ? serviceNames(place, serves) : text('nothing')}</dd>
      <dt>{text('youHelpWith')}</dt>
      <dd>{helps.length > 0 ? serviceNames(place, helps) : text('nothing')}</dd>
    </dl>
  );
}
