// The kiosk's screen: the page that is asked now between the languages and the bar, or a notice for everybody.

import type { ComponentChild } from 'preact';
import { useEffect } from 'preact/hooks';
import type { KioskView } from '../core/views/kiosk.ts';
import { Announcer } from '../ui/announce.tsx';
import { language, setLanguage } from '../ui/language.ts';
import styles from './KioskScreen.module.css';
import type { Kiosk } from './model/kiosk.ts';
import { isShut, type Notice } from './model/notice.ts';
import type { Page } from './model/page.ts';
import { NoticePage } from './notice/NoticePage.tsx';
import { sayNotice } from './notice/notices.ts';
import { Alone } from './parts/Alone.tsx';
import { Area } from './parts/Area.tsx';
import { Bar, HelpStrip } from './parts/Bar.tsx';
import { CheckIn, CheckInButton } from './parts/CheckIn.tsx';
import { Chosen } from './parts/Chosen.tsx';
import { Languages } from './parts/Languages.tsx';
import { Message } from './parts/Message.tsx';
import { Moment } from './parts/Moment.tsx';
import { NotCheckedIn } from './parts/NotCheckedIn.tsx';
import { NumberPage } from './parts/Number.tsx';
import { AskToLeave, Gone, Left, Refused } from './parts/Say.tsx';
import { Search } from './parts/Search.tsx';
import { Start } from './parts/Start.tsx';
import { StillThere } from './parts/StillThere.tsx';
import { TimeLeft } from './parts/TimeLeft.tsx';
import { ReadAloud } from './voice/ReadAloud.tsx';
import type { Voice } from './voice/voice.ts';
import { text } from './words/words.ts';

/** Pages on which it stands that the kiosk works alone; the others say it in their own words, or are of something else. */
const looksAround: ReadonlySet<Page['is']> = new Set(['start', 'area', 'search']);

/** What shows that somebody is there. */
const touches = ['pointerdown', 'keydown', 'wheel'] as const;

export function KioskScreen({ kiosk, voice }: { kiosk: Kiosk; voice: Voice }) {
  const notice = kiosk.notice.value;
  const view = kiosk.view.value;
  const spoken = language.value;

  useEffect(() => {
    document.title = text('title');
  }, [spoken]);
  useEffect(() => {
    const touched = () => kiosk.touched();
    for (const event of touches) addEventListener(event, touched);
    return () => {
      for (const event of touches) removeEventListener(event, touched);
    };
  }, [kiosk]);

  return (
    <div class={styles.screen} data-page={notice ? 'notice' : kiosk.page.value.is}>
      {notice ? (
        <NoticeFor kiosk={kiosk} notice={notice} />
      ) : (
        view && <PageOf kiosk={kiosk} view={view} left={kiosk.warning} />
      )}
      {kiosk.canRead && kiosk.comfort.chosen.value.has('voice') && (
        <ReadAloud
          shown={shownBy(kiosk)}
          voice={voice}
          volume={kiosk.comfort.volume.value}
          keysToo
          onListened={() => kiosk.listened()}
        />
      )}
      <Announcer />
    </div>
  );
}

function NoticeFor({ kiosk, notice }: { kiosk: Kiosk; notice: Notice }) {
  if (notice.is === 'starting') return <main aria-busy="true" />;
  const canCall = notice.is === 'stopped';
  const canCheckIn = isShut(notice) && kiosk.view.value?.bookings === true;
  return (
    <>
      <NoticePage place={kiosk.view.value?.site.name} {...sayNotice(notice, kiosk.view.value)} />
      {canCheckIn && (
        <div class={styles.checkIn}>
          <CheckInButton kiosk={kiosk} />
        </div>
      )}
      <HelpStrip state={canCall ? kiosk.help.state.value : 'none'} />
      <Bar comfort={kiosk.comfort} canRead={kiosk.canRead} help={canCall ? helpOf(kiosk) : undefined} />
    </>
  );
}

function PageOf({
  kiosk,
  view,
  left,
}: {
  kiosk: Kiosk;
  view: KioskView;
  /** The seconds left to say "I'm still here". */
  left: number | undefined;
}) {
  const page = kiosk.page.value;
  const stay = kiosk.stay.value;
  return (
    <>
      <header class={styles.top}>
        <p class={styles.site}>{view.site.name}</p>
        <Languages
          languages={view.languages}
          label={text('languages')}
          onFjord={page.is === 'number'}
          onChoose={setLanguage}
        />
      </header>
      {view.alone && looksAround.has(page.is) && <Alone />}
      {page.is === 'start' && view.message && <Message message={view.message} />}
      <main class={styles.main}>{question(kiosk, view)}</main>
      {page.is === 'number' ? (
        stay && !stay.isRead && <TimeLeft countdown={stay.countdown} />
      ) : (
        <>
          <HelpStrip state={kiosk.help.state.value} />
          <Bar comfort={kiosk.comfort} canRead={kiosk.canRead} help={helpOf(kiosk)} />
        </>
      )}
      {left !== undefined && <StillThere left={left} onStay={() => kiosk.touched()} />}
    </>
  );
}

function helpOf(kiosk: Kiosk) {
  return { state: kiosk.help.state.value, call: () => kiosk.callHelp() };
}

/** Another text for everything that is worth being read anew. */
function shownBy(kiosk: Kiosk): string {
  return JSON.stringify([
    kiosk.notice.value?.is,
    kiosk.page.value,
    kiosk.errands.value,
    kiosk.stay.value?.paper,
    kiosk.help.state.value,
    kiosk.warning !== undefined,
    language.value,
  ]);
}

function question(kiosk: Kiosk, view: KioskView): ComponentChild {
  const page = kiosk.page.value;
  switch (page.is) {
    case 'start':
      return <Start kiosk={kiosk} view={view} />;
    case 'area':
      return <Area kiosk={kiosk} view={view} area={page.area} />;
    case 'search':
      return <Search kiosk={kiosk} view={view} text={page.text} />;
    case 'chosen':
      return <Chosen kiosk={kiosk} view={view} />;
    case 'moment':
      return <Moment kiosk={kiosk} slow={page.slow} />;
    case 'check-in':
      return <CheckIn kiosk={kiosk} code={page.code} />;
    case 'not-checked-in':
      return <NotCheckedIn kiosk={kiosk} view={view} code={page.code} refusal={page.refusal} />;
    case 'gone':
      return <Gone kiosk={kiosk} number={page.number} />;
    case 'number':
      return <NumberPage kiosk={kiosk} view={view} ticket={page.ticket} />;
    case 'leave':
      return <AskToLeave kiosk={kiosk} ticket={page.ticket} />;
    case 'left':
      return <Left />;
    case 'refused':
      return <Refused kiosk={kiosk} refusal={page.refusal} />;
  }
}
