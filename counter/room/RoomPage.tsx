// The supervisor's room: who waits and what comes, counters, messages, devices. Nobody is named or measured. On a phone all
// of it stands below each other, what needs somebody first.

import { useSignal } from '@preact/signals';
import type { DevicesView } from '../../core/views/devices.ts';
import type { PlaceView } from '../../core/views/place.ts';
import type { RoomView } from '../../core/views/room.ts';
import type { StaffView } from '../../core/views/staff.ts';
import type { Bookings } from '../bookings/bookings.ts';
import { Soon } from '../bookings/Soon.tsx';
import { soon } from '../bookings/standing.ts';
import type { Desk } from '../desk/desk.ts';
import type { Devices } from '../devices/devices.ts';
import { faultText } from '../words/fault.ts';
import { text } from '../words/words.ts';
import { Assign } from './Assign.tsx';
import { Counters } from './Counters.tsx';
import { DeviceList } from './DeviceList.tsx';
import { Free } from './Free.tsx';
import { MessageCard } from './MessageCard.tsx';
import { MessageForm } from './MessageForm.tsx';
import type { Messages } from './messages.ts';
import { OutlookCard } from './OutlookCard.tsx';
import styles from './RoomPage.module.css';
import { State } from './State.tsx';
import { Waits } from './Waits.tsx';

/** What stands in front of the room: about one counter, or a message being written. */
export type Asked =
  | { readonly is: 'free' | 'assign'; readonly counter: string }
  | { readonly is: 'message' }
  | undefined;

export function RoomPage({
  bookings,
  desk,
  place,
  view,
  room,
  devices,
  messages,
}: {
  bookings: Bookings;
  desk: Desk;
  place: PlaceView;
  view: StaffView;
  room: RoomView;
  devices: Devices;
  messages: Messages;
}) {
  const asked = useSignal<Asked>(undefined);
  const close = () => {
    asked.value = undefined;
  };
  const about = asked.value;
  const counter = about && 'counter' in about && room.counters.find(({ id }) => id === about.counter);
  const seen: DevicesView | undefined = devices.view.value;
  const fault = desk.notice.fault.value ?? devices.fault.value;
  return (
    <main class={styles.page}>
      <h1 class="unseen">{text('page-room')}</h1>
      <p class={styles.fault} role="alert">
        {fault && <span>{faultText(fault)}</span>}
      </p>
      <div class={styles.side}>
        <State desk={desk} view={view} />
        <Waits desk={desk} place={place} room={room} />
        <OutlookCard place={place} room={room} />
        {soon(bookings.expected.value, desk.now.value).length > 0 && (
          <div class={styles.card}>
            <Soon bookings={bookings} desk={desk} place={place} />
          </div>
        )}
      </div>
      <div class={styles.side}>
        <Counters desk={desk} place={place} room={room} ask={(wanted) => (asked.value = wanted)} />
        <MessageCard
          desk={desk}
          place={place}
          room={room}
          messages={messages}
          write={() => {
            messages.forgetFault();
            asked.value = { is: 'message' };
          }}
        />
        {seen && <DeviceList devices={devices} view={seen} place={place} online={desk.online.value} />}
      </div>
      {about?.is === 'message' && <MessageForm desk={desk} place={place} messages={messages} close={close} />}
      {counter && counter.state !== 'closed' && about?.is === 'free' && (
        <Free desk={desk} counter={counter} close={close} />
      )}
      {counter && counter.state !== 'closed' && about?.is === 'assign' && (
        <Assign key={counter.id} desk={desk} place={place} counter={counter} close={close} />
      )}
    </main>
  );
}
