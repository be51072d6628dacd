// The guide of the first day: what is left to do before the doors open. Each step knows by itself whether it is done (U5).

import { z } from 'zod';
import { confirmable, type GuideLine, type GuideStep, guideSteps, isConfirmable } from './guide-steps.ts';
import type { Office, Site } from './office/office.ts';

/** What is kept of it, from the set-up until it is put away. */
export const Guide = z.strictObject({
  /** What the office was made from; one from a file is taken to be as it should be. */
  begun: z.enum(['small', 'example', 'file']),
  /** Steps of which somebody said that they are good as they are. */
  confirmed: z.array(z.enum(confirmable)),
  /** How far a test ticket has come: taken at a kiosk, called while a display was there. */
  ticket: z.enum(['none', 'taken', 'called']),
});
export type Guide = z.infer<typeof Guide>;

export type GuideFacts = {
  readonly guide: Guide;
  /** As the set-up made it. */
  readonly first: Office;
  readonly now: Office;
  readonly people: number;
  /** Kinds of screens that are there, or have a key. */
  readonly screens: ReadonlySet<string>;
  readonly printers: number;
};

export function guideLines(facts: GuideFacts): GuideLine[] {
  return guideSteps.map((step) => {
    const done = isDone(step, facts);
    return { step, done, mayConfirm: !done && isConfirmable(step) };
  });
}

/** How far the test ticket is after somebody did something. */
export function ticketAfter(
  before: Guide['ticket'],
  { taken, called }: { readonly taken: boolean; readonly called: boolean },
): Guide['ticket'] {
  if (before === 'called') return before;
  const known = before === 'taken' || taken;
  if (known && called) return 'called';
  return known ? 'taken' : 'none';
}

function isDone(step: GuideStep, { guide, first, now, people, screens, printers }: GuideFacts): boolean {
  if (isConfirmable(step) && guide.confirmed.includes(step)) return true;
  const changed = (part: (office: Office) => unknown) =>
    guide.begun === 'file' || JSON.stringify(part(first)) !== JSON.stringify(part(now));
  switch (step) {
    case 'sites':
      return changed(({ sites }) => sites.map(({ id, name, address }) => [id, name, address]));
    case 'services':
      return changed(({ areas, services }) => [areas, services]);
    case 'counters':
      return changed(({ sites }) => sites.map(countersOf));
    case 'hours':
      return changed(({ sites, services }) => [sites, services].flat().map(({ hours }) => hours));
    case 'people':
      return people > 1;
    case 'kiosk':
    case 'display':
      return screens.has(step);
    case 'printer':
      return printers > 0;
    case 'ticket':
      return guide.ticket === 'called';
  }
}

/** Which services they serve changes with the services. */
function countersOf({ id, counters }: Site): unknown {
  return [id, counters.map((counter) => [counter.id, counter.label])];
}
