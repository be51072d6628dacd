// The number that was taken: as large as the screen allows, what becomes of the paper, and how long it will take.

import { useEffect } from 'preact/hooks';
import { inLanguage } from '../../core/office/languages.ts';
import type { KioskView } from '../../core/views/kiosk.ts';
import { toldArrival } from '../../core/words/check-in/told.ts';
import { beforeText, waitText } from '../../core/words/wait.ts';
import { announce } from '../../ui/announce.tsx';
import { language } from '../../ui/language.ts';
import { QrCode } from '../../ui/qr.tsx';
import { wordsOf } from '../../ui/texts.ts';
import { clockTime } from '../../ui/time.ts';
import type { Kiosk } from '../model/kiosk.ts';
import type { Ticket } from '../model/page.ts';
import type { Paper } from '../model/paper.ts';
import { checkInText, text } from '../words/words.ts';
import { Button } from './Button.tsx';
import { Heading } from './Heading.tsx';
import { Icon } from './Icon.tsx';
import styles from './Number.module.css';

export function NumberPage({ kiosk, view, ticket }: { kiosk: Kiosk; view: KioskView; ticket: Ticket }) {
  const paper = kiosk.stay.value?.paper ?? 'coming';
  const url = ticket.info?.url ?? null;
  const booking = ticket.info?.booking;
  useEffect(() => {
    announce(paper === 'none' ? text('noSlip') : text(paper === 'came' ? 'paperCame' : 'paperComing'));
  }, [paper]);
  return (
    <div class={styles.page}>
      <div class={styles.number}>
        <Heading>
          <span class={styles.label}>{text('yourNumber')}</span> <bdi>{ticket.number}</bdi>
        </Heading>
        {booking && !booking.late && (
          <p class={styles.booked}>
            {checkInText('booked', { time: clockTime(booking.time, view.site.timeZone, language.value) })}
          </p>
        )}
        {view.showService && ticket.services.length > 0 && (
          <p class={styles.service}>{serviceNames(view, ticket)}</p>
        )}
      </div>
      <div class={styles.rest}>
        <div class={styles.card}>
          {url !== null && <QrCode text={url} label={text('codeLabel')} class={styles.code} />}
          <Place view={view} ticket={ticket} follow={url !== null} />
        </div>
        <PaperStrip paper={paper} code={url !== null} />
        <div class={styles.actions}>
          {paper === 'none' ? (
            <Button kind="lit" icon="check" onPress={() => kiosk.keep()}>
              {text('haveNumber')}
            </Button>
          ) : (
            <Button kind="onFjord" onPress={() => kiosk.reset()}>
              {text('done')}
            </Button>
          )}
          {!view.alone && (
            <button type="button" class={styles.leave} onClick={() => kiosk.askToLeave()}>
              {text('leave')}
            </button>
          )}
        </div>
      </div>
    </div>
  );
}

function Place({ view, ticket: { info }, follow }: { view: KioskView; ticket: Ticket; follow: boolean }) {
  const booking = info?.booking;
  const { timeZone } = view.site;
  const reader = { words: wordsOf('checkIn', language.value), language: language.value, timeZone };
  const phone = wordsOf('phone', language.value);
  return (
    <div class={styles.place}>
      {booking && <p class={styles.before}>{toldArrival(booking, view.at, reader)}</p>}
      {view.alone && <p class={styles.before}>{text('alonePlace')}</p>}
      {!view.alone && !(booking && !booking.late) && (
        <>
          <p class={styles.range}>{waitText(phone, info?.wait ?? null, language.value)}</p>
          {info && <p class={styles.before}>{beforeText(phone, info.before, language.value)}</p>}
        </>
      )}
      <p class={styles.follow}>{text(follow ? 'follow' : 'watchDisplay')}</p>
    </div>
  );
}

function PaperStrip({ paper, code }: { paper: Paper; code: boolean }) {
  if (paper === 'none') {
    return (
      <div class={styles.strip}>
        <Icon name="noSlip" />
        <p>
          <strong>{text('noSlip')}.</strong> {text(code ? 'noSlipCode' : 'noSlipWrite')}
        </p>
      </div>
    );
  }
  return (
    <div class={`${styles.strip} ${paper === 'came' ? styles.lit : ''}`}>
      <Icon name="slip" />
      <p>
        <strong>{text(paper === 'came' ? 'paperCame' : 'paperComing')}</strong>
      </p>
    </div>
  );
}

function serviceNames(view: KioskView, { services }: Ticket): string {
  return services
    .flatMap((id) => view.services.find((service) => service.id === id) ?? [])
    .map(({ name }) => inLanguage(name, language.value))
    .join(', ');
}
