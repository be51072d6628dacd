// What holds on every day, whatever people press and whatever the clock does.

import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { accept } from '../../../core/day/accept.ts';
import type { Command, CommandName } from '../../../core/day/commands.ts';
import { Entry } from '../../../core/day/events.ts';
import { isOpen, type OpenCounter, type Visit } from '../../../core/day/state.ts';
import { estimateWaits } from '../../../core/estimate.ts';
import { MINUTE } from '../../../core/time.ts';
import { commandNames } from '../../support/commands.ts';
import { randomFrom } from '../../support/random.ts';
import { moves, onRandomDays, play, type Snapshot, type Step } from '../../support/random-day.ts';
import { digestOf } from '../../support/scenario.ts';

describe('on every day', () => {
  test('the days of these tests try every command, and some of each are accepted', () => {
    const accepted = new Set<CommandName>(['end-day']);
    for (const day of fc.sample(moves, { seed: 20261123, numRuns: 100 })) {
      play(day, ({ command, acceptance }) => 'entry' in acceptance && accepted.add(command.command));
    }
    expect([...accepted].sort()).toEqual([...commandNames].sort());
  });

  test('L1 entries parse, versions count up, times never run backwards', () => {
    onRandomDays((moves) => {
      const { entries } = play(moves);
      for (const [i, entry] of entries.entries()) {
        expect(Entry.parse(entry)).toEqual(entry);
        expect(entry.version).toBe(i + 1);
        expect(entry.at).toBeGreaterThanOrEqual(entries[i - 1]?.at ?? 0);
      }
    });
  });

  test('L1 no visit is lost: each is open, a no-show or ended with a cause, and stays so until undone', () => {
    onRandomDays((moves) => {
      const day = play(moves, ({ before, command, day }) => {
        for (const [id, visit] of before.visits) {
          const now = day.day.visits.get(id);
          // Only undo unmakes something: a serving without a ticket that never was, an ending that was a slip.
          if (command.command === 'undo') continue;
          expect(now).toBeDefined();
          if (visit.state.is === 'ended') expect(now?.state).toEqual(visit.state);
        }
      });
      day.given('system', { command: 'end-day' });
      for (const { state } of day.day.visits.values()) expect(['ended', 'no-show']).toContain(state.is);
      const taken = day.entries.flatMap(({ events }) => events.filter(({ type }) => type === 'ticket-taken'));
      for (const event of taken) expect('visit' in event && day.day.visits.has(event.visit)).toBe(true);
    });
  });

  test('L2 the periods of a visit lie end to end from its arrival until now', () => {
    onRandomDays((moves) => {
      for (const { arrived, periods, state } of play(moves).day.visits.values()) {
        let end = arrived;
        for (const { from, to } of periods) {
          expect(from).toBe(end);
          expect(to).toBeGreaterThanOrEqual(from);
          end = to;
        }
        expect(state.since).toBe(end);
      }
    });
  });

  test('L3 a counter has at most one visit, and two counters never the same', () => {
    onRandomDays((moves) => {
      play(moves, ({ day: { day } }) => {
        const held = [...day.counters.values()].flatMap(({ id, visit }) =>
          visit === undefined ? [] : [[id, visit]],
        );
        const atCounters = [...day.visits.values()].flatMap(({ id, state }) =>
          state.is === 'called' || state.is === 'serving' ? [[state.counter, id]] : [],
        );
        expect(atCounters.sort()).toEqual(held.sort());
        expect(new Set(held.map(([counter]) => counter)).size).toBe(held.length);
        expect(new Set(held.map(([, visit]) => visit)).size).toBe(held.length);
      });
    });
  });

  test('L6 undo puts back what the press changed, and nothing besides', () => {
    onRandomDays((moves) => {
      const presses = new Map<string, Press>();
      play(moves, (step) => {
        const { acceptance, before, day } = step;
        if (!('entry' in acceptance)) return;
        const [undone] = acceptance.entry.events;
        if (undone?.type !== 'undone') presses.set(step.id, pressOf(step));
        const press = undone?.type === 'undone' && presses.get(undone.press);
        if (!press) return;
        const { visits, counters, announcements } = day.day;
        for (const one of new Set([...visits.keys(), ...before.visits.keys()])) {
          const was = (press.after.has(one) ? press.before : before).visits.get(one);
          expect(comparable(visits.get(one), counters)).toEqual(comparable(was, counters));
        }
        expect(counters.get(undone.counter)?.visit).toBe(press.before.counters.get(undone.counter)?.visit);
        expect(announcements).toEqual(before.announcements.filter((one) => one.command !== undone.press));
        if (press.version === day.day.version - 1) {
          expect(counters).toEqual(press.before.counters);
          expect(announcements).toEqual(press.before.announcements);
        }
      });
    }, 120);
  });

  test('L6 undo is refused only when it is too late or somebody acted on the visits', () => {
    onRandomDays((moves) => {
      const presses = new Map<string, Press>();
      play(moves, (step) => {
        const { acceptance, command, day } = step;
        if ('entry' in acceptance) presses.set(step.id, pressOf(step));
        if (!('refused' in acceptance) || acceptance.refused !== 'undo/too-late' || !('counter' in command))
          return;
        const last = day.day.presses.get(command.counter ?? '');
        const press = last && presses.get(last.command);
        if (!press || !last || Math.max(day.now, day.day.at) - last.at > MINUTE) return;
        const { visits, counters } = day.day;
        const acted = [...press.after].some(
          ([id, visit]) =>
            !isDeepStrictEqual(comparable(visits.get(id), counters), comparable(visit, counters)),
        );
        expect(acted).toBe(true);
      });
    }, 120);
  });

  test('L7 a command that comes again changes nothing: at once, later, and after a restart', () => {
    onRandomDays((moves) => {
      const sent: (Pick<Step, 'id' | 'by' | 'command'> & { answer: object })[] = [];
      // What an agent answered may be another number than the server's, which nobody saw (K4).
      const pressed = new Set<string>();
      const day = play(moves, ({ id, by, command, acceptance, day }) => {
        if ('refused' in acceptance) return;
        const { version } = day.day;
        const answer = day.given(by, command, id);
        expect(answer.version).toBe(version);
        expect(day.day.version).toBe(version);
        sent.push({ id, by, command, answer });
        if (command.command === 'take-reserved') pressed.add(command.press);
      });
      for (const known of [day.day, day.foldedAgain()]) {
        for (const { id, by, command, answer } of sent) {
          if (pressed.has(id)) continue;
          const context = day.context(by);
          expect(accept(known, { id, digest: digestOf(command), command }, context)).toEqual({
            again: answer,
          });
          expect(accept(known, { id, digest: 'another body', command }, context)).toEqual({
            refused: 'command/reused',
          });
        }
      }
    });
  });

  test('L10 who waits for one counter alone waits for one that is open', () => {
    onRandomDays((moves) => {
      play(moves, ({ day: { day } }) => {
        for (const { state } of day.visits.values()) {
          if (state.is === 'waiting' && state.only !== undefined)
            expect([...day.counters.keys()]).toContain(state.only);
        }
      });
    }, 120);
  });

  test('N1 no two open visits share a number, and who waits has one', () => {
    onRandomDays((moves) => {
      play(moves, ({ day: { day } }) => {
        const open = [...day.visits.values()].filter(isOpen);
        const numbers = open.flatMap(({ number }) => (number === undefined ? [] : [number]));
        expect(new Set(numbers).size).toBe(numbers.length);
        for (const { number, state } of open) if (state.is === 'waiting') expect(number).toBeDefined();
      });
    });
  });

  test('N3 a visit keeps its number', () => {
    onRandomDays((moves) => {
      play(moves, ({ before, command, day }) => {
        for (const [id, { number }] of before.visits) {
          if (number !== undefined && command.command !== 'undo') expect(day.visit(id).number).toBe(number);
        }
      });
    });
  });

  test('Q3 no due time moves later, except by undo', () => {
    onRandomDays((moves) => {
      play(moves, ({ before, command, day }) => {
        if (command.command === 'undo') return;
        for (const [id, { errands }] of before.visits) {
          const now = day.visit(id).errands;
          for (const [i, { due }] of errands.entries()) expect(now[i]?.due).toBeLessThanOrEqual(due);
        }
      });
    });
  });

  test('Q1 Q4 Q6 call-next calls whom a plain reading of the rules names', () => {
    let calls = 0;
    onRandomDays((moves) => {
      play(moves, ({ acceptance, before, command, day }) => {
        if (
          command.command !== 'call-next' ||
          ('refused' in acceptance && acceptance.refused !== 'queue/empty')
        )
          return;
        const counter = before.counters.get(command.counter);
        const at = 'entry' in acceptance ? acceptance.entry.at : Math.max(day.now, day.day.at);
        const [event] = 'entry' in acceptance ? acceptance.entry.events : [];
        const expected = counter && namedByTheRules([...before.visits.values()], counter, at);
        expect(event?.type === 'called' ? event.visit : undefined).toBe(expected?.id);
        calls += event ? 1 : 0;
      });
    }, 120);
    expect(calls).toBeGreaterThan(0);
  });

  test('S3 no wait is told without an open counter that could call', () => {
    onRandomDays((moves) => {
      const { day, office, now } = play(moves);
      const working = [...day.counters.values()].filter(
        ({ paused, visit }) => !paused || visit !== undefined,
      );
      const covered = (service: string, only?: string) =>
        working.some(({ id, serves, helps }) =>
          only === undefined ? [...serves, ...helps].includes(service) : id === only,
        );
      const waits = estimateWaits(day, office.services, office.limits, now, randomFrom(moves.length));
      for (const id of waits.visits.keys()) {
        const visit = day.visits.get(id);
        const only = visit?.state.is === 'waiting' ? visit.state.only : undefined;
        expect(visit?.errands.some(({ done, service }) => !done && covered(service, only))).toBe(true);
      }
      for (const service of waits.services.keys()) expect(covered(service)).toBe(true);
      for (const { low, high } of [...waits.visits.values(), ...waits.services.values()]) {
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeGreaterThan(low);
      }
    });
  });

  test('F1 the journal alone makes the same day again, and what was refused is not in it', () => {
    onRandomDays((moves) => {
      let refused = 0;
      const day = play(moves, ({ acceptance }) => {
        if ('refused' in acceptance) refused += 1;
      });
      expect(day.entries).toHaveLength(2 + moves.length - refused);
      expect(day.foldedAgain()).toEqual(day.day);
    });
  });

  test('L7 two kiosks and a clerk who repeat everything make the same day as those who repeat nothing', () => {
    onRandomDays((moves) => {
      const once = play(moves);
      const twice = play(moves, ({ id, by, command, day }) => repeat(day, by, command, id));
      expect(twice.entries).toEqual(once.entries);
    });
  });
});

