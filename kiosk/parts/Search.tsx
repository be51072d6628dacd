// Finding a service by an everyday word.

import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { KioskView } from '../../core/views/kiosk.ts';
import { announce } from '../../ui/announce.tsx';
import { language } from '../../ui/language.ts';
import { Keyboard } from '../keyboard/Keyboard.tsx';
import { lettersOf } from '../keyboard/layouts.ts';
import type { Kiosk } from '../model/kiosk.ts';
import { findServices } from '../model/search.ts';
import { text } from '../words/words.ts';
import { Button } from './Button.tsx';
import { Scroll } from './Scroll.tsx';
import styles from './Search.module.css';
import { ServiceRow } from './service.tsx';

const longest = 40;

export function Search({ kiosk, view, text: typed }: { kiosk: Kiosk; view: KioskView; text: string }) {
  const field = useRef<HTMLInputElement>(null);
  const found = findServices(view.services, typed, language.value);
  const blank = typed.trim() === '';

  // Before anything can be typed.
  useLayoutEffect(() => field.current?.focus(), []);
  useEffect(() => {
    if (!blank) announce(text('searchFound', { n: found.length }));
  }, [blank, found.length]);

  return (
    <>
      <h1 class={styles.title}>{text('searchAsk')}</h1>
      <input
        ref={field}
        class={styles.field}
        aria-label={text('searchLabel')}
        placeholder={text('searchLabel')}
        value={typed}
        maxLength={longest}
        // The keys are on the page; a tablet need not cover it with its own.
        inputMode="none"
        autocomplete="off"
        autocorrect="off"
        spellcheck={false}
        onInput={(event) => kiosk.search(event.currentTarget.value)}
      />
      <Scroll>
        {blank || found.length === 0 ? (
          <p class={styles.hint}>{blank ? text('searchHint') : text('searchNone', { text: typed.trim() })}</p>
        ) : (
          <ul class={styles.found}>
            {found.map((service) => (
              <ServiceRow key={service.id} kiosk={kiosk} service={service} />
            ))}
          </ul>
        )}
      </Scroll>
      <div class={styles.foot}>
        <Keyboard
          rows={lettersOf(language.value)}
          label={text('keyboard')}
          space={text('space')}
          deleteLabel={text('delete')}
          onKey={(key) => typed.length < longest && kiosk.search(typed + key)}
          onDelete={() => kiosk.search([...typed].slice(0, -1).join(''))}
        />
        <div class={styles.back}>
          <Button icon="back" onPress={() => kiosk.back()}>
            {text('back')}
          </Button>
        </div>
      </div>
    </>
  );
}
