// What has to be put right before the draft can be saved; each leads to its field.

import { useEffect, useRef } from 'preact/hooks';
import type { Form } from './form.ts';
import styles from './OfficePage.module.css';
import { faultSentence } from './sentences.ts';
import { say } from './words/words.ts';

export function FaultList({ form }: { form: Form }) {
  const faults = form.editor.faults.value;
  const list = useRef<HTMLElement>(null);
  const found = form.editor.found.value;
  useEffect(() => {
    if (found > 0) list.current?.focus();
  }, [found]);
  if (faults.length === 0) return null;
  return (
    <section ref={list} class={styles.faults} tabIndex={-1} aria-labelledby="office-faults">
      <h2 id="office-faults" class={styles.bannerTitle}>
        {say('faultsTitle', { n: faults.length })}
      </h2>
      <ul class={styles.sentences}>
        {faults.map((fault) => (
          <li key={`${fault.path.join(' ')} ${fault.fault}`}>
            <button
              type="button"
              class={styles.link}
              onClick={() => form.where.goTo(fault.path, form.office)}
            >
              {faultSentence(fault, form.office)}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
