// Which one of several sites or templates is looked at.

import type { Signal } from '@preact/signals';
import type { Form } from '../form.ts';
import { type PlaceList, placesIn } from '../places.ts';
import { say } from '../words/words.ts';
import pills from './Pills.module.css';

export function PlacePills({
  form: { office, where },
  list,
  chosen,
  here,
}: {
  form: Form;
  list: PlaceList;
  chosen: Signal<string | undefined>;
  /** The one that is shown, also where none was chosen. */
  here: string | undefined;
}) {
  return (
    <nav class={pills.pills} aria-label={say(list)}>
      {placesIn(office, list).map(({ id, name }) => (
        <button
          key={id}
          type="button"
          class={pills.pill}
          aria-current={id === here ? 'true' : undefined}
          onClick={() => {
            chosen.value = id;
            where.counter.value = undefined;
          }}
        >
          {name || id}
        </button>
      ))}
    </nav>
  );
}
