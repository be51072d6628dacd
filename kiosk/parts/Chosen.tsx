// What was chosen, how long it will take, and the number for it.

import { inLanguage } from '../../core/office/languages.ts';
import type { KioskService, KioskView } from '../../core/views/kiosk.ts';
import { waitText } from '../../core/words/wait.ts';
import { language } from '../../ui/language.ts';
import { wordsOf } from '../../ui/texts.ts';
import { type Kiosk, mostErrands } from '../model/kiosk.ts';
import { waitFor } from '../model/wait.ts';
import { text } from '../words/words.ts';
import { Button } from './Button.tsx';
import styles from './Chosen.module.css';
import { Heading } from './Heading.tsx';
import { Icon } from './Icon.tsx';
import { Scroll } from './Scroll.tsx';

export function Chosen({ kiosk, view }: { kiosk: Kiosk; view: KioskView }) {
  const errands = kiosk.errands.value;
  const services = errands.flatMap((id) => view.services.find((service) => service.id === id) ?? []);
  return (
    <>
      {/* Another one when an errand goes: its button is gone, and the focus with it. */}
      <Heading key={errands.length} class={styles.title}>
        {text('chosen', { n: errands.length })}
      </Heading>
      <Scroll>
        <div class={styles.parts}>
          <ul class={`${styles.errands} ${errands.length === 1 ? styles.single : ''}`}>
            {services.map((service) => (
              <Errand key={service.id} kiosk={kiosk} service={service} single={services.length === 1} />
            ))}
          </ul>
          <div class={styles.wait}>
            <Icon name="clock" />
            <div>
              <p class={styles.range}>
                {view.alone
                  ? text('aloneWait')
                  : waitText(wordsOf('slip', language.value), waitFor(view, errands), language.value)}
              </p>
              <p class={styles.waiting}>{waitingText(view)}</p>
            </div>
          </div>
          {view.printer === 'fault' && (
            <p class={styles.paper}>
              <Icon name="noSlip" />
              {text('noPaper')}
            </p>
          )}
        </div>
      </Scroll>
      <div class={styles.actions}>
        <Button kind="next" onPress={() => void kiosk.take()}>
          {text('take')}
        </Button>
        <div class={styles.others}>
          <Button icon="back" onPress={() => kiosk.back()}>
            {text('back')}
          </Button>
          {errands.length < mostErrands ? (
            <Button icon="plus" onPress={() => kiosk.addAnother()}>
              {text('addAnother')}
            </Button>
          ) : (
            <p class={styles.most}>{text('mostErrands')}</p>
          )}
        </div>
      </div>
    </>
  );
}

function waitingText({ alone, waiting }: KioskView): string {
  if (alone) return text('aloneHint');
  return waiting === 0 ? text('waitingNone') : text('waiting', { n: waiting });
}

function Errand({ kiosk, service, single }: { kiosk: Kiosk; service: KioskService; single: boolean }) {
  const name = inLanguage(service.name, language.value);
  const hint = inLanguage(service.hint, language.value);
  return (
    <li class={styles.errand}>
      <div>
        <p class={styles.name}>{name}</p>
        {hint !== '' && <p class={styles.hint}>{hint}</p>}
      </div>
      {!single && (
        <Button
          icon="cross"
          label={text('removeThis', { service: name })}
          onPress={() => kiosk.remove(service.id)}
        >
          {text('remove')}
        </Button>
      )}
    </li>
  );
}
