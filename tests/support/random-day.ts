// Service days made of random moves: clerks, kiosks, citizens and a supervisor press what they like, while the clock goes
// on, stands still or jumps back. fast-check prints the seed of a day that fails.

import fc from 'fast-check';
import type { Acceptance } from '../../core/day/accept.ts';
import { Command, type CommandName } from '../../core/day/commands.ts';
import type { By } from '../../core/day/events.ts';
import type { OpenCounter, Visit, VisitState } from '../../core/day/state.ts';
import { MINUTE } from '../../core/time.ts';
import { aDay, type Scenario } from './scenario.ts';

/** The day as it was: visits and counters are values, so that copies of the maps are enough. */
export type Snapshot = {
  readonly visits: ReadonlyMap<string, Visit>;
  readonly counters: ReadonlyMap<string, OpenCounter>;
  readonly announcements: Scenario['day']['announcements'];
};

/** One command that was sent, and what came of it. */
export type Step = {
  readonly id: string;
  readonly by: By;
  readonly command: Command;
  readonly acceptance: Acceptance;
  readonly before: Snapshot;
  readonly day: Scenario;
};

type Move = {
  readonly name: CommandName;
  readonly counter: number;
  readonly visit: number;
  readonly service: number;
  readonly choice: number;
  readonly wait: number;
};

const counters = ['1', '2', '4'];
/** The choice that presses without looking. */
const careless = 6;
const services = ['pas', 'mitid', 'sundhedskort', 'vielse'];

/** What people do often stands here often. The day's end is for the tests. */
const names: CommandName[] = [
  ...often(6, 'take', 'call-next', 'start'),
  ...often(4, 'undo', 'finish', 'finish-and-next', 'allow-taking'),
  ...often(2, 'open', 'continue', 'transfer', 'put-first', 'recall', 'add-errand', 'serve-without-ticket'),
  ...often(
    2,
    'call',
    'no-show',
    'put-back',
    'park',
    'resume',
    'take-back',
    'cancel',
    'reprint',
    'report-slip',
  ),
  ...often(2, 'book', 'check-in', 'move-booking'),
  ...often(1, 'cancel-booking', 'list-bookings'),
  ...often(1, 'keep-number', 'leave', 'call-help', 'take-help', 'pause', 'close', 'free', 'stop-taking'),
  ...often(1, 'reserve-numbers', 'take-reserved'),
  ...often(1, 'assign', 'put-up-message', 'take-down-message'),
];

const move: fc.Arbitrary<Move> = fc.record({
  name: fc.constantFrom(...names),
  counter: fc.nat(counters.length - 1),
  visit: fc.nat(30),
  service: fc.nat(services.length - 1),
  choice: fc.nat(careless),
  wait: fc.constantFrom(0, 0, 5_000, 20_000, MINUTE, 3 * MINUTE, 12 * MINUTE, -MINUTE, -30 * MINUTE),
});

export const moves: fc.Arbitrary<Move[]> = fc.array(move, { minLength: 30, maxLength: 120, size: 'max' });

/** What a command needs to be accepted; who is careless presses all the same. */
const needs: Partial<
  Record<CommandName, { visit?: VisitState['is']; counter?: ReturnType<typeof stateOf> }>
> = {
  call: { visit: 'waiting', counter: 'free' },
  'call-next': { counter: 'free' },
  'serve-without-ticket': { counter: 'free' },
  pause: { counter: 'free' },
  close: { counter: 'free' },
  recall: { counter: 'called' },
  start: { counter: 'called' },
  'no-show': { counter: 'called' },
  finish: { counter: 'serving' },
  'finish-and-next': { counter: 'serving' },
  park: { counter: 'serving' },
  'add-errand': { counter: 'serving' },
  transfer: { visit: 'waiting', counter: 'serving' },
  cancel: { visit: 'waiting' },
  'put-first': { visit: 'waiting' },
  leave: { visit: 'waiting' },
  resume: { visit: 'parked', counter: 'free' },
  'take-back': { visit: 'no-show' },
};

/** Plays a day and shows each step to `watch`. */
export function play(all: readonly Move[], watch: (step: Step) => void = () => {}): Scenario {
  const day = aDay();
  for (const counter of ['1', '2']) day.opened(counter);
  for (const one of all) {
    day.later(one.wait);
    const [by, command] = asCommand(one, day);
    const id = day.nextCommand();
    const { visits, counters, announcements } = day.day;
    const before = { visits: new Map(visits), counters: new Map(counters), announcements };
    const acceptance = day.when(by, command, id);
    watch({ id, by, command, acceptance, before, day });
  }
  return day;
}

/** Runs `check` on some random days. */
export function onRandomDays(check: (moves: Move[]) => void, numRuns = 60): void {
  fc.assert(fc.property(moves, check), { numRuns });
}

