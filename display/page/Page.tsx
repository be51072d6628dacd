// The whole display: what there is to show decides which of its faces it has.

import { effect, untracked } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { DisplayView } from '../../core/views/display.ts';
import { Announcer, announce } from '../../ui/announce.tsx';
import { toldRefusal } from '../../ui/told.ts';
import type { Display } from '../model.ts';
import { isOver, pictureOf, posterNow } from '../picture.ts';
import { otherLanguages, speak, speakIn } from '../words/words.ts';
import { Calls } from './Calls.tsx';
import { ClosedNotice } from './ClosedNotice.tsx';
import { Message } from './Message.tsx';
import { Notice } from './Notice.tsx';
import styles from './Page.module.css';
import { Poster } from './Poster.tsx';
import { isPointed, Setup } from './Setup.tsx';
import { Strip } from './Strip.tsx';
import { fitsBeside } from './sizes-in.ts';
import { viewport } from './viewport.ts';

export function Page({ display }: { display: Display }) {
  useEffect(
    () =>
      effect(() => {
        const call = display.current.value;
        if (!call) return;
        const { number, counter } = call;
        untracked(() => announce(speak('spoken', { number, counter })));
      }),
    [display],
  );
  const { width, height } = viewport.value;
  const unit = Math.min(width, height) / 100;
  const view = display.view.value;
  const title = view ? speak('title', { site: view.site.name }) : speak('connecting');
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <div
      class={styles.page}
      style={{ '--unit': `${unit}px` }}
      data-shape={height > width ? 'portrait' : 'landscape'}
      data-pointed={isPointed.value}
    >
      <Face display={display} view={view} />
      <Setup display={display} />
      <Announcer />
    </div>
  );
}

function Face({ display, view }: { display: Display; view: DisplayView | undefined }) {
  const link = display.link.value;
  if (link.is === 'refused') {
    const isNew = link.refusal.refused === 'role/forbidden' || link.refusal.refused === 'session/missing';
    return (
      <Notice
        title={speak('refused')}
        hint={(isNew ? undefined : toldRefusal(link.refusal)) ?? speak('refusedHint')}
      />
    );
  }
  if (!view) {
    const title = {
      connecting: 'connecting',
      failing: 'failing',
      online: 'offline',
      lost: 'offline',
    } as const;
    return (
      <Notice
        title={speak(title[link.is])}
        hint={speak(link.is === 'connecting' ? 'connectingHint' : 'offlineHint')}
      />
    );
  }
  const result = posterNow(view, display.current.value, display.doubt.value?.old ?? false);
  const poster = result && fitsBeside(view) ? result : null;
  return (
    <>
      <Room display={display} view={view} narrowed={poster !== null || view.message !== null} />
      {view.message && <Message message={view.message} languages={view.languages} />}
      {poster && <Poster poster={poster} languages={view.languages} />}
      <Strip display={display} view={view} />
    </>
  );
}

function Room({ display, view, narrowed }: { display: Display; view: DisplayView; narrowed: boolean }) {
  const current = display.current.value;
  const { site, languages } = view;
  if (isOver(view, current)) return <ClosedNotice view={view} narrowed={narrowed} />;
  const picture = pictureOf(view.calls, current);
  if (!picture.call) {
    return (
      <Notice
        place={site.name}
        narrowed={narrowed}
        title={speak('quiet')}
        hint={speak('quietHint')}
        others={otherLanguages(languages).map((language) => ({
          language,
          text: speakIn(language, 'quiet'),
        }))}
      />
    );
  }
  const isOld = display.doubt.value?.old ?? false;
  return (
    <Calls
      view={view}
      call={picture.call}
      lit={picture.lit && !isOld}
      arriving={picture.call === current}
      rows={picture.rows}
      isOld={isOld}
      narrowed={narrowed}
    />
  );
}
