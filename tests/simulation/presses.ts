// What a clerk presses next, from what their own page shows; now and then something that does not fit.

import type { Command } from '../../core/day/commands.ts';
import type { PlaceView } from '../../core/views/place.ts';
import type { Row, StaffView } from '../../core/views/staff.ts';
import { below, type Random } from '../support/choose.ts';
import { commandAbout, commandNames } from '../support/commands.ts';

type Choice = readonly [weight: number, make: () => Command | undefined];

const careless = 0.04;
/** How much more often somebody does what nobody has done yet. */
const curious = 4;
const everything: ReadonlySet<string> = new Set(commandNames);

/** What was never accepted yet is chosen more often: a day shows most of what there is, whatever comes first in it. */
export function pressOf(
  view: StaffView,
  place: PlaceView,
  random: Random,
  accepted: ReadonlySet<string> = everything,
): Command | undefined {
  const { counter, current } = view;
  const choose = (choices: readonly Choice[]) => chosen(random, choices, accepted);
  if (random() < careless) return anything(view, random, accepted);
  if (!counter)
    return choose([
      [3, () => opening(view, place, random)],
      [1, () => undefined],
    ]);
  const at = { counter: counter.id };
  const waiting = [...view.own, ...view.helps, ...view.others];
  const about = (rows: readonly Row[], make: (visit: string) => Command) => () => {
    const row = someOf(random, rows);
    return row && make(row.visit);
  };
  const service = () => someOf(random, place.services)?.id ?? '';
  const aside: Choice[] = [
    [3, about(waiting, (visit) => ({ command: 'put-first', ...at, visit }))],
    [3, about(view.noShows, (visit) => ({ command: 'take-back', ...at, visit }))],
    [2, about(waiting, (visit) => ({ command: 'reprint', ...at, visit }))],
    [2, about(waiting, (visit) => ({ command: 'transfer', ...at, visit, to: { service: service() } }))],
    [2, about(waiting, (visit) => ({ command: 'cancel', ...at, visit, cause: 'cancelled-by-citizen' }))],
    [2, () => ({ command: 'open', ...at, ...served(place, random) })],
    [1, () => ({ command: 'call-help', ...at })],
    [
      2,
      () => someOf(random, view.help) && { command: 'take-help', help: someOf(random, view.help)?.id ?? '' },
    ],
    [view.undo ? 5 : 1, () => ({ command: 'undo', ...at })],
  ];
  if (current?.state === 'called') {
    return choose([
      ...aside,
      [60, () => ({ command: 'start', ...at })],
      [12, () => ({ command: 'recall', ...at })],
      [8, () => ({ command: 'no-show', ...at })],
      [6, () => ({ command: 'put-back', ...at })],
      [3, () => ({ command: 'add-errand', ...at, service: service() })],
      [2, () => ({ command: 'cancel', ...at, cause: 'cancelled-by-staff' })],
    ]);
  }
  if (current) {
    const elsewhere = place.counters.filter(({ id }) => id !== counter.id);
    return choose([
      ...aside,
      [30, () => ({ command: 'finish', ...at })],
      [4, () => ({ command: 'finish', ...at, rest: 'send-on' })],
      [3, () => ({ command: 'finish', ...at, rest: 'here' })],
      [30, () => ({ command: 'finish-and-next', ...at })],
      [6, () => ({ command: 'park', ...at })],
      [5, () => ({ command: 'transfer', ...at, to: { service: service() } })],
      [5, () => ({ command: 'transfer', ...at, to: { counter: someOf(random, elsewhere)?.id ?? '' } })],
      [5, () => ({ command: 'add-errand', ...at, service: service() })],
      [3, () => ({ command: 'put-back', ...at })],
      [2, () => ({ command: 'cancel', ...at, cause: 'cancelled-by-staff' })],
    ]);
  }
  if (counter.paused) {
    return choose([
      ...aside,
      [40, () => ({ command: 'continue', ...at })],
      [5, () => ({ command: 'close', ...at })],
    ]);
  }
  return choose([
    ...aside,
    [60, () => ({ command: 'call-next', ...at })],
    [6, about(waiting, (visit) => ({ command: 'call', ...at, visit }))],
    [12, about(view.parked, (visit) => ({ command: 'resume', ...at, visit }))],
    [6, () => ({ command: 'serve-without-ticket', ...at, service: service() })],
    [3, () => ({ command: 'pause', ...at })],
    [2, () => ({ command: 'close', ...at })],
  ]);
}

/** A counter that nobody has open, with what is configured for it or a choice. */
function opening(view: StaffView, place: PlaceView, random: Random): Command | undefined {
  const free = someOf(
    random,
    view.counters.filter(({ state }) => state === 'closed'),
  );
  return free && { command: 'open', counter: free.id, ...(random() < 0.5 ? {} : served(place, random)) };
}

function served({ services }: PlaceView, random: Random): { serves: string[]; helps: string[] } {
  const all = services.map(({ id }) => id);
  const serves = all.filter(() => random() < 0.4);
  const helps = all.filter((id) => !serves.includes(id) && random() < 0.3);
  return { serves, helps };
}

/** Any command, about any visit, at any counter. */
function anything(view: StaffView, random: Random, accepted: ReadonlySet<string>): Command | undefined {
  const untried = commandNames.filter((name) => !accepted.has(name));
  const name = someOf(random, untried.length > 0 && random() < 0.5 ? untried : commandNames);
  const rows = [...view.own, ...view.helps, ...view.others, ...view.parked, ...view.noShows];
  const visit = someOf(random, rows)?.visit ?? view.current?.visit ?? 'visit99999';
  const counter = random() < 0.7 ? view.counter?.id : someOf(random, view.counters)?.id;
  const command = name && commandAbout(name, visit);
  return command && 'counter' in command ? { ...command, counter: counter ?? '1' } : command;
}

export function someOf<Item>(random: Random, items: readonly Item[]): Item | undefined {
  return items[below(random, items.length)];
}

function chosen(
  random: Random,
  choices: readonly Choice[],
  accepted: ReadonlySet<string>,
): Command | undefined {
  const weighed = choices.map(([weight, make]) => {
    const command = make();
    return { command, weight: command && !accepted.has(command.command) ? weight * curious : weight };
  });
  let left = random() * weighed.reduce((sum, { weight }) => sum + weight, 0);
  return weighed.find(({ weight }) => {
    left -= weight;
    return left < 0;
  })?.command;
}
