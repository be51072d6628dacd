// One counter at work: what it shows, what can be pressed, and what comes of a press.

import {
  batch,
  computed,
  effect,
  type ReadonlySignal,
  type Signal,
  signal,
  untracked,
} from '@preact/signals';
import type { TokenOutcome } from '../../core/ballot/handed.ts';
import type { Command } from '../../core/day/commands.ts';
import type { Ack } from '../../core/protocol.ts';
import type { Millis } from '../../core/time.ts';
import type { PlaceView } from '../../core/views/place.ts';
import type { RoomView } from '../../core/views/room.ts';
import type { CurrentVisit, StaffView } from '../../core/views/staff.ts';
import type { Connection } from '../../ui/connection.ts';
import { type Action, canDo, needsServer } from './action.ts';
import { type About, type Dialog, stillFits } from './dialog.ts';
import type { KeyPress } from './keys.ts';
import { createNote, type Note } from './note.ts';
import { Notice } from './notice.ts';
import { restOf, type Step, stepCommand, stepOf } from './step.ts';
import { asksForToken, endsErrand, tokenOutcomes } from './token.ts';

export type Desk = Pick<Connection, 'now' | 'age' | 'link' | 'ending' | 'stay'> & {
  readonly view: ReadonlySignal<StaffView | undefined>;
  readonly place: ReadonlySignal<PlaceView | undefined>;
  /** Undefined for who does not lead. */
  readonly room: ReadonlySignal<RoomView | undefined>;
  readonly online: ReadonlySignal<boolean>;
  readonly step: ReadonlySignal<Step | undefined>;
  readonly notice: Notice;
  readonly note: Note;
  readonly dialog: Signal<Dialog | undefined>;
  /** What became of the token, as long as the visit at the counter is the same; `handed` unless staff say otherwise. */
  readonly outcome: ReadonlySignal<TokenOutcome>;
  /** What was said of the token of the visit that was finished last here. */
  readonly lastOutcome: ReadonlySignal<{ number: string | null; outcome: TokenOutcome } | undefined>;
  /** A press has had no answer for a while. */
  readonly slow: ReadonlySignal<boolean>;
  /** Asks for the cursor in the note's field; counts the wishes. */
  readonly noteWished: ReadonlySignal<number>;
  /** When the last change by a supervisor was that whoever sits here has seen (Q4). */
  readonly assignedSeen: Signal<Millis>;
  say(outcome: TokenOutcome): void;
  can(action: Action): boolean;
  takeStep(): void;
  act(action: Action): void;
  press(key: KeyPress): void;
  /** Sends a command; the answer, or undefined where another press is under way or none came. Refusals are shown. */
  send(command: Command): Promise<Ack | undefined>;
  open(dialog: Dialog): void;
  closeDialog(): void;
  stop(): void;
};

/** The second half of a double press was meant for the first: it does not press what the large button has just become. */
const settling: Millis = 400;
const slowAfter: Millis = 1000;
/** What is not answered by then is given up: a call that comes minutes later would surprise everybody. */
const patience: Millis = 15_000;

