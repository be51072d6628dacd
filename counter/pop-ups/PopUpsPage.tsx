// The supervisor's pop-ups: those that run, come and are over; one is opened, changed, closed here.

import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Stage } from '../../core/office/pop-up.ts';
import { localTime, type TimeOfDay } from '../../core/time.ts';
import type { PlaceView } from '../../core/views/place.ts';
import { staffLanguage } from '../../ui/staff-language.ts';
import type { Desk } from '../desk/desk.ts';
import { Choices } from '../dialogs/Choices.tsx';
import { Dialog } from '../dialogs/Dialog.tsx';
import { Alert } from '../parts/Alert.tsx';
import form from '../survey/Form.module.css';
import { periodText } from '../survey/format.ts';
import { faultWords } from './fault.ts';
import { Laptop } from './Laptop.tsx';
import { ChangePopUp, NewPopUp } from './PopUpForm.tsx';
import styles from './PopUpsPage.module.css';
import { dailyOf } from './plan.ts';
import type { PopUp, PopUps } from './pop-ups.ts';
import { say } from './words/words.ts';

type Asked = { readonly is: 'laptop' | 'change' | 'close'; readonly id: string };

const stages = ['running', 'coming', 'past'] as const satisfies readonly Stage[];

export function PopUpsPage({
  popUps,
  desk,
  place,
}: {
  popUps: PopUps;
  desk: Pick<Desk, 'now'>;
  place: PlaceView;
}) {
  useEffect(() => void popUps.load(), [popUps]);
  const asked = useSignal<Asked | undefined>(undefined);
  const listed = popUps.listed.value;
  const today = localTime(desk.now.value, place.site.timeZone).date;
  const about = listed?.popUps.find(({ id }) => id === asked.value?.id);
  const fault = about ? undefined : popUps.fault.value;
  const ask = (wanted: Asked) => {
    popUps.forgetFault();
    asked.value = wanted;
  };
  const close = () => {
    popUps.forgetFault();
    asked.value = undefined;
  };
  return (
    <main class={styles.page}>
      <h1 class={styles.title}>{say('title')}</h1>
      <Alert text={fault && faultWords(fault)} class={styles.whole} />
      <div class={styles.list}>
        {listed?.popUps.length === 0 && <p class={styles.empty}>{say('none')}</p>}
        {stages.map((stage) => {
          const found = listed?.popUps.filter((popUp) => popUp.stage === stage) ?? [];
          return (
            found.length > 0 && (
              <section key={stage} class={styles.stage} aria-labelledby={`pop-ups-${stage}`}>
                <h2 id={`pop-ups-${stage}`} class={styles.heading}>
                  {say(stage)}
                </h2>
                <ul class={styles.cards}>
                  {found.map((popUp) => (
                    <Card key={popUp.id} popUp={popUp} ask={ask} />
                  ))}
                </ul>
              </section>
            )
          );
        })}
      </div>
      {listed && <NewPopUp popUps={popUps} listed={listed} today={today} />}
      {about && asked.value?.is === 'laptop' && <Laptop popUps={popUps} popUp={about} close={close} />}
      {about && asked.value?.is === 'change' && (
        <Dialog title={say('changeTitle', { name: about.name })} close={close} wide>
          <ChangePopUp popUps={popUps} popUp={about} today={today} close={close} />
        </Dialog>
      )}
      {about && asked.value?.is === 'close' && <Close popUps={popUps} popUp={about} close={close} />}
    </main>
  );
}

function Card({ popUp, ask }: { popUp: PopUp; ask: (asked: Asked) => void }) {
  const { id, name, address, firstDay, lastDay, stage, closed, hours, counters } = popUp;
  const daily = dailyOf(hours);
  const facts = [
    periodText(firstDay, lastDay),
    daily ? say('daily', { from: clock(daily.from), to: clock(daily.to) }) : say('always'),
    say('countersOf', { n: counters }),
  ];
  return (
    <li class={styles.card}>
      <div class={styles.facts}>
        <h3 class={styles.name}>{name}</h3>
        {address !== null && <p>{address}</p>}
        <p class={styles.soft}>{facts.join(' · ')}</p>
        {closed && <p class={styles.soft}>{say('closedEarly')}</p>}
      </div>
      <div class={styles.actions}>
        {stage !== 'past' && (
          <Action class={styles.first} word="laptop" name={name} act={() => ask({ is: 'laptop', id })} />
        )}
        <Action
          class={styles.action}
          word={stage === 'past' ? 'again' : 'change'}
          name={name}
          act={() => ask({ is: 'change', id })}
        />
        {stage !== 'past' && (
          <Action
            class={styles.action}
            word={stage === 'coming' ? 'callOff' : 'close'}
            name={name}
            act={() => ask({ is: 'close', id })}
          />
        )}
      </div>
    </li>
  );
}

function Action({
  word,
  name,
  act,
  ...look
}: {
  word: 'laptop' | 'again' | 'change' | 'callOff' | 'close';
  name: string;
  act: () => void;
  class: string | undefined;
}) {
  return (
    <button type="button" {...look} aria-label={`${say(word)}: ${name}`} onClick={act}>
      {say(word)}
    </button>
  );
}

/** `09.30` in Danish, as elsewhere on the pages. */
function clock(time: TimeOfDay): string {
  return staffLanguage.value === 'da' ? time.replace(':', '.') : time;
}

function Close({ popUps, popUp, close }: { popUps: PopUps; popUp: PopUp; close: () => void }) {
  const fault = popUps.fault.value;
  const isComing = popUp.stage === 'coming';
  return (
    <Dialog title={say(isComing ? 'callOffTitle' : 'closeTitle', { name: popUp.name })} close={close}>
      <p class={form.explain}>{say(isComing ? 'callOffHint' : 'closeHint')}</p>
      <Alert text={fault && faultWords(fault)} />
      <Choices
        choices={[
          {
            name: say(isComing ? 'callOffYes' : 'closeYes'),
            off: popUps.busy.value,
            choose: async () => {
              if (await popUps.close(popUp.id)) close();
            },
          },
          { name: say('no'), choose: close },
        ]}
      />
    </Dialog>
  );
}
