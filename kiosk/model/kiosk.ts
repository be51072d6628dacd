// The kiosk as one citizen after the other uses it: what they chose, which question comes next, and the way back.

import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Command } from '../../core/day/commands.ts';
import type { Language } from '../../core/office/languages.ts';
import type { Ack } from '../../core/protocol.ts';
import type { Millis } from '../../core/time.ts';
import type { KioskService, KioskView } from '../../core/views/kiosk.ts';
import type { Connection } from '../../ui/connection.ts';
import { Countdown } from '../../ui/countdown.ts';
import { language, setLanguage } from '../../ui/language.ts';
import { codeOf, listensTo } from './check-in.ts';
import { type Comfort, createComfort } from './comfort.ts';
import { createHelp, type Help } from './help.ts';
import { Idle } from './idle.ts';
import { isShut, type Notice, noticeOf } from './notice.ts';
import { isCheckIn, isOnesOwn, type Page, type Ticket } from './page.ts';
import { paperOf, Stay } from './paper.ts';

/** As many as one number can have; core/day/commands.ts is not for pages, a test compares the two. */
export const mostErrands = 5;

/** Without an answer for this long, it is said that it takes long. */
const slowAfter: Millis = 5000;
/** "I have my number" is sent for this long after the citizen has gone. */
const keepTime: Millis = 60_000;
const partingSeconds = 6;
/** Without a touch of the number, until it is asked whether anybody still reads it. */
const readingSeconds = 20;

export type KioskParts = {
  readonly connection: Connection;
  /** The language to begin with, where the page's address names one; else the office's first. */
  readonly asked?: Language | undefined;
  /** A soft sound: is anybody still there? */
  readonly sound: () => void;
};

export class Kiosk {
  readonly comfort: Comfort = createComfort(document.documentElement);
  readonly help: Help;
  readonly view: ReadonlySignal<KioskView | undefined>;
  /** What keeps everybody from taking a number; none while somebody has one or waits for it. */
  readonly notice: ReadonlySignal<Notice | undefined>;
  readonly #connection: Connection;
  readonly #asked: Language | undefined;
  readonly #page = signal<Page>({ is: 'start' });
  readonly #errands = signal<readonly string[]>([]);
  readonly #stay = signal<Stay | undefined>(undefined);
  readonly #home = signal<Language | undefined>(undefined);
  readonly #idle: Idle;
  readonly #parting = new Countdown();
  /** Ends with the citizen: what nobody has answered by then is given up. */
  #citizen = new AbortController();
  #undo: (() => void)[] = [];

