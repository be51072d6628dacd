// The messages that stand in the room, the one that is shown first (L11).

import type { Message } from '../../core/day/state.ts';
import { citizenLanguages, directionOf } from '../../core/office/languages.ts';
import type { PlaceView } from '../../core/views/place.ts';
import type { RoomView } from '../../core/views/room.ts';
import { language } from '../../ui/language.ts';
import { clockTime } from '../../ui/time.ts';
import type { Desk } from '../desk/desk.ts';
import { Press } from '../parts/Press.tsx';
import { faultText } from '../words/fault.ts';
import { languageInWords } from '../words/names.ts';
import styles from './MessageCard.module.css';
import type { Messages } from './messages.ts';
import page from './RoomPage.module.css';
import { say } from './words/words.ts';

export function MessageCard({
  desk,
  place,
  room,
  messages,
  write,
}: {
  desk: Desk;
  place: PlaceView;
  room: RoomView;
  messages: Messages;
  write: () => void;
}) {
  const off = !desk.online.value || messages.busy.value;
  const fault = messages.fault.value;
  return (
    <section class={page.card}>
      <h2 class={page.heading}>{say('messages')}</h2>
      {room.messages.length === 0 && <p class={page.none}>{say('noMessages')}</p>}
      <ul class={page.list}>
        {room.messages.map((message, i) => (
          <li key={message.id} class={styles.message}>
            <div>
              <p class={styles.text} lang={languageOf(message)} dir={directionOf(languageOf(message))}>
                {message.text[languageOf(message)]}
              </p>
              <p class={styles.about}>
                {i === 0 && <strong class={styles.shown}>{say('shownNow')}</strong>}
                <span>{untilText(message, place)}</span>
                <span>{languagesText(message)}</span>
              </p>
            </div>
            <Press
              class={page.button}
              off={off}
              label={say('takeDownOf', { text: message.text[languageOf(message)] ?? '' })}
              onPress={() => void messages.takeDown(message.id)}
            >
              {say('takeDown')}
            </Press>
          </li>
        ))}
      </ul>
      {fault && (
        <p class={styles.fault} role="alert">
          {faultText(fault)}
        </p>
      )}
      <Press class={styles.write} off={!desk.online.value} onPress={write}>
        {say('newMessage')}
      </Press>
    </section>
  );
}

function languageOf({ text }: Message) {
  return (
    [language.value, ...citizenLanguages, ...Object.keys(text)].find((one) => text[one] !== undefined) ??
    language.value
  );
}

function languagesText({ text }: Message): string {
  return Object.keys(text).map(languageInWords).join(', ');
}

function untilText({ until }: Message, { site }: PlaceView): string {
  return until === undefined ? say('untilEnd') : say('untilTime', { time: clockTime(until, site.timeZone) });
}
