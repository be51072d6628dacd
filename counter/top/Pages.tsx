// The pages one may go to: tabs beside each other, and where they have no room a menu under the name of the page.

import { type Signal, useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import type { PageName } from '../page.ts';
import { leaveNoFocus } from '../parts/click.ts';
import { text } from '../words/words.ts';
import styles from './Pages.module.css';

/** More than these have no room beside each other in a window of usual width that is shared with another program. */
const few = 4;

export function Pages({
  here,
  pages,
  nameOf,
}: {
  here: Signal<PageName>;
  pages: readonly PageName[];
  nameOf: (page: PageName) => string;
}) {
  const isOpen = useSignal(false);
  const list = useId();
  const close = () => {
    isOpen.value = false;
  };
  return (
    // Only listens to what its buttons let through: Escape, and that the focus went elsewhere.
    <nav
      class={pages.length > few ? `${styles.pages} ${styles.many}` : styles.pages}
      aria-label={text('pages')}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && isOpen.peek()) {
          event.stopPropagation();
          close();
        }
      }}
      onFocusOut={({ currentTarget, relatedTarget }) => {
        if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) close();
      }}
    >
      <button
        type="button"
        class={styles.toggle}
        aria-expanded={isOpen.value}
        aria-controls={list}
        onClick={() => {
          isOpen.value = !isOpen.peek();
        }}
      >
        <span>{nameOf(here.value)}</span>
        <span aria-hidden="true">▾</span>
      </button>
      <ul id={list} class={styles.list} data-open={isOpen.value || undefined}>
        {pages.map((page) => (
          <li key={page} class={styles.item}>
            <button
              type="button"
              class={here.value === page ? styles.here : styles.tab}
              aria-current={here.value === page ? 'page' : undefined}
              onClick={(event) => {
                leaveNoFocus(event);
                close();
                here.value = page;
              }}
            >
              {nameOf(page)}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