export function createDesk(connection: Connection, clock: () => Millis): Desk {
  const view = connection.view('staff');
  const place = connection.view('place');
  const online = computed(() => connection.link.value.is === 'online');
  const current = computed(() => view.value?.current ?? null);
  const step = computed(() => view.value && place.value && stepOf(view.value, place.value));
  /** What the large button is about: each of several errands is another one. */
  const stepAbout = computed(() => step.value && `${step.value.is} ${aboutOf(current.value)}`);
  const notice = new Notice();
  const dialog = signal<Dialog | undefined>(undefined);
  const said = signal<{ visit: string; outcome: TokenOutcome } | undefined>(undefined);
  const outcome = computed(() =>
    said.value && said.value.visit === current.value?.visit ? said.value.outcome : 'handed',
  );
  const lastOutcome = signal<{ number: string | null; outcome: TokenOutcome } | undefined>(undefined);
  const slow = signal(false);
  const noteWished = signal(0);
  let underWay = false;
  /** The version that the view must have reached before the next press makes sense. */
  let awaited = 0;
  let stepSince = Number.NEGATIVE_INFINITY;
  const note = createNote(connection, current, notice);
  /** The counter is closed by who sits here. */
  let closing = false;
  let acted: { action: Action; at: Millis } | undefined;

  const stopSteps = effect(() => {
    void stepAbout.value;
    stepSince = untracked(clock);
  });
  stepSince = Number.NEGATIVE_INFINITY;
  const stopDialogs = effect(() => {
    const seen = view.value;
    const open = dialog.peek();
    if (seen && open && !stillFits(open, seen)) dialog.value = undefined;
  });

  const stopCounter = watchCounter(view, () => {
    if (closing) closing = false;
    else notice.show('counter-lost');
  });

  function blocked(): boolean {
    return underWay || !online.peek() || (view.peek()?.version ?? 0) < awaited;
  }

  function isSecondHalf(action: Action): boolean {
    return acted?.action === action && clock() - acted.at < settling;
  }

  async function send(command: Command): Promise<Ack | undefined> {
    const seen = view.peek();
    if (!seen || blocked()) return undefined;
    const token = endsErrand(command) && asksForToken(seen) ? outcome.peek() : undefined;
    underWay = true;
    closing = command.command === 'close';
    const giveUp = new AbortController();
    const gettingSlow = setTimeout(() => {
      slow.value = true;
    }, slowAfter);
    const givingUp = setTimeout(() => giveUp.abort(), patience);
    let ack: Ack | undefined;
    try {
      ack = await connection.send(command, { giveUp: giveUp.signal, ...(token ? { token } : {}) });
    } catch {
      // Given up: whether it happened shows when the link is back.
    }
    clearTimeout(gettingSlow);
    clearTimeout(givingUp);
    batch(() => {
      underWay = false;
      slow.value = false;
      if (!ack) notice.show('no-answer');
      else if (!ack.ok) notice.show(ack.refusal);
      else {
        awaited = Math.max(awaited, ack.answer.version);
        if (token) lastOutcome.value = { number: seen.current?.number ?? null, outcome: token };
        notice.clear();
      }
    });
    return ack;
  }

  function open(wanted: Dialog): void {
    dialog.value = wanted;
  }

  function can(action: Action): boolean {
    const reaches = online.value || !needsServer(action);
    return view.value !== undefined && reaches && canDo(action, view.value);
  }

  function act(action: Action): void {
    const seen = view.peek();
    if (!seen || isSecondHalf(action) || !untracked(() => can(action))) return;
    acted = { action, at: clock() };
    const about = seen.current ? { visit: seen.current.visit, number: seen.current.number } : undefined;
    const wanted = dialogOf(action, seen, about);
    const command = commandOf(action, seen);
    if (wanted) open(wanted);
    else if (action === 'note') noteWished.value += 1;
    else if (command) void send(command);
  }

  function takeStep(): void {
    const next = step.peek();
    const counter = view.peek()?.counter?.id;
    if (!next || counter === undefined || clock() - stepSince < settling) return;
    if (next.is === 'call-next' && !next.possible) return;
    void send(stepCommand(next, counter));
  }

  function say(chosen: TokenOutcome): void {
    const visit = current.peek()?.visit;
    if (visit !== undefined) said.value = { visit, outcome: chosen };
  }

  function answerToken(number: number): void {
    const seen = view.peek();
    const chosen = tokenOutcomes[number - 1];
    if (seen && chosen && asksForToken(seen)) say(chosen);
  }

  return {
    view,
    place,
    room: connection.view('room'),
    now: connection.now,
    age: connection.age,
    link: connection.link,
    ending: connection.ending,
    stay: connection.stay,
    online,
    step,
    notice,
    note,
    dialog,
    outcome,
    lastOutcome,
    slow,
    noteWished,
    assignedSeen: signal(0),
    say,
    can,
    takeStep,
    act,
    press(key) {
      if (dialog.peek()) return;
      if (key === 'step') takeStep();
      else if (typeof key === 'string') act(key);
      else answerToken(key.token);
    },
    send,
    open,
    closeDialog: () => {
      dialog.value = undefined;
    },
    stop: () => {
      stopSteps();
      stopDialogs();
      stopCounter();
      note.stop();
      notice.clear();
    },
  };
}

/** Tells when the counter that was open here is open no more. */
function watchCounter(view: Desk['view'], lost: () => void): () => void {
  let known: string | undefined;
  return effect(() => {
    const now = view.value?.counter?.id;
    if (known !== undefined && now === undefined) untracked(lost);
    known = now;
  });
}

function aboutOf(visit: CurrentVisit | null): string {
  return visit ? `${visit.visit} ${visit.errands.find(({ is }) => is === 'current')?.id}` : '';
}

/** The dialog that an action opens instead of doing something at once. */
function dialogOf(action: Action, view: StaffView, about: About | undefined): Dialog | undefined {
  switch (action) {
    case 'finish':
      return about && view.current && restOf(view.current).length > 0 ? { is: 'rest', about } : undefined;
    case 'transfer':
    case 'cancel':
    case 'add-errand':
      return about && { is: action, about };
    case 'without-ticket':
    case 'take-ticket':
    case 'services':
    case 'menu':
    case 'keys':
      return { is: action };
    default:
      return undefined;
  }
}

function commandOf(action: Action, { counter, current, help }: StaffView): Command | undefined {
  if (!counter) return undefined;
  switch (action) {
    case 'start':
    case 'finish':
    case 'park':
    case 'recall':
    case 'no-show':
    case 'put-back':
    case 'undo':
    case 'close':
      return { command: action, counter: counter.id };
    case 'pause':
      return { command: counter.paused ? 'continue' : 'pause', counter: counter.id };
    case 'help':
      return { command: 'call-help', counter: counter.id };
    case 'take-help':
      return help[0] && { command: 'take-help', help: help[0].id };
    case 'reprint':
      return current ? { command: 'reprint', counter: counter.id, visit: current.visit } : undefined;
    default:
      return undefined;
  }
}