function asCommand(move: Move, scenario: Scenario): [By, Command] {
  const { day, now } = scenario;
  const clock = (time: string) => scenario.clock(time);
  const { name, choice } = move;
  const fits = choice === careless ? {} : (needs[name] ?? {});
  const visit =
    one([...day.visits.values()], move.visit, ({ state }) => state.is === fits.visit)?.id ?? 'visit99999';
  const hour = (quarter: number) => clock('09:00') + quarter * 15 * MINUTE;
  const code =
    one([...day.bookings.values()], move.visit, ({ state }) => state.is === 'booked')?.code ?? 'NOBODY';
  const isFit = (id: string) => stateOf(day, id) === fits.counter;
  const counter = one(counters, move.counter, isFit) ?? '1';
  const service = services[move.service] ?? 'pas';
  // Now and then somebody presses at a counter that is not theirs.
  const clerk: By = choice === careless ? 'person:clerk-1' : `person:clerk-${counter}`;
  const agent: By = move.counter === 0 ? 'device:agent-2' : 'device:agent-1';
  const reserve = one([...day.reserves], move.visit, ([, { by }]) => by === agent);
  const fields: Record<CommandName, [By, object]> = {
    take: [
      choice === 0 ? 'device:kiosk-2' : 'device:kiosk-1',
      { services: twoOf(service, choice), language: 'da' },
    ],
    'reserve-numbers': [agent, { date: day.date }],
    'take-reserved': [
      agent,
      {
        date: day.date,
        reserve: reserve?.[0] ?? 'reserve999',
        visit: choice === 0 ? visit : scenario.nextVisit(),
        number: [...(reserve?.[1].unused ?? [])][choice === careless ? 0 : move.visit % 5] ?? 'A999',
        arrived: scenario.now - move.visit * MINUTE,
        services: twoOf(service, choice),
        language: 'da',
        press: choice === 0 ? ([...day.accepted.keys()].at(-1) ?? 'press-00001') : scenario.nextCommand(),
      },
    ],
    'keep-number': ['device:kiosk-1', { visit }],
    leave: ['citizen', { visit }],
    book: [
      choice === 0 ? 'key:booking' : clerk,
      {
        date: day.date,
        ...(choice === 1 ? { code: `CITY${move.visit}` } : {}),
        time: hour(move.visit),
        services: twoOf(service, choice),
      },
    ],
    'move-booking': [clerk, { date: day.date, code, time: hour(move.visit) }],
    'cancel-booking': [choice === 0 ? 'key:booking' : clerk, { date: day.date, code }],
    'list-bookings': [
      'key:booking',
      {
        date: day.date,
        bookings: [
          { code: 'LISTED', time: hour(move.visit), services: [service] },
          { code: `CITY${move.visit}`, time: hour(choice), services: [service] },
        ],
        replace: choice === 0,
      },
    ],
    'check-in': [choice === 0 ? 'citizen' : 'device:kiosk-1', { code, slip: choice === 1 }],
    'call-help': choice === 0 ? ['device:kiosk-1', {}] : [clerk, { counter }],
    'take-help': [clerk, { help: [...day.help.keys()][0] ?? 'visit99999' }],
    open: [clerk, { counter, ...(choice === 0 ? { serves: [service], helps: ['mitid'] } : {}) }],
    pause: [clerk, { counter }],
    continue: [clerk, { counter }],
    close: [clerk, { counter }],
    free: ['person:head', { counter }],
    'call-next': [clerk, { counter }],
    call: [clerk, { counter, visit }],
    recall: [clerk, { counter }],
    start: [clerk, { counter }],
    finish: [
      clerk,
      { counter, ...(choice === 0 ? { rest: 'here' } : {}), ...(choice === 1 ? { rest: 'send-on' } : {}) },
    ],
    'finish-and-next': [clerk, { counter }],
    'no-show': [clerk, { counter }],
    'put-back': [clerk, { counter }],
    park: [clerk, { counter }],
    resume: [clerk, { counter, visit }],
    'serve-without-ticket': [clerk, { counter, service }],
    'add-errand': [clerk, { counter, service }],
    undo: [clerk, { counter }],
    transfer: [
      clerk,
      {
        counter,
        ...(choice === 0 ? { visit } : {}),
        to: choice === 1 ? { counter: counters[(move.counter + 1) % counters.length] } : { service },
      },
    ],
    cancel: [clerk, { counter, ...(choice === 0 ? { visit } : {}) }],
    'put-first': [clerk, { counter, visit }],
    'take-back': [clerk, { counter, visit }],
    reprint: [clerk, { counter, visit }],
    assign: ['person:head', { counter, serves: [service], helps: ['mitid'], because: 'many-wait' }],
    'stop-taking': ['person:head', choice < 3 ? { service } : {}],
    'allow-taking': ['person:head', choice < 3 ? { service } : {}],
    'put-up-message': [
      'person:head',
      { text: { da: 'besked' }, ...(choice === 0 ? { until: now + MINUTE } : {}) },
    ],
    'take-down-message': ['person:head', { message: day.messages[0]?.id ?? 'message-0' }],
    'report-slip': ['system', { visit, outcome: choice === 0 ? 'failed' : 'confirmed' }],
    'end-day': ['system', {}],
  };
  const [by, rest] = fields[name];
  return [by, Command.parse({ command: name, ...rest })];
}

function often(times: number, ...some: CommandName[]): CommandName[] {
  return some.flatMap((name) => Array<CommandName>(times).fill(name));
}

/** The one at `index` among those that fit, or among all if none does. */
function one<T>(all: readonly T[], index: number, fits: (each: T) => boolean): T | undefined {
  const fitting = all.filter(fits);
  const some = fitting.length > 0 ? fitting : all;
  return some[index % Math.max(1, some.length)];
}

function stateOf({ counters, visits }: Scenario['day'], id: string) {
  const counter = counters.get(id);
  if (!counter) return 'closed';
  const state = visits.get(counter.visit ?? '')?.state.is;
  return state === 'called' || state === 'serving' ? state : 'free';
}

function twoOf(service: string, choice: number): string[] {
  const second = services[choice] ?? service;
  return second === service ? [service] : [service, second];
}
