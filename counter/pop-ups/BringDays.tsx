// Days that a laptop's own server counted come home: what is in the file, or what is wrong with it, before anything is done.

import { dateText } from '../../core/words/clock.ts';
import { staffLanguage } from '../../ui/staff-language.ts';
import { Dialog } from '../dialogs/Dialog.tsx';
import { Alert } from '../parts/Alert.tsx';
import { Press } from '../parts/Press.tsx';
import form from '../survey/Form.module.css';
import styles from './BringDays.module.css';
import type { Bringing, DaysLook } from './bringing.ts';
import { faultWords } from './fault.ts';
import type { PopUp, PopUps } from './pop-ups.ts';
import { say } from './words/words.ts';

/** More than this nobody reads at once. */
const mostTold = 20;

export function BringDays({
  popUps,
  popUp,
  bringing,
  close,
}: {
  popUps: Pick<PopUps, 'fault' | 'busy'>;
  popUp: Pick<PopUp, 'name'>;
  bringing: Bringing;
  close: () => void;
}) {
  const fault = popUps.fault.value;
  const told = bringing.look.value;
  const taken = bringing.taken.value;
  return (
    <Dialog title={say('bringTitle', { name: popUp.name })} close={close} wide>
      <p class={form.explain}>{say('bringHint', { name: popUp.name })}</p>
      <label class={styles.file}>
        {say('chooseFile')}
        <input
          type="file"
          accept=".jsonl"
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            if (file) void bringing.choose(file);
            // The same file, saved anew, can be chosen again.
            currentTarget.value = '';
          }}
        />
      </label>
      <Alert text={fault && faultWords(fault)} />
      {told && told.faults.length > 0 && <Faults {...told} />}
      {told && <Found {...told} off={popUps.busy.value} take={() => void bringing.take()} />}
      <p role="status">
        {popUps.busy.value ? say('readingFile') : taken > 0 && say('daysTaken', { n: taken })}
      </p>
    </Dialog>
  );
}

function Faults({ faults }: DaysLook) {
  const more = faults.length - mostTold;
  return (
    <div class={styles.faults} role="alert">
      <p>{say('fileFaults', { n: faults.length })}</p>
      <ul>
        {faults.slice(0, mostTold).map(({ line, text }) => (
          <li key={`${line} ${text}`}>{text}</li>
        ))}
        {more > 0 && <li>{say('moreFaults', { n: more })}</li>}
      </ul>
    </div>
  );
}

function Found({ days, known, faults, off, take }: DaysLook & { off: boolean; take: () => void }) {
  const knownText = known.length > 0 && say('knownDays', { n: known.length });
  if (days.length === 0) return knownText && <p>{knownText}</p>;
  return (
    <>
      <table class={styles.days}>
        <thead>
          <tr>
            <th scope="col">{say('day')}</th>
            <th scope="col">{say('visits')}</th>
            <th scope="col">{say('servings')}</th>
          </tr>
        </thead>
        <tbody>
          {days.map(({ date, visits, servings }) => (
            <tr key={date}>
              <th scope="row">{dateText(date, staffLanguage.value)}</th>
              <td>{visits}</td>
              <td>{servings}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {knownText && <p class={form.hint}>{knownText}</p>}
      <Press class={form.submit} off={off} onPress={take}>
        {say(faults.length > 0 ? 'takeOthers' : 'takeDays', { n: days.length })}
      </Press>
    </>
  );
}
