// Writes a message to the room: ready-made or one's own, for a while or for the day, here or everywhere (L11).

import { useSignal } from '@preact/signals';
import type { Language } from '../../core/office/languages.ts';
import { directionOf, inLanguage } from '../../core/office/languages.ts';
import type { Text } from '../../core/office/text.ts';
import { MINUTE } from '../../core/time.ts';
import type { PlaceView } from '../../core/views/place.ts';
import { language } from '../../ui/language.ts';
import type { Desk } from '../desk/desk.ts';
import changing from '../dialogs/ChangeServices.module.css';
import { Dialog } from '../dialogs/Dialog.tsx';
import { Press } from '../parts/Press.tsx';
import { faultText } from '../words/fault.ts';
import { languageInWords } from '../words/names.ts';
import form from './Form.module.css';
import type { Messages } from './messages.ts';
import { say } from './words/words.ts';

/** As in core/office/text.ts. */
const longest = 80;
const lasting = ['day', '30', '60', '120'] as const;
const places = ['here', 'everywhere'] as const;

export function MessageForm({
  desk,
  place,
  messages,
  close,
}: {
  desk: Desk;
  place: PlaceView;
  messages: Messages;
  close: () => void;
}) {
  const written = useSignal<Text>({});
  const lasts = useSignal<(typeof lasting)[number]>('day');
  const where = useSignal<(typeof places)[number]>('here');
  const text = trimmed(written.value);
  const off = !desk.online.value || messages.busy.value || Object.keys(text).length === 0;
  const fault = messages.fault.value;

  async function putUp(): Promise<void> {
    const until = lasts.value === 'day' ? {} : { until: desk.now.value + Number(lasts.value) * MINUTE };
    const site = where.value === 'here' ? place.site.id : 'all';
    if (await messages.putUp(site, { text, ...until })) close();
  }

  return (
    <Dialog title={say('messageTitle')} close={close} wide>
      {place.messages.length > 0 && (
        <fieldset class={form.group}>
          <legend>{say('templates')}</legend>
          {place.messages.map(({ id, text: ready }) => (
            <Press
              key={id}
              class={form.template}
              onPress={() => {
                written.value = ready;
              }}
            >
              {inLanguage(ready, language.value)}
            </Press>
          ))}
        </fieldset>
      )}
      <fieldset class={form.texts}>
        <legend>{say('textHint')}</legend>
        {place.languages.map((one) => (
          <label key={one} class={form.field}>
            {say('textIn', { language: languageInWords(one) })}
            <input
              lang={one}
              dir={directionOf(one)}
              maxLength={longest}
              autocomplete="off"
              value={written.value[one] ?? ''}
              onInput={({ currentTarget }) => {
                written.value = { ...written.value, [one]: currentTarget.value };
              }}
            />
          </label>
        ))}
      </fieldset>
      <div class={form.pair}>
        <Options
          title={say('howLong')}
          name="lasts"
          options={lasting.map((one) => [one, say(`lasts-${one}`)])}
          chosen={lasts.value}
          choose={(one) => {
            lasts.value = one;
          }}
        />
        <Options
          title={say('where')}
          name="where"
          options={places.map((one) => [one, say(`where-${one}`, { site: place.site.name })])}
          chosen={where.value}
          choose={(one) => {
            where.value = one;
          }}
        />
      </div>
      {fault && (
        <p class={form.fault} role="alert">
          {faultText(fault)}
        </p>
      )}
      <Press class={changing.save} off={off} onPress={() => void putUp()}>
        {say('putUp')}
      </Press>
    </Dialog>
  );
}

function Options<Name extends string>({
  title,
  name,
  options,
  chosen,
  choose,
}: {
  title: string;
  name: string;
  options: readonly (readonly [Name, string])[];
  chosen: Name;
  choose: (name: Name) => void;
}) {
  return (
    <fieldset class={form.group}>
      <legend>{title}</legend>
      {options.map(([one, words]) => (
        <label key={one} class={form.choice}>
          <input type="radio" name={name} checked={one === chosen} onChange={() => choose(one)} />
          {words}
        </label>
      ))}
    </fieldset>
  );
}

/** The languages in which something was written. */
function trimmed(written: Text): Text {
  const texts = Object.entries(written) as [Language, string][];
  return Object.fromEntries(texts.flatMap(([one, text]) => (text.trim() === '' ? [] : [[one, text.trim()]])));
}
