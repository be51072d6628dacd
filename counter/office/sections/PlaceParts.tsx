// A site, or a template of pop-ups, one part of it at a time.

import type { ComponentChildren } from 'preact';
import type { Form } from '../form.ts';
import type { PlaceList } from '../places.ts';
import { placeParts } from '../where.ts';
import { say } from '../words/words.ts';
import styles from './Card.module.css';
import { Counters } from './Counters.tsx';
import { Displays } from './Displays.tsx';
import pills from './Pills.module.css';
import { ServicesHere } from './ServicesHere.tsx';
import { Slips } from './Slips.tsx';
import { Slots } from './Slots.tsx';

type PartProps = {
  readonly form: Form;
  readonly list: PlaceList;
  readonly at: number;
  /** What it is called and where it is. */
  readonly facts: ComponentChildren;
};

export function PlaceParts({ id, ...part }: PartProps & { readonly id: string }) {
  const { editor, where } = part.form;
  return (
    <>
      <nav class={pills.pills} aria-label={say('siteParts')}>
        {placeParts.map((one) => (
          <button
            key={one}
            type="button"
            class={pills.pill}
            aria-current={where.part.value === one ? 'true' : undefined}
            onClick={() => {
              where.part.value = one;
            }}
          >
            {say(one === 'facts' ? `facts-${part.list}` : `part-${one}`)}
          </button>
        ))}
      </nav>
      <fieldset key={id} class={styles.card} disabled={editor.readOnly.value}>
        <Part {...part} />
      </fieldset>
    </>
  );
}

function Part({ facts, ...place }: PartProps) {
  switch (place.form.where.part.value) {
    case 'facts':
      return <>{facts}</>;
    case 'services':
      return <ServicesHere {...place} />;
    case 'counters':
      return <Counters {...place} />;
    case 'slots':
      return <Slots {...place} />;
    case 'slips':
      return <Slips {...place} />;
    case 'displays':
      return <Displays {...place} />;
  }
}
