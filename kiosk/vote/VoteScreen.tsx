// The screen of the vote: token, question, thanks; or what there is to say in place of them.

import type { ComponentChild } from 'preact';
import { useEffect } from 'preact/hooks';
import { Announcer } from '../../ui/announce.tsx';
import { language, setLanguage } from '../../ui/language.ts';
import type { ComfortName } from '../model/comfort.ts';
import { NoticePage, type Said } from '../notice/NoticePage.tsx';
import { Bar } from '../parts/Bar.tsx';
import type { IconName } from '../parts/Icon.tsx';
import { Languages } from '../parts/Languages.tsx';
import { StillThere } from '../parts/StillThere.tsx';
import { TimeLeft } from '../parts/TimeLeft.tsx';
import { ReadAloud } from '../voice/ReadAloud.tsx';
import type { Voice } from '../voice/voice.ts';
import type { Station } from './model/station.ts';
import { Question } from './parts/Question.tsx';
import { Moment, NoAnswer, Refused, Thanks } from './parts/Say.tsx';
import { Start } from './parts/Start.tsx';
import styles from './VoteScreen.module.css';
import { text, textIn, type VoteWord } from './words/words.ts';

type NoticeName = 'offline' | 'failing' | 'not-set-up' | 'no-survey' | 'boxes';

const notices: Readonly<Record<NoticeName, { icon: IconName; title: VoteWord; hint: VoteWord }>> = {
  offline: { icon: 'link', title: 'offline', hint: 'offlineHint' },
  failing: { icon: 'hand', title: 'failing', hint: 'offlineHint' },
  'not-set-up': { icon: 'hand', title: 'notSetUp', hint: 'notSetUpHint' },
  boxes: { icon: 'hand', title: 'boxes', hint: 'boxesHint' },
  'no-survey': { icon: 'check', title: 'noSurvey', hint: 'noSurveyHint' },
};

/** A station is small, and hangs where all of it is within reach. */
const offered: readonly ComfortName[] = ['text', 'contrast', 'voice'];

/** What shows that somebody is there. */
const touches = ['pointerdown', 'keydown'] as const;

export function VoteScreen({ station, voice }: { station: Station; voice: Voice }) {
  const notice = station.notice.value;
  const spoken = language.value;

  useEffect(() => {
    document.title = text('title');
  }, [spoken]);
  useEffect(() => {
    const touched = () => station.touched();
    for (const event of touches) addEventListener(event, touched);
    return () => {
      for (const event of touches) removeEventListener(event, touched);
    };
  }, [station]);

  return (
    <div class={styles.screen} data-page={notice ?? station.page.value.is}>
      {notice === undefined && <PageOf station={station} />}
      {notice === 'starting' && <main aria-busy="true" />}
      {notice !== undefined && notice !== 'starting' && (
        <NoticePage
          place={station.view.value?.site.name}
          icon={notices[notice].icon}
          said={saidOf(station, notice)}
        />
      )}
      {station.canRead && station.comfort.chosen.value.has('voice') && (
        // Not each button that the Tab key comes to: the last one before the thanks would be the answer.
        <ReadAloud
          shown={JSON.stringify([notice, station.page.value, station.warning.value !== undefined, spoken])}
          voice={voice}
          volume={station.comfort.volume.value}
          onListened={() => station.listened()}
        />
      )}
      <Announcer />
    </div>
  );
}

function PageOf({ station }: { station: Station }) {
  const left = station.warning.value;
  return (
    <>
      <header class={styles.top}>
        <p class={styles.site}>{station.view.value?.site.name ?? text('title')}</p>
        <Languages languages={station.languages} label={text('languages')} onChoose={setLanguage} />
      </header>
      <main class={styles.main}>{question(station)}</main>
      {station.countdown.left.value !== undefined && <TimeLeft countdown={station.countdown} />}
      {!station.onPhone && <Bar comfort={station.comfort} names={offered} canRead={station.canRead} />}
      {left !== undefined && <StillThere left={left} onStay={() => station.touched()} />}
    </>
  );
}

function question(station: Station): ComponentChild {
  const page = station.page.value;
  switch (page.is) {
    case 'start':
      return <Start station={station} fault={page.fault} />;
    case 'moment':
      return <Moment slow={page.slow} />;
    case 'question':
      return <Question station={station} asked={page.asked} />;
    case 'thanks':
      return <Thanks onPhone={station.onPhone} />;
    case 'refused':
      return <Refused station={station} refusal={page.refusal} />;
    case 'no-answer':
      return <NoAnswer station={station} voted={page.voted} token={page.token} />;
  }
}

function saidOf(station: Station, notice: NoticeName): Said[] {
  const { title, hint } = notices[notice];
  return station.languages.map((one) => ({
    language: one,
    title: textIn(one, title),
    hints: [textIn(one, hint)],
  }));
}