/** A command that was accepted: how the day was before, and the visits that it changed as they were after. */
type Press = { before: Snapshot; after: ReadonlyMap<string, Visit | undefined>; version: number };

/** Own services first; who is helped with, when none of those waits or they alone are ten minutes over their due time. */
function namedByTheRules(visits: readonly Visit[], counter: OpenCounter, at: number): Visit | undefined {
  const first = (services: readonly string[], isOwn: boolean) => {
    const found = visits.flatMap((visit) => {
      const { state } = visit;
      if (state.is !== 'waiting' || (state.only !== undefined && state.only !== counter.id)) return [];
      if (state.not?.counter === counter.id && at < state.not.until) return [];
      if (visit.notBefore !== undefined && at < visit.notBefore) return [];
      const forUs = isOwn && state.only === counter.id;
      const dues = visit.errands.filter((one) => !one.done && (forUs || services.includes(one.service)));
      return dues.length === 0 ? [] : [{ visit, due: Math.min(...dues.map(({ due }) => due)) }];
    });
    found.sort((a, b) => a.due - b.due || a.visit.arrived - b.visit.arrived || a.visit.order - b.visit.order);
    return found[0];
  };
  const own = first(counter.serves, true);
  const helped = first(counter.helps, false);
  const isOver = (one: { due: number } | undefined) => one !== undefined && at - one.due > 10 * MINUTE;
  return (isOver(helped) && !isOver(own) ? helped : (own ?? helped))?.visit;
}

function pressOf({ before, day: { day } }: Step): Press {
  const changed = [...day.visits].filter(([id, visit]) => visit !== before.visits.get(id));
  return { before, after: new Map(changed), version: day.version };
}

function repeat(day: Step['day'], by: Step['by'], command: Command, id: string): void {
  const { version } = day.day;
  day.when(by, command, id);
  expect(day.day.version).toBe(version);
}

/** Without what stays true over an undo: the slip, and that a counter has closed. */
function comparable(visit: Visit | undefined, counters: Snapshot['counters']): object | undefined {
  if (!visit) return undefined;
  const { slip: _slip, state, ...rest } = visit;
  const only =
    state.is === 'waiting' && state.only !== undefined && counters.has(state.only) ? state.only : null;
  return { ...rest, state: { ...state, only } };
}
