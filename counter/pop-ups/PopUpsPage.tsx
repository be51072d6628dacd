// The supervisor's pop-ups: those that run, come and are over; one is opened, changed, closed here.

import { useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import type { Stage } from '../../core/office/pop-up.ts';
import { localTime } from '../../core/time.ts';
import type { PlaceView } from '../../core/views/place.ts';
import type { Desk } from '../desk/desk.ts';
import { Choices } from '../dialogs/Choices.tsx';
import { Dialog } from '../dialogs/Dialog.tsx';
import { Alert } from '../parts/Alert.tsx';
import { keepFile } from '../parts/keep-file.ts';
import form from '../survey/Form.module.css';
import { BringDays } from './BringDays.tsx';
import { createBringing } from './bringing.ts';
import { type Asked, Card } from './Card.tsx';
import { faultWords } from './fault.ts';
import { Laptop } from './Laptop.tsx';
import { ChangePopUp, NewPopUp } from './PopUpForm.tsx';
import styles from './PopUpsPage.module.css';
import type { PopUp, PopUps } from './pop-ups.ts';
import { say } from './words/words.ts';

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
  const save = async (id: string) => {
    const file = await popUps.saveDays(id);
    if (file) keepFile(file);
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
                    <Card key={popUp.id} popUp={popUp} ask={ask} save={() => void save(popUp.id)} />
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
      {about && asked.value?.is === 'bring' && <Bring popUps={popUps} popUp={about} close={close} />}
      {about && asked.value?.is === 'close' && <Close popUps={popUps} popUp={about} close={close} />}
    </main>
  );
}

function Bring({ popUps, popUp, close }: { popUps: PopUps; popUp: PopUp; close: () => void }) {
  const bringing = useMemo(() => createBringing(popUps, popUp.id), [popUps, popUp.id]);
  return <BringDays popUps={popUps} popUp={popUp} bringing={bringing} close={close} />;
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
