// Reads a day's list from the booking system: what it would change, or what is wrong with it line by line, before anything
// is done.

import { useSignal } from '@preact/signals';
import type { PlaceView } from '../../core/views/place.ts';
import { dateText } from '../../core/words/clock.ts';
import { staffLanguage } from '../../ui/staff-language.ts';
import type { Desk } from '../desk/desk.ts';
import { Dialog } from '../dialogs/Dialog.tsx';
import { textIn } from '../parts/file-text.ts';
import { Press } from '../parts/Press.tsx';
import form from '../room/Form.module.css';
import room from '../room/RoomPage.module.css';
import { faultText } from '../words/fault.ts';
import styles from './BookingsPage.module.css';
import type { Bookings } from './bookings.ts';
import type { ListAnswer } from './list.ts';
import { say } from './words/words.ts';

export function ListDialog({
  bookings,
  desk,
  date,
  close,
}: {
  bookings: Bookings;
  desk: Desk;
  place: PlaceView;
  date: string;
  close: () => void;
}) {
  const csv = useSignal<string | undefined>(undefined);
  const found = useSignal<ListAnswer | undefined>(undefined);
  const replace = useSignal(false);
  const taken = useSignal(false);
  const fault = bookings.fault.value;
  const off = bookings.busy.value || !desk.online.value;

  async function read(file: File | undefined): Promise<void> {
    if (!file) return;
    taken.value = false;
    csv.value = await textIn(file);
    found.value = await bookings.list(csv.value, false, true);
  }

  async function take(): Promise<void> {
    if (csv.value === undefined) return;
    const answer = await bookings.list(csv.value, replace.value, false);
    if (!answer) return;
    found.value = answer;
    taken.value = answer.faults.length === 0;
  }

  const told = found.value;
  return (
    <Dialog title={say('listTitle', { date: dateText(date, staffLanguage.value) })} close={close} wide>
      <p class={styles.told}>{say('listHint')}</p>
      <label class={styles.field}>
        {say('choose')}
        <input
          type="file"
          accept=".csv,.txt,text/csv"
          onChange={({ currentTarget }) => void read(currentTarget.files?.[0])}
        />
      </label>
      {fault && (
        <p class={form.fault} role="alert">
          {faultText(fault)}
        </p>
      )}
      {told && told.faults.length > 0 && <Faults told={told} />}
      {told && told.faults.length === 0 && !taken.value && (
        <>
          <Changes told={told} />
          {told.missing.length > 0 && (
            <label class={styles.check}>
              <input
                type="checkbox"
                checked={replace.value}
                onChange={({ currentTarget }) => {
                  replace.value = currentTarget.checked;
                }}
              />
              {say('replace')}
            </label>
          )}
          <Press class={styles.book} off={off} onPress={() => void take()}>
            {say('take')}
          </Press>
        </>
      )}
      {taken.value && (
        <p class={styles.told} role="status">
          {say('taken')}
        </p>
      )}
    </Dialog>
  );
}

function Changes({ told }: { told: ListAnswer }) {
  const lines = [
    ['listBooked', told.booked],
    ['listMoved', told.moved],
    ['listUnchanged', told.unchanged],
    ['listKept', told.kept],
    ['listMissing', told.missing],
  ] as const;
  return (
    <ul class={room.list}>
      {lines.map(
        ([key, codes]) =>
          codes.length > 0 && (
            <li key={key}>
              {say(key, { n: codes.length })}
              {key === 'listMissing' && `: ${codes.join(', ')}`}
            </li>
          ),
      )}
    </ul>
  );
}

function Faults({ told: { faults } }: { told: ListAnswer }) {
  return (
    <div class={form.fault} role="alert">
      <p>{say('faults', { n: faults.length })}</p>
      <ul>
        {faults.map(({ line, text }) => (
          <li key={`${line} ${text}`}>{text}</li>
        ))}
      </ul>
    </div>
  );
}
