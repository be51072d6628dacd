// The vote, at a station by the exit or on the citizen's own phone: a token, a question, an answer, thanks. What was
// answered is sent and forgotten: it stands in no state, no address and no storage (V5).

import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import { codeLength, parseCode } from '../../../core/ballot/code.ts';
import type { Answer } from '../../../core/ballot/survey.ts';
import type { Refusal } from '../../../core/day/context.ts';
import type { Language } from '../../../core/office/languages.ts';
import type { Millis } from '../../../core/time.ts';
import type { VoteView } from '../../../core/views/vote.ts';
import { newCommandId } from '../../../ui/command-id.ts';
import type { Connection } from '../../../ui/connection.ts';
import { Countdown } from '../../../ui/countdown.ts';
import { language, setLanguage } from '../../../ui/language.ts';
import type { Reply } from '../../../ui/rest.ts';
import { codeInScan } from '../../../ui/scan.ts';
import { texts } from '../../../ui/texts.ts';
import { type Comfort, createComfort } from '../../model/comfort.ts';
import { Idle } from '../../model/idle.ts';
import { type CodeText, deleteBefore, emptyCode, fromField, insert } from './code-text.ts';
import type { Page, Question } from './page.ts';

/** Before the station asks whether anybody is still there; how long it shows thanks, a refusal. */
const seconds = { question: 20, typing: 30, thanks: 4, refused: 6 };
/** The same for who made the station easier to use, and so needs more time than others. */
const unhurried = 20;
const slowAfter: Millis = 5000;
/** Longer than this nobody waits for a question; and a vote's key is remembered by the server no longer. */
const patience: { readonly check: Millis; readonly vote: Millis } = { check: 20_000, vote: 60_000 };
/** A link that is silent for this long is lost. */
const silence: Millis = 2200;

/** Asks the server until it answers, as ui/rest.ts does. */
export type Ask = (
  path: string,
  body: unknown,
  options: { readonly key?: string; readonly giveUp: AbortSignal },
) => Promise<Reply>;

export type StationParts = {
  readonly ask: Ask;
  /** A station has a link with the server, and a site that it hears of there; a phone has neither. */
  readonly station?: { readonly connection: Connection };
  readonly asked?: Language | undefined;
  /** A soft sound: is anybody still there? */
  readonly sound: () => void;
};

export class Station {
  readonly comfort: Comfort = createComfort(document.documentElement);
  readonly view: ReadonlySignal<VoteView | undefined>;
  readonly #parts: StationParts;
  readonly #page = signal<Page>({ is: 'start', fault: false });
  readonly #typed = signal<CodeText>(emptyCode);
  readonly #countdown = new Countdown();
  readonly #idle: Idle;
  #token: string | undefined;
  #citizen = new AbortController();
  #home: Language | undefined;
  #undo: (() => void)[] = [];

  constructor(parts: StationParts) {
    this.#parts = parts;
    this.view = parts.station?.connection.view('vote') ?? signal(undefined);
    this.#idle = new Idle({ warn: parts.sound, gone: () => this.restart() });
  }

  start(): void {
    this.#undo = [
      effect(() => {
        const home = this.#parts.asked ?? this.view.value?.languages[0];
        if (home === undefined || home === this.#home) return;
        this.#home = home;
        setLanguage(home);
      }),
      effect(() => {
        const watched = this.#watched.value;
        if (watched === undefined) this.#idle.stop();
        else this.#idle.touched(watched);
      }),
    ];
  }

