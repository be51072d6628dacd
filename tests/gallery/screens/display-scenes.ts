// What the display's pictures show: moments of the example office's Monday.

import type { SurveyPoster } from '../../../core/ballot/poster.ts';
import { applyEntry } from '../../../core/day/evolve.ts';
import { instantOf } from '../../../core/time.ts';
import { type DisplayView, displayView } from '../../../core/views/display.ts';
import type { Scene } from '../../../core/views/scene.ts';
import { story } from '../story.ts';

type Change = NonNullable<Parameters<typeof story>[0]>;
type Press = 'call-next' | 'recall' | 'start' | 'finish' | 'finish-and-next' | 'park' | 'no-show';

const date = '2026-11-23';

/** A morning with all counters open, numbers as of a day that has been going on for a while. */
export function morning(change: Change = () => {}, counters = ['1', '2', '3', '4']) {
  const { tell, take, scene, day } = story((office) => {
    office.series = { walkIn: { letter: 'A', first: 41 }, booked: { letter: 'B', first: 11 } };
    const [site] = office.sites;
    if (site) site.hours = weekdays();
    change(office);
  });
  for (const counter of counters) tell('10:00', clerk(counter), { command: 'open', counter });

  return {
    tell,
    take,
    scene,
    /** Somebody with a booked time checked in. */
    comes(time: string, booked: string, number: string, service: string): string {
      const at = instantOf(date, time, 'Europe/Copenhagen');
      const due = instantOf(date, booked, 'Europe/Copenhagen');
      const visit = `booked${number.toLowerCase()}`;
      const errands = [{ id: 1, service, due }];
      applyEntry(day, {
        version: day.version + 1,
        at,
        by: 'system',
        command: `booking-${number}`,
        digest: '',
        events: [
          {
            type: 'ticket-taken',
            visit,
            number,
            kind: 'booked',
            booked: due,
            language: 'da',
            errands,
            slip: false,
          },
        ],
      });
      return visit;
    },
    press: (time: string, counter: string, command: Press) =>
      tell(time, clerk(counter), { command, counter }),
    display: (more: Partial<Scene> = {}) => displayView(scene(more)),
  };
}

export function quiet(): DisplayView {
  return morning().display();
}

export function oneCall(): DisplayView {
  const { take, press, display } = morning();
  take('11:39', 'pas');
  take('11:40', 'koerekort');
  press('11:42', '1', 'call-next');
  return display();
}

export function bookedCall(): DisplayView {
  const { comes, press, display } = morning();
  comes('11:38', '11:40', 'B011', 'vielse');
  press('11:42', '4', 'call-next');
  return display();
}

/** Seven calls, two of them booked; the newest has not been answered yet. */
export function busy(): DisplayView {
  return busyMorning().display();
}

export function severalAtOnce(): DisplayView {
  const { press, display } = busyMorning();
  for (const counter of ['1', '3', '4']) press('11:42', counter, 'finish-and-next');
  return display();
}

/** Counters without anybody at them: nothing supports a figure. */
export function unknownWait(): DisplayView {
  const { take, display } = morning(undefined, []);
  take('11:35', 'pas');
  take('11:38', 'flytning');
  return display();
}

/** Early in the morning, before the doors open. */
export function closed(): DisplayView {
  return morning().display({ at: instantOf(date, '08:20', 'Europe/Copenhagen') });
}

/** A message from the office, as long as one may be. */
export function message(): DisplayView {
  return busyMorning(withMessage).display();
}

/** A supervisor wrote it in German alone. */
export function messageInOneLanguage(): DisplayView {
  const { tell, display } = busyMorning();
  const text = { de: 'Der Aufzug ist außer Betrieb. Bitte sprechen Sie uns an.' };
  tell('11:41', 'person:chief', { command: 'put-up-message', text });
  return display();
}

export function messageAndClosed(): DisplayView {
  return morning(withMessage).display({ at: instantOf(date, '08:20', 'Europe/Copenhagen') });
}

export const poster: SurveyPoster = {
  first: '2026-11-02',
  last: '2026-11-15',
  votes: 412,
  handed: 530,
  shares: [
    { answer: 'satisfied', count: 346, share: 346 / 412 },
    { answer: 'neither', count: 41, share: 41 / 412 },
    { answer: 'dissatisfied', count: 25, share: 25 / 412 },
  ],
};

/** Nobody has been called yet, and a survey's result is to be shown. */
export function resultAndQuiet(): DisplayView {
  return morning().display({ poster });
}

/** Everybody who was called has come. */
export function resultAndCalls(): DisplayView {
  const { press, display } = busyMorning();
  press('11:42', '2', 'start');
  return display({ poster });
}

/** Somebody is to come: the result waits. */
export function resultAndOneToCome(): DisplayView {
  return busyMorning().display({ poster });
}

export function stopped(): DisplayView {
  const { tell, display } = busyMorning();
  tell('11:42', 'person:chief', { command: 'stop-taking' });
  return display();
}

export function stoppedAndEmpty(): DisplayView {
  const { tell, display } = morning();
  tell('11:42', 'person:chief', { command: 'stop-taking' });
  return display();
}

function withMessage(office: Parameters<Change>[0]): void {
  for (const site of office.sites) {
    site.message = {
      da: 'Fredag den 27. november holder Borgerservice lukket fra kl. 12. Brug borger.dk.',
      de: 'Am Freitag, 27. November, schließt der Bürgerservice um 12 Uhr. Siehe borger.dk.',
      en: 'On Friday 27 November, Citizen Service closes at noon. Please use borger.dk.',
      uk: 'У п’ятницю 27 листопада ми зачиняємося о 12:00. Скористайтеся borger.dk.',
      ar: 'نغلق يوم الجمعة 27 نوفمبر الساعة 12. استخدموا borger.dk.',
      tr: '27 Kasım Cuma günü saat 12.00’de kapatıyoruz. Lütfen borger.dk’yi kullanın.',
    };
  }
}

function busyMorning(change: Change = () => {}) {
  const told = morning(change);
  const { take, comes, press } = told;
  take('11:02', 'vejledning');
  press('11:03', '4', 'call-next');
  take('11:04', 'pas');
  press('11:04', '4', 'start');
  press('11:05', '1', 'call-next');
  take('11:06', 'mitid');
  press('11:06', '1', 'start');
  press('11:07', '2', 'call-next');
  press('11:08', '2', 'start');
  comes('11:12', '11:20', 'B011', 'pas');
  take('11:15', 'flytning');
  press('11:16', '3', 'call-next');
  press('11:17', '3', 'start');
  press('11:20', '1', 'finish-and-next');
  press('11:22', '1', 'start');
  take('11:25', 'koerekort');
  comes('11:28', '11:35', 'B012', 'vielse');
  take('11:31', 'pas');
  press('11:35', '4', 'finish-and-next');
  press('11:36', '4', 'start');
  for (const service of ['helbredstillaeg', 'mitid', 'flytning', 'vielsesattest']) take('11:40', service);
  for (const service of ['sundhedskort', 'pas']) take('11:41', service);
  press('11:41', '2', 'finish-and-next');
  return told;
}

function clerk(counter: string) {
  return `person:clerk-${counter}` as const;
}

function weekdays() {
  const short = [{ from: '10:00', to: '15:00' }];
  const long = [{ from: '10:00', to: '17:00' }];
  return { week: { mon: short, tue: short, wed: short, thu: long, fri: [{ from: '10:00', to: '13:00' }] } };
}
