// One service to choose, as a large tile or as a row of a list. What is closed says when it opens and can't be pressed.

import type { ComponentChildren } from 'preact';
import type { Range } from '../../core/estimate.ts';
import { inLanguage } from '../../core/office/languages.ts';
import type { KioskService } from '../../core/views/kiosk.ts';
import { waitText } from '../../core/words/wait.ts';
import { language } from '../../ui/language.ts';
import { wordsOf } from '../../ui/texts.ts';
import type { Kiosk } from '../model/kiosk.ts';
import { text } from '../words/words.ts';
import { Icon } from './Icon.tsx';
import { opensText } from './opens.ts';
import styles from './service.module.css';

type Props = { kiosk: Kiosk; service: KioskService };

export function ServiceTile({ kiosk, service }: Props) {
  return (
    <Choice kiosk={kiosk} service={service} class={styles.tile}>
      <Names service={service} />
      <State kiosk={kiosk} service={service} />
    </Choice>
  );
}

export function ServiceRow({ kiosk, service }: Props) {
  return (
    <li>
      <Choice kiosk={kiosk} service={service} class={styles.row}>
        <Names service={service} />
        <State kiosk={kiosk} service={service} />
        {canBeChosen(kiosk, service) && <Icon name="on" class={styles.on} />}
      </Choice>
    </li>
  );
}

/** `5–15 min.` */
export function shortWait(wait: Range): string {
  return text(wait.low === 0 ? 'minutesUnder' : 'minutes', wait);
}

function Choice({
  kiosk,
  service,
  class: className,
  children,
}: Props & { class: string | undefined; children: ComponentChildren }) {
  if (!canBeChosen(kiosk, service)) return <p class={`${className} ${styles.not}`}>{children}</p>;
  return (
    <button type="button" class={className} onClick={() => kiosk.choose(service)}>
      {children}
    </button>
  );
}

function Names({ service: { name, hint } }: { service: KioskService }) {
  const said = inLanguage(hint, language.value);
  return (
    <span class={styles.names}>
      <span class={styles.name}>{inLanguage(name, language.value)}</span>
      {said !== '' && <span class={styles.hint}>{said}</span>}
    </span>
  );
}

function State({ kiosk, service: { id, open, opens, stopped, wait } }: Props) {
  const view = kiosk.view.value;
  if (kiosk.errands.value.includes(id)) {
    return (
      <span class={styles.state}>
        <Icon name="check" />
        {text('alreadyChosen')}
      </span>
    );
  }
  if (stopped) {
    return (
      <span class={styles.state}>
        <strong>{text('stoppedNow')}</strong>
      </span>
    );
  }
  if (!open) {
    const sentences = { today: 'opensToday', later: 'opensOn' } as const;
    return (
      <span class={styles.state}>
        <strong>{text('closedNow')}</strong>
        {opens !== null && view && (
          <span>
            {opensText(sentences, { opens, at: view.at, timeZone: view.site.timeZone }, language.value)}
          </span>
        )}
      </span>
    );
  }
  if (!wait) return null;
  return (
    <span class={styles.state}>
      <Icon name="clock" />
      <span class="unseen">{waitText(wordsOf('slip', language.value), wait, language.value)}</span>
      <span aria-hidden="true">{shortWait(wait)}</span>
    </span>
  );
}

function canBeChosen(kiosk: Kiosk, { id, open }: KioskService): boolean {
  return open && !kiosk.errands.value.includes(id);
}
