// Days that a laptop's own server counted come home: what is in the file, or what is wrong with it, before anything is done.

import { dateText } from '../../core/words/clock.ts';
import { staffLanguage } from '../../ui/staff-language.ts';
import { Dialog } from '../dialogs/Dialog.tsx';
import { Alert } from '../parts/Alert.tsx';
import { FileChoice, FileFaults } from '../parts/FileChoice.tsx';
import { Press } from '../parts/Press.tsx';
import form from '../survey/Form.module.css';
import styles from './BringDays.module.css';
import type { Bringing, DaysLook } from './bringing.ts';
import { faultWords } from './fault.ts';
import type { PopUp, PopUps } from './pop-ups.ts';
import { say } from './words/words.ts';

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
      <FileChoice label={say('chooseFile')} accept=".jsonl" choose={(file) => void bringing.choose(file)} />
      <Alert text={fault && faultWords(fault)} />
      {told && (
        <FileFaults
          title={say('fileFaults', { n: told.faults.length })}
          faults={told.faults}
          more={(n) => say('moreFaults', { n })}
        />
      )}
      {told && <Found {...told} off={popUps.busy.value} take={() => void bringing.take()} />}
      <p role="status">
        {popUps.busy.value ? say('readingFile') : taken > 0 && say('daysTaken', { n: taken })}
      </p>
    </Dialog>
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
