// The room on a busy morning, as those who lead see it: with the hour that comes, and messages that stand.

import { type Outlook, outlookInSteps } from '../../../core/outlook/outlook.ts';
import { pictureTime } from '../still.ts';
import { seeded } from '../story.ts';
import { busyMorning, type morning } from './counter-scenes.ts';

type Told = ReturnType<typeof morning>;

/** How many came in an hour on earlier Mondays. */
const perHour = { pas: 12, koerekort: 6, mitid: 5, flytning: 4, sundhedskort: 3, helbredstillaeg: 1 };
const days = 6;

export function outlookOf({ day, office, site }: Told): Outlook | null {
  const hours = Object.entries(perHour).map(
    ([service, count]) => [service, Array<number>(24).fill(count * days)] as const,
  );
  const services = office.services.filter(({ id }) => site.services.includes(id));
  const steps = outlookInSteps({
    day,
    services,
    limits: office.limits,
    zone: site.timeZone,
    past: { days, hours: new Map(hours) },
    at: pictureTime,
    random: seeded(7),
  });
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Numbers stopped, two calls for help, the printer out of order. */
export function busy(): Told {
  const told = busyMorning();
  told.press('11:40', 'call-next');
  told.tell('11:39', 'device:kiosk-1', { command: 'call-help' });
  told.tell('11:41', 'person:clerk-2', { command: 'call-help', counter: '2' });
  told.tell('11:41', 'person:chief', { command: 'stop-taking' });
  return told;
}

/** A counter pauses, passports are stopped, two messages stand, one of them in Danish alone. */
export function lively(): Told {
  const told = busyMorning();
  const { tell, office } = told;
  tell('11:36', 'person:clerk-3', { command: 'pause', counter: '3' });
  tell('11:38', 'person:chief', { command: 'stop-taking', service: 'vielse' });
  const ready = office.messages[0]?.text ?? {};
  tell('11:20', 'person:chief', { command: 'put-up-message', text: ready });
  const until = pictureTime + 78 * 60_000;
  tell('11:39', 'person:chief', {
    command: 'put-up-message',
    text: { da: 'Elevatoren er i stykker. Brug trappen, eller spørg os.' },
    until,
  });
  return told;
}