  constructor({ connection, asked, sound }: KioskParts) {
    this.#connection = connection;
    this.#asked = asked;
    this.view = connection.view('kiosk');
    this.notice = computed(() => {
      const page = this.#page.value;
      if (isOnesOwn(page)) return undefined;
      const notice = noticeOf(connection, this.view.value);
      return notice && isShut(notice) && isCheckIn(page) ? undefined : notice;
    });
    this.help = createHelp(connection, this.view);
    this.#idle = new Idle({
      warn: () => {
        if (!this.notice.value) sound();
      },
      gone: () => this.reset(),
    });
  }

  start(): void {
    const watched = computed(() => this.#isToReset());
    this.#undo = [
      effect(() => {
        const home = this.#asked ?? this.view.value?.languages[0];
        if (home === undefined || home === this.#home.peek()) return;
        this.#home.value = home;
        setLanguage(home);
      }),
      effect(() => {
        const page = this.#page.value;
        if (page.is !== 'number' || !this.view.value?.gone.includes(page.ticket.visit)) return;
        queueMicrotask(() => this.#sayLast({ is: 'gone', number: page.ticket.number }));
      }),
      effect(() => {
        if (watched.value) this.#idle.touched(this.#quiet());
        else this.#idle.stop();
      }),
    ];
  }

  stop(): void {
    for (const undo of this.#undo.splice(0)) undo();
    this.reset();
  }

  get page(): ReadonlySignal<Page> {
    return this.#page;
  }

  /** The ids of the services that were chosen. */
  get errands(): ReadonlySignal<readonly string[]> {
    return this.#errands;
  }

  /** How long the number stays on the screen, and why. */
  get stay(): ReadonlySignal<Stay | undefined> {
    return this.#stay;
  }

  /** How many seconds are left to say "I'm still here"; undefined: nobody has to. */
  get warning(): number | undefined {
    return this.notice.value ? undefined : this.#idle.warning.value;
  }

  /** Somebody touched the screen or pressed a key. */
  touched(): void {
    this.#goesOn();
    if (this.#isToReset()) this.#idle.touched(this.#quiet());
  }

  /** Somebody listens: as good as a touch, but no answer to "are you still there?". */
  listened(): void {
    this.#goesOn();
    if (this.#isToReset() && this.#idle.warning.peek() === undefined) this.#idle.touched(this.#quiet());
  }

  /** Whether pages can be read aloud in the language that the kiosk speaks now. */
  get canRead(): boolean {
    const is = this.notice.value?.is;
    return is !== 'offline' && (this.view.value?.speech.includes(language.value) ?? false);
  }

  callHelp(): void {
    void this.help.call(this.#citizen.signal);
  }

  showArea(area: string): void {
    this.#go({ is: 'area', area });
  }

  search(text: string): void {
    this.#go({ is: 'search', text });
  }

  /** Adds an errand, as long as there is room, and shows what is chosen. */
  choose({ id, open }: KioskService): void {
    const chosen = this.#errands.value;
    if (!open) return;
    if (!chosen.includes(id) && chosen.length < mostErrands) this.#errands.value = [...chosen, id];
    this.showChosen();
  }

  remove(id: string): void {
    this.#errands.value = this.#errands.value.filter((one) => one !== id);
    if (this.#errands.value.length === 0) this.#go({ is: 'start' });
  }

  addAnother(): void {
    if (this.#errands.value.length < mostErrands) this.#go({ is: 'start' });
  }

  showChosen(): void {
    this.#go({ is: this.#errands.value.length > 0 ? 'chosen' : 'start' });
  }

  /** One question back. */
  back(): void {
    const page = this.#page.value;
    switch (page.is) {
      case 'area':
      case 'search':
      case 'check-in':
        this.#go({ is: 'start' });
        return;
      case 'chosen':
        this.#errands.value = [];
        this.#go({ is: 'start' });
        return;
      case 'start':
      case 'refused':
        this.showChosen();
        return;
      case 'leave':
        this.#showNumber(page.ticket);
        return;
      case 'not-checked-in':
        this.askCode(page.code);
        return;
      case 'moment':
      case 'number':
      case 'gone':
      case 'left':
        return;
    }
  }

  /** Takes a number for what is chosen: once, for while it is under way there is nothing left to press (L7). */
  async take(): Promise<void> {
    const services = this.#errands.value;
    if (this.#page.value.is !== 'chosen' || services.length === 0) return;
    const ack = await this.#ask({
      command: 'take',
      services: [...services],
      language: language.value,
      slip: true,
    });
    if (ack?.ok) {
      const { visit = '', number = '' } = ack.answer;
      this.#showNumber({ visit, number, services, info: ack.ticket });
    } else if (ack) {
      const { refused, about } = ack.refusal;
      const isShut = refused === 'service/closed' || refused === 'service/stopped';
      const closed = isShut ? about?.service : undefined;
      this.#errands.value = services.filter((service) => service !== closed);
      this.#go({ is: 'refused', refusal: ack.refusal });
    }
  }

  /** Which code has the booking; what was typed stays. */
  askCode(typed = ''): void {
    this.#go({ is: 'check-in', code: codeOf(typed) });
  }

  /** A key of a real keyboard, where one is used. */
  typed(text: string): void {
    this.touched();
    const page = this.#page.value;
    if (page.is === 'search') this.search(page.text + text);
    if (page.is === 'check-in') this.askCode(page.code + text);
  }

  /** A code was held before the reader, on whichever page. */
  scanned(code: string): void {
    const page = this.#page.value;
    const canAnswer = this.view.value?.bookings && (!this.notice.value || isShut(this.notice.value));
    if (!canAnswer || !listensTo(page)) return;
    // The one whose number stands there, still holding the code up.
    if (page.is === 'number' && (page.ticket.code === code || this.#stay.value?.paper !== 'came')) return;
    void this.checkIn(code);
  }

  /** Somebody with a booking has come (B4). Once, as with `take`. */
  async checkIn(typed: string): Promise<void> {
    const code = codeOf(typed);
    const ack = await this.#ask({ command: 'check-in', code, language: language.value, slip: true });
    if (ack?.ok) {
      const { visit = '', number = '' } = ack.answer;
      this.#showNumber({ visit, number, services: [], info: ack.ticket, code });
    } else if (ack) this.#go({ is: 'not-checked-in', code, refusal: ack.refusal });
  }

  /** "I have my number" (S4). */
  keep(): void {
    const page = this.#page.value;
    if (page.is !== 'number') return;
    const { visit } = page.ticket;
    this.#connection
      .send({ command: 'keep-number', visit }, { giveUp: AbortSignal.timeout(keepTime) })
      .catch(() => {});
    this.reset();
  }

  /** Is the place really to be given up? */
  askToLeave(): void {
    const page = this.#page.value;
    if (page.is === 'number') this.#go({ is: 'leave', ticket: page.ticket });
  }

  async leave(): Promise<void> {
    const page = this.#page.value;
    if (page.is !== 'leave') return;
    const ack = await this.#ask({ command: 'leave', visit: page.ticket.visit });
    if (!ack) return;
    this.#sayLast(ack.ok ? { is: 'left' } : { is: 'refused', refusal: ack.refusal });
  }

  /** Everything as the next citizen should find it. */
  reset(): void {
    this.#citizen.abort();
    this.#citizen = new AbortController();
    this.#errands.value = [];
    this.#go({ is: 'start' });
    this.#parting.stop();
    this.help.reset();
    this.comfort.reset();
    const home = this.#home.value;
    if (home !== undefined) setLanguage(home);
  }

  /** The last thing that is said to this citizen. */
  #sayLast(page: Page): void {
    this.#go(page);
    this.#part();
  }

  #go(page: Page): void {
    if (page.is !== 'number') {
      this.#stay.value?.stop();
      this.#stay.value = undefined;
    }
    this.#page.value = page;
  }

  #showNumber(ticket: Ticket): void {
    const paper = computed(() => (this.view.value ? paperOf(this.view.value, ticket.visit) : 'coming'));
    const stay = new Stay(paper, () => this.reset());
    this.#errands.value = [];
    this.#stay.value = stay;
    this.#go({ is: 'number', ticket });
    // Who needs more time than others is asked first.
    if (this.comfort.chosen.value.size > 0) stay.touched();
    stay.start();
  }

  /** The answer, or undefined if the citizen went away before it came. */
  async #ask(command: Command): Promise<Ack | undefined> {
    const { signal: giveUp } = this.#citizen;
    this.#go({ is: 'moment', slow: false });
    const slow = setTimeout(() => {
      if (!giveUp.aborted) this.#go({ is: 'moment', slow: true });
    }, slowAfter);
    try {
      const ack = await this.#connection.send(command, { giveUp });
      return giveUp.aborted ? undefined : ack;
    } catch (error) {
      if (giveUp.aborted) return undefined;
      throw error;
    } finally {
      clearTimeout(slow);
    }
  }

  /** Somebody is still busy with what would go away by itself. */
  #goesOn(): void {
    this.#stay.value?.touched();
    const { is } = this.#page.peek();
    if (is === 'left' || is === 'gone') this.#part();
  }

  #part(): void {
    this.#parting.start(partingSeconds, () => this.reset());
  }

  /** Undefined: as long as on any page. With the paper in hand, the next citizen waits. */
  #quiet(): number | undefined {
    return this.#stay.peek()?.paper === 'came' ? readingSeconds : undefined;
  }

  /** Whether somebody has begun, and nothing else will bring the kiosk back to its beginning. */
  #isToReset(): boolean {
    const { is } = this.#page.value;
    if (is === 'number') return this.#stay.value?.isRead ?? false;
    if (is === 'gone' || is === 'left') return false;
    return (
      is !== 'start' ||
      this.#errands.value.length > 0 ||
      this.comfort.chosen.value.size > 0 ||
      this.help.state.value === 'calling' ||
      (this.#home.value !== undefined && language.value !== this.#home.value)
    );
  }
}
