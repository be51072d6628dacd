// What became of the token: handed over, unless staff say otherwise before they finish (V1).

import type { StaffView } from '../../core/views/staff.ts';
import type { Desk } from '../desk/desk.ts';
import { asksForToken, tokenOutcomes } from '../desk/token.ts';
import { leaveNoFocus } from '../parts/click.ts';
import { KeyCap } from '../parts/KeyCap.tsx';
import { text } from '../words/words.ts';
import styles from './TokenChoice.module.css';

export function TokenChoice({ desk, view }: { desk: Desk; view: StaffView }) {
  const asked = asksForToken(view) && desk.online.value;
  return (
    <fieldset class={styles.choice} disabled={!asked}>
      <legend class={styles.legend}>{text('token')}</legend>
      {tokenOutcomes.map((outcome, i) => (
        <label key={outcome} class={styles.outcome}>
          <input
            class="unseen"
            type="radio"
            name="token"
            checked={asked && desk.outcome.value === outcome}
            onChange={() => desk.say(outcome)}
            onClick={leaveNoFocus}
          />
          <span>{text(`token-${outcome}`)}</span>
          <KeyCap>{String(i + 1)}</KeyCap>
        </label>
      ))}
    </fieldset>
  );
}
