// A counter at work on a busy morning: the real rules answer what it asks, unless a test holds the answers back.

import { type Signal, signal } from '@preact/signals';
import type { TokenOutcome } from '../../core/ballot/handed.ts';
import { accept } from '../../core/day/accept.ts';
import type { Command } from '../../core/day/commands.ts';
import type { By } from '../../core/day/events.ts';
import { applyEntry } from '../../core/day/evolve.ts';
import { noteOf } from '../../core/note.ts';
import type { Ack, SessionEnd, ViewName, ViewOf } from '../../core/protocol.ts';
import type { Millis } from '../../core/time.ts';
import type { PlaceView } from '../../core/views/place.ts';
import type { StaffScene, StaffView } from '../../core/views/staff.ts';
import { createDesk } from '../../counter/desk/desk.ts';
import type { Connection, Link } from '../../ui/connection.ts';
import { type busyMorning, you } from '../gallery/screens/counter-scenes.ts';
import { pictureTime } from '../gallery/still.ts';

type Told = ReturnType<typeof busyMorning>;

export type Sent = { readonly command: Command; readonly token: TokenOutcome | undefined };

/** Longer than the second half of a double press takes to come. */
export const aMoment: Millis = 500;

export type AtWork = ReturnType<typeof atWork>;

/** Person and counter 3 on the morning that was `told`. */
export function atWork(
  told: Pick<Told, 'day' | 'office' | 'site' | 'view' | 'place'> & Partial<Pick<Told, 'notes'>>,
  more: Partial<StaffScene> = {},
) {
  const now = signal(pictureTime);
  const link: Signal<Link> = signal({ is: 'online' });
  const staff = signal<StaffView | undefined>(undefined);
  const place = signal<PlaceView | undefined>(told.place());
  const ending = signal<SessionEnd | undefined>(undefined);
  let stays = 0;
  const sent: Sent[] = [];
  const notes = new Map(told.notes ?? []);
  let clock = 0;
  let isHeld = false;
  let held: (() => void)[] = [];
  let ids = 0;

  function look(): void {
    staff.value = told.view({ at: now.value, notes, ...more });
  }

  /** Somebody does something; the journal takes it or refuses it, and the new view comes. */
  function does(by: By, command: Command): Ack {
    ids += 1;
    const id = `at-work-${ids}`;
    const site = told.site;
    const outcome = accept(
      told.day,
      { id, digest: '', command },
      {
        at: now.value,
        by,
        office: told.office,
        site,
        isHoliday: () => false,
        prints: true,
        newId: () => `new${String(ids).padStart(7, '0')}`,
        newCode: () => 'BOOKED',
        elsewhere: () => [],
      },
    );
    if ('refused' in outcome) return { ok: false, refusal: outcome };
    if ('entry' in outcome) applyEntry(told.day, outcome.entry);
    const answer = told.day.accepted.get(id)?.answer ?? { version: told.day.version };
    return { ok: true, answer };
  }

  async function answered(act: () => Ack): Promise<Ack> {
    if (isHeld) await new Promise<void>((resolve) => held.push(resolve));
    const ack = act();
    queueMicrotask(look);
    return ack;
  }

  const connection: Connection = {
    link,
    view: <Name extends ViewName>(name: Name) =>
      (name === 'staff' ? staff : place) as Signal<ViewOf<Name> | undefined>,
    now,
    name: signal(undefined),
    age: signal(0),
    send: (command, { token, giveUp } = {}) => {
      sent.push({ command, token });
      return Promise.race([
        answered(() => does(you, command)),
        new Promise<never>((_, reject) => {
          giveUp?.addEventListener('abort', () => reject(giveUp.reason), { once: true });
        }),
      ]);
    },
    ending,
    stay: () => {
      stays += 1;
      ending.value = undefined;
    },
    onScan: () => {},
    onSoundTest: () => {},
    note: (visit, text) =>
      answered(() => {
        const parsed = noteOf(text);
        if ('refused' in parsed) return { ok: false, refusal: parsed };
        if (parsed.note === '') notes.delete(visit);
        else notes.set(visit, parsed.note);
        return { ok: true, answer: { version: told.day.version } };
      }),
    stop: () => {},
  };
  const desk = createDesk(connection, () => clock);
  look();
  clock += aMoment;

  return {
    desk,
    told,
    link,
    ending,
    /** How often they said that they are still here. */
    stays: () => stays,
    sent,
    notes,
    view: () => staff.value as StaffView,
    commands: () => sent.map(({ command }) => command.command),
    /** Somebody else does something, which is seen here. */
    elsewhere: (by: By, command: Command) => {
      const ack = does(by, command);
      if (!ack.ok) throw new Error(`${command.command}: ${ack.refusal.refused}`);
      look();
    },
    /** Time goes on, long enough that the next press is one of its own. */
    later: async (time: Millis = aMoment) => {
      await settled();
      clock += time;
      now.value += time;
      await settled();
    },
    /** Answers are held back until they are let go. */
    hold: () => {
      isHeld = true;
    },
    letGo: async () => {
      isHeld = false;
      const waiting = held;
      held = [];
      for (const go of waiting) go();
      await settled();
    },
    look,
    connection,
    clock: () => clock,
  };
}

/** Lets everything that was promised happen. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}
