// What is odd about the boxes of a survey, said while it runs and after (V4).

import form from './Form.module.css';
import styles from './SurveyPage.module.css';
import type { Stock } from './surveys.ts';
import { say } from './words/words.ts';

export function BoxFaults({ stock, named }: { stock: Stock; named: (site: string) => string }) {
  const { overfull, renewals } = stock;
  if (overfull.length === 0 && renewals.length === 0) return null;
  return (
    <section class={form.card} role="status">
      {overfull.length > 0 && (
        <p class={styles.fault}>{say('overfull', { sites: overfull.map(named).join(', ') })}</p>
      )}
      {renewals.map(({ device, times }) => (
        <p key={device} class={styles.fault}>
          {say('renewed', { device, n: times })}
        </p>
      ))}
    </section>
  );
}
