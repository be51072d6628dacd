// Staff take a ticket for somebody who does not use the kiosk (L8).

import { useSignal } from '@preact/signals';
import type { Language } from '../../core/office/languages.ts';
import type { TicketInfo } from '../../core/protocol.ts';
import type { PlaceView } from '../../core/views/place.ts';
import type { StaffView } from '../../core/views/staff.ts';
import { maxErrands } from '../desk/action.ts';
import type { Desk } from '../desk/desk.ts';
import { Press } from '../parts/Press.tsx';
import { faultText } from '../words/fault.ts';
import { languageName, serviceNames } from '../words/names.ts';
import { waitText } from '../words/wait.ts';
import { text } from '../words/words.ts';
import { Dialog } from './Dialog.tsx';
import { ServicePicker } from './ServicePicker.tsx';
import styles from './TakeTicket.module.css';

type Taken = { readonly number: string; readonly ticket: TicketInfo | undefined };

export function TakeTicket({ desk, place, view }: { desk: Desk; place: PlaceView; view: StaffView }) {
  const services = useSignal<readonly string[]>([]);
  const language = useSignal<Language>(place.languages[0] ?? 'da');
  const taken = useSignal<Taken | undefined>(undefined);
  const fault = desk.notice.fault.value;
  const pick = (id: string) => {
    const now = services.value;
    if (now.includes(id)) services.value = now.filter((one) => one !== id);
    else if (now.length < maxErrands) services.value = [...now, id];
  };
  const isOff = services.value.length === 0 || !desk.online.value;
  const take = async () => {
    if (isOff) return;
    const ack = await desk.send({
      command: 'take',
      services: [...services.value],
      language: language.value,
      slip: true,
    });
    if (ack?.ok) taken.value = { number: ack.answer.number ?? '', ticket: ack.ticket };
  };
  if (taken.value) return <Given desk={desk} view={view} taken={taken.value} />;
  return (
    <Dialog title={text('takeTitle')} close={desk.closeDialog}>
      <div class={styles.picker}>
        <ServicePicker place={place} first={[]} chosen={services.value} pick={pick} finish={take} />
      </div>
      <fieldset class={styles.languages}>
        <legend>{text('citizenSpeaks')}</legend>
        {place.languages.map((one) => (
          <label key={one} lang={one}>
            <input
              type="radio"
              name="ticket-language"
              checked={one === language.value}
              onChange={() => {
                language.value = one;
              }}
            />
            {languageName(one)}
          </label>
        ))}
      </fieldset>
      <p class={styles.chosen} aria-live="polite">
        {services.value.length > 0 ? serviceNames(place, services.value) : text('noneChosen')}
      </p>
      {fault && (
        <p class={styles.fault} role="alert">
          {faultText(fault)}
        </p>
      )}
      <Press class={styles.take} off={isOff} onPress={take}>
        {text('takeNow')}
      </Press>
    </Dialog>
  );
}

function Given({ desk, view, taken }: { desk: Desk; view: StaffView; taken: Taken }) {
  const { number, ticket } = taken;
  const wait = ticket?.wait;
  return (
    <Dialog title={text('takenTitle')} close={desk.closeDialog}>
      <p class={styles.number} role="status">
        {number}
      </p>
      <p class={styles.wait}>
        {ticket && text('waitsBefore', { n: ticket.before })}
        {wait && ` · ${waitText(wait)}`}
      </p>
      <p class={view.printer === 'ok' ? styles.wait : styles.fault}>
        {text(view.printer === 'ok' ? 'slipComes' : 'slipDoesNotCome')}
      </p>
      <Press class={styles.take} autofocus onPress={desk.closeDialog}>
        {text('done')}
      </Press>
    </Dialog>
  );
}
