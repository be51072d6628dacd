// Something asked in front of the page. Escape closes it, digits and letters press its choices, the focus comes back after.

import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { isSecondHalf } from '../parts/click.ts';
import { text } from '../words/words.ts';
import styles from './Dialog.module.css';

export function Dialog({
  title,
  close,
  children,
  at = 'middle',
  wide = false,
  hint,
  isAlert = false,
}: {
  title: string;
  close: () => void;
  children: ComponentChildren;
  at?: 'middle' | 'lists';
  wide?: boolean;
  /** What a screen reader says after the title. */
  hint?: string;
  /** It came by itself. */
  isAlert?: boolean;
}) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    // Nothing is chosen yet: a ring around the cross would say otherwise.
    if (!shown?.querySelector('[autofocus]')) shown?.focus();
    return () => shown?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      class={[styles.dialog, at === 'lists' && styles.atLists, wide && styles.wide].filter(Boolean).join(' ')}
      role={isAlert ? 'alertdialog' : undefined}
      aria-labelledby={id}
      aria-describedby={hint === undefined ? undefined : `${id}-hint`}
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
      tabIndex={-1}
      onClickCapture={(event) => {
        // Of the double click that opened the dialog.
        if (!isSecondHalf(event)) return;
        event.stopPropagation();
        event.preventDefault();
      }}
      onClick={(event) => event.target === dialog.current && close()}
      onKeyDown={pressChoice}
    >
      <div class={styles.inside}>
        <div class={styles.head}>
          <h2 id={id} class={styles.title}>
            {title}
          </h2>
          <button type="button" class={styles.close} aria-label={text('closeDialog')} onClick={close}>
            <span aria-hidden="true">✕</span>
          </button>
        </div>
        {hint !== undefined && <p id={`${id}-hint`}>{hint}</p>}
        {children}
      </div>
    </dialog>
  );
}

function pressChoice(event: KeyboardEvent): void {
  const { key, currentTarget, target } = event;
  if (key.length !== 1 || key === ' ' || event.ctrlKey || event.metaKey || event.altKey || event.repeat)
    return;
  if (target instanceof Element && target.matches('input:not([type="radio"]), textarea, select')) return;
  if (!(currentTarget instanceof Element)) return;
  const choices = [...currentTarget.querySelectorAll<HTMLElement>('[data-choice]')];
  event.stopPropagation();
  choices.find(({ dataset }) => dataset.choice === key.toUpperCase())?.click();
}