  stop(): void {
    for (const undo of this.#undo.splice(0)) undo();
    this.restart();
  }

  get page(): ReadonlySignal<Page> {
    return this.#page;
  }

  get typed(): ReadonlySignal<CodeText> {
    return this.#typed;
  }

  get countdown(): Countdown {
    return this.#countdown;
  }

  get onPhone(): boolean {
    return this.#parts.station === undefined;
  }

  get languages(): readonly Language[] {
    const page = this.#page.value;
    if (page.is === 'question') return page.asked.languages;
    return this.view.value?.languages ?? texts.value.languages;
  }

  /** What the station says in place of asking for a token. */
  readonly notice: ReadonlySignal<
    'starting' | 'offline' | 'failing' | 'not-set-up' | 'no-survey' | 'boxes' | undefined
  > = computed(() => {
    const { station } = this.#parts;
    if (!station || this.#page.value.is !== 'start') return undefined;
    const { link, age } = station.connection;
    if (link.value.is === 'refused') return 'not-set-up';
    if (link.value.is !== 'online' && age.value >= silence) return 'offline';
    if (link.value.is === 'failing') return 'failing';
    if (!this.view.value) return 'starting';
    if (this.view.value.boxes) return 'boxes';
    return this.view.value.survey ? undefined : 'no-survey';
  });

  /** Somebody touched the screen or pressed a key. */
  touched(): void {
    const watched = this.#watched.value;
    if (watched !== undefined) this.#idle.touched(watched);
    const left = this.#countdown.left.peek();
    if (left !== undefined) this.#countdown.start(this.#countdown.total, () => this.restart());
  }

  /** Somebody listens: as good as a touch, but no answer to "are you still there?". */
  listened(): void {
    if (this.warning.peek() === undefined) this.touched();
  }

  /** How many seconds are left to say "I'm still here"; undefined: nobody has to. */
  get warning(): ReadonlySignal<number | undefined> {
    return this.#idle.warning;
  }

  /** Whether pages can be read aloud in the language that the station speaks now. */
  get canRead(): boolean {
    return this.view.value?.speech.includes(language.value) ?? false;
  }

  type(keys: string): void {
    if (this.#page.value.is === 'start') this.#edit(insert(this.#typed.value, keys));
  }

  delete(): void {
    if (this.#page.value.is === 'start') this.#edit(deleteBefore(this.#typed.value));
  }

  /** The field was edited by the hand's own means: a phone's keyboard, a pasted text. */
  edited(value: string, caret: number): void {
    if (this.#page.value.is === 'start') this.#edit(fromField(value, caret));
  }

  moveCaret(value: string, caret: number): void {
    const { text, caret: before } = this.#typed.value;
    const now = fromField(value, caret).caret;
    if (now !== before) this.#typed.value = { text, caret: now };
  }

  /** A scanner read something: a slip, or something else. Whoever scans next takes over from who left. */
  scanned(text: string): void {
    const { is } = this.#page.value;
    if (is === 'moment') return;
    // Who chose a language or larger text before the token keeps it.
    if (is === 'start') this.#clear();
    else this.restart();
    const code = codeInScan(text);
    if (code === undefined) this.#refuse({ refused: 'vote/mistyped' });
    else void this.check(code);
  }

  /** Asks for the question of a token. */
  async check(token: string): Promise<void> {
    const reply = await this.#ask('/api/v1/votes/check', { token }, { patience: patience.check });
    if (reply === 'gone') return;
    if (reply === 'no-answer') this.#say({ is: 'no-answer', voted: false, token }, seconds.refused);
    else if (!reply.ok) this.#refuse(reply.refusal);
    else {
      this.#token = token;
      this.#typed.value = emptyCode;
      // The server's own schema has made what it answers.
      this.#page.value = { is: 'question', asked: reply.body as Question };
    }
  }

  /** Votes: once, for while it is under way there is nothing left to press (V4). */
  async vote(answer: Answer): Promise<void> {
    const token = this.#token;
    if (this.#page.value.is !== 'question' || token === undefined) return;
    this.#token = undefined;
    const request = { patience: patience.vote, key: newCommandId() };
    const reply = await this.#ask('/api/v1/votes', { token, answer }, request);
    if (reply === 'gone') return;
    if (reply === 'no-answer') this.#say({ is: 'no-answer', voted: true, token }, seconds.refused);
    else if (reply.ok) this.#say({ is: 'thanks' }, seconds.thanks);
    else this.#refuse(reply.refusal);
  }

  /** Everything as the next citizen should find it. */
  restart(): void {
    this.#clear();
    this.comfort.reset();
    if (this.#home !== undefined && language.peek() !== this.#home) setLanguage(this.#home);
  }

  #clear(): void {
    this.#citizen.abort();
    this.#citizen = new AbortController();
    this.#countdown.stop();
    this.#token = undefined;
    this.#typed.value = emptyCode;
    this.#page.value = { is: 'start', fault: false };
  }

  #edit(typed: CodeText): void {
    const whole = typed.text.length === codeLength;
    const code = whole ? parseCode(typed.text) : undefined;
    this.#typed.value = typed;
    this.#page.value = { is: 'start', fault: whole && code === undefined };
    if (code !== undefined) void this.check(code);
  }

  #refuse(refusal: Refusal): void {
    this.#say({ is: 'refused', refusal }, seconds.refused);
  }

  /** Says something; at the station the next citizen's beginning follows by itself. */
  #say(page: Page, until: number): void {
    this.#typed.value = emptyCode;
    this.#page.value = page;
    if (this.onPhone) return;
    const time = this.comfort.chosen.peek().size > 0 ? unhurried : until;
    this.#countdown.start(time, () => this.restart());
  }

  /**
   * After how many quiet seconds it is asked whether anybody is still there; undefined: there is nothing that would go
   * away. Nobody answers: the token is as good as before. On one's own phone there is time.
   */
  readonly #watched = computed(() => {
    if (this.onPhone) return undefined;
    const { is } = this.#page.value;
    if (is === 'question') return seconds.question;
    const begun =
      this.#typed.value.text !== '' ||
      this.comfort.chosen.value.size > 0 ||
      (this.#home !== undefined && language.value !== this.#home);
    return is === 'start' && begun ? seconds.typing : undefined;
  });

  /** The answer; none came in time; or the citizen has gone and nobody waits for it. */
  async #ask(
    path: string,
    body: object,
    { patience, key }: { readonly patience: Millis; readonly key?: string },
  ): Promise<Reply | 'no-answer' | 'gone'> {
    const citizen = this.#citizen.signal;
    this.#countdown.stop();
    this.#page.value = { is: 'moment', slow: false };
    const slow = setTimeout(() => {
      if (!citizen.aborted) this.#page.value = { is: 'moment', slow: true };
    }, slowAfter);
    const late = new AbortController();
    const giveUp = setTimeout(() => late.abort(), patience);
    const site = this.view.value?.site.id;
    try {
      const reply = await this.#parts.ask(
        path,
        { ...body, ...(site === undefined ? {} : { site }) },
        { ...(key === undefined ? {} : { key }), giveUp: AbortSignal.any([citizen, late.signal]) },
      );
      return citizen.aborted ? 'gone' : reply;
    } catch {
      return citizen.aborted ? 'gone' : 'no-answer';
    } finally {
      clearTimeout(slow);
      clearTimeout(giveUp);
    }
  }
}
