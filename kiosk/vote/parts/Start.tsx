// Scan the token, or type its code.

import { useEffect } from 'preact/hooks';
import { announce } from '../../../ui/announce.tsx';
import { toldRefusal } from '../../../ui/told.ts';
import { DeleteKey } from '../../keyboard/DeleteKey.tsx';
import { Keyboard } from '../../keyboard/Keyboard.tsx';
import { Heading } from '../../parts/Heading.tsx';
import type { Station } from '../model/station.ts';
import { text } from '../words/words.ts';
import { CodeField } from './CodeField.tsx';
import styles from './Start.module.css';

/** The code's 32 signs in rows of eight, so that each key is as wide as a finger. */
const keys = ['01234567', '89ABCDEF', 'GHJKMNPQ', 'RSTVWXYZ'];

export function Start({ station, fault }: { station: Station; fault: boolean }) {
  const said = toldRefusal({ refused: 'vote/mistyped' }) ?? '';
  useEffect(() => {
    if (fault) announce(said);
  }, [fault, said]);
  const field = <CodeField station={station} fault={fault ? 'fault' : undefined} />;
  const told = fault && (
    <p id="fault" class={styles.fault}>
      {said}
    </p>
  );

  if (station.onPhone) {
    return (
      <div class={styles.phone}>
        <Heading class={styles.title}>{text('typeOnPhone')}</Heading>
        {field}
        {told}
        <p class={styles.hint}>{text('secret')}</p>
      </div>
    );
  }
  return (
    <div class={styles.start}>
      <div class={styles.scan}>
        <Slip />
        <Heading class={styles.title}>{text('scan')}</Heading>
        <p class={styles.hint}>{text('scanHint')}</p>
      </div>
      <section class={styles.type}>
        <h2 class={styles.subtitle}>{text('type')}</h2>
        <div class={styles.entry} onPointerDown={keepFocus}>
          {field}
          <DeleteKey label={text('delete')} onDelete={() => station.delete()} />
        </div>
        {told}
        <Keyboard rows={keys} label={text('keyboard')} onKey={(key) => station.type(key)} />
      </section>
    </div>
  );
}

/** A press beside the field leaves the focus in it. */
function keepFocus(event: PointerEvent): void {
  if (!(event.target instanceof HTMLInputElement)) event.preventDefault();
}

/** A token's slip in a reader's light. */
function Slip() {
  return (
    <svg viewBox="0 0 160 130" class={styles.slip} aria-hidden="true" fill="none" stroke-linejoin="round">
      <path d="M20 74L2 128h156l-18-54z" fill="var(--lamp)" />
      <path d="M40 4h80v88l-10-6-10 6-10-6-10 6-10-6-10 6-10-6-10 6z" fill="var(--card)" />
      <path
        d="M40 4h80v88l-10-6-10 6-10-6-10 6-10-6-10 6-10-6-10 6z"
        stroke="var(--fjord)"
        stroke-width="4"
      />
      <g fill="var(--ink)">
        <path d="M58 20h16v16H58zM86 20h16v16H86zM58 48h16v16H58z" />
        <path d="M86 48h6v6h-6zM96 48h6v6h-6zM86 58h6v6h-6zM96 58h6v6h-6z" />
      </g>
      <g fill="var(--card)">
        <path d="M63 25h6v6h-6zM91 25h6v6h-6zM63 53h6v6h-6z" />
      </g>
    </svg>
  );
}
