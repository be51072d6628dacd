// The vote station in all its states.

import '../../../kiosk/vote/vote.css';
import type { ComponentChild } from 'preact';
import { codeOf } from '../../../core/ballot/code.ts';
import type { RefusalName } from '../../../core/refusal.ts';
import { voteView } from '../../../core/views/vote.ts';
import type { ComfortName } from '../../../kiosk/model/comfort.ts';
import { StillThere } from '../../../kiosk/parts/StillThere.tsx';
import { Station } from '../../../kiosk/vote/model/station.ts';
import { VoteScreen } from '../../../kiosk/vote/VoteScreen.tsx';
import type { Link } from '../../../ui/connection.ts';
import { askedLanguage } from '../../../ui/language.ts';
import type { Reply } from '../../../ui/rest.ts';
import { inches27, type Screen } from '../screen.ts';
import { stillConnection } from '../still.ts';
import { story } from '../story.ts';

export const code = codeOf([3, 17, 31, 0, 9, 22, 14, 5, 28, 11, 1, 30, 7, 19, 2]);

const survey = {
  id: 'efteraar-2026',
  name: 'Efterår 2026',
  site: 'all',
  first: '2026-11-16',
  last: '2026-11-29',
  byArea: false,
  boxesAt: [],
};

const question: Reply = {
  ok: true,
  body: { survey: survey.id, question: {}, languages: ['da', 'de', 'en'] },
};

export type Given = {
  readonly onPhone?: boolean;
  readonly surveys?: readonly (typeof survey)[];
  readonly link?: Link;
  readonly age?: number;
  /** What the server answers to the token. */
  readonly token?: Reply;
  readonly done?: (station: Station) => void;
  readonly over?: ComponentChild;
};

export function drawn({
  onPhone = false,
  surveys = [survey],
  link,
  age,
  token = question,
  done,
  over,
}: Given = {}): ComponentChild {
  const { office, site } = story();
  const connection = stillConnection([voteView(office, site, surveys, '2026-11-23', ['da', 'de', 'en'])], {
    ...(link ? { link } : {}),
    ...(age === undefined ? {} : { age }),
  });
  const station = new Station({
    ask: (path) =>
      path.endsWith('check') ? Promise.resolve(token) : Promise.resolve({ ok: true, body: undefined }),
    ...(onPhone ? {} : { station: { connection } }),
    asked: askedLanguage(),
    sound: () => {},
  });
  station.start();
  done?.(station);
  return (
    <>
      <VoteScreen station={station} voice={{ read: () => Promise.resolve() }} />
      {over}
    </>
  );
}

export function scanning(station: Station): void {
  station.scanned(code);
}

export function voting(station: Station): void {
  void station.check(code).then(() => station.vote('neither'));
}

/** The question, made easier before the token was scanned. */
export function easier(comfort: ComfortName): (station: Station) => void {
  return (station) => {
    station.comfort.toggle(comfort);
    scanning(station);
  };
}

export function refused(name: RefusalName): Given {
  return { token: { ok: false, refusal: { refused: name } }, done: scanning };
}

export const screen: Screen = {
  viewport: { width: 1280, height: 800 },
  readers: 'citizens',
  strongContrast: true,
  fingers: inches27,
  further: { ar: ['start', 'question', 'thanks', 'mistyped'], uk: ['question'], tr: ['start'] },
  states: {
    start: () => drawn(),
    typing: () => drawn({ done: (station) => station.type(code.slice(0, 7)) }),
    'typed-wrong': () => drawn({ done: (station) => station.type(`${code.slice(0, -1)}Z`) }),
    question: () => drawn({ done: scanning }),
    'idle-warning': () => drawn({ done: scanning, over: <StillThere left={12} onStay={() => {}} /> }),
    'larger-text': () => drawn({ done: easier('text') }),
    'high-contrast': () => drawn({ done: easier('contrast') }),
    'read-aloud': () => drawn({ done: easier('voice') }),
    'larger-text-start': () => drawn({ done: (station) => station.comfort.toggle('text') }),
    thanks: () => drawn({ done: voting }),
    spent: () => drawn(refused('vote/spent')),
    mistyped: () => drawn(refused('vote/mistyped')),
    unknown: () => drawn(refused('vote/unknown')),
    'too-early': () => drawn(refused('vote/too-early')),
    'too-late': () => drawn(refused('vote/too-late')),
    'other-survey': () => drawn(refused('vote/other-survey')),
    'slow-down': () => drawn(refused('rate/slow-down')),
    'no-survey': () => drawn({ surveys: [] }),
    offline: () => drawn({ link: { is: 'lost' }, age: 3000 }),
    failing: () => drawn({ link: { is: 'failing' } }),
  },
};
