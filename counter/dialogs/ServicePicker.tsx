// One service out of all, found by typing. One's own come first.

import { useSignal } from '@preact/signals';
import type { PlaceView } from '../../core/views/place.ts';
import { KeyCap } from '../parts/KeyCap.tsx';
import { areaName, serviceName } from '../words/names.ts';
import { text } from '../words/words.ts';
import { groupsOf, matching } from './pick.ts';
import styles from './ServicePicker.module.css';

export function ServicePicker({
  place,
  first,
  without = [],
  chosen,
  hint,
  pick,
  finish,
}: {
  place: PlaceView;
  /** One's own services. */
  first: readonly string[];
  /** Those that can't be picked here. */
  without?: readonly string[];
  /** Where several can be picked: those that are. */
  chosen?: readonly string[];
  hint?: (service: string) => string | undefined;
  pick: (service: string) => void;
  /** Enter, where nothing more is typed. */
  finish?: () => void;
}) {
  const wanted = useSignal('');
  const named = place.services.map(({ id, area }) => ({ id, area, name: serviceName(place, id) }));
  const found = matching(named, wanted.value).filter(({ id }) => !without.includes(id));
  const groups = groupsOf(found, first);
  /** What Enter picks, once something is typed. */
  const best = wanted.value.trim() === '' ? undefined : groups[0]?.services[0]?.id;
  return (
    <div class={styles.picker}>
      <input
        class={styles.search}
        type="search"
        autocomplete="off"
        spellcheck={false}
        placeholder={text('findService')}
        aria-label={text('findService')}
        autofocus
        value={wanted.value}
        onInput={(event) => {
          wanted.value = event.currentTarget.value;
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.isComposing || event.repeat) return;
          if (best === undefined && wanted.value.trim() === '') finish?.();
          if (best === undefined) return;
          event.preventDefault();
          wanted.value = '';
          pick(best);
        }}
      />
      <div class={styles.found}>
        {found.length === 0 && <p class={styles.none}>{text('noSuchService')}</p>}
        {groups.map(({ area, services }) => (
          <section key={area ?? ''}>
            <h3 class={styles.area}>{area === undefined ? text('yourServices') : areaName(place, area)}</h3>
            <ul>
              {services.map(({ id, name }) => (
                <li key={id}>
                  <button
                    type="button"
                    class={id === best ? styles.best : styles.service}
                    aria-pressed={chosen?.includes(id)}
                    onClick={() => pick(id)}
                  >
                    {name}
                    <span class={styles.hint}>{hint?.(id)}</span>
                    {id === best && <KeyCap>Enter</KeyCap>}
                  </button>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </div>
  );
}
