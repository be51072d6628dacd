// What is printed, as data; hardware/ makes paper of it. And what became of it: never more than the printer confirmed.

import type { SlipFault } from './day/commands.ts';
import type { Range } from './estimate.ts';
import type { DayFigures } from './figures/day.ts';
import type { Language, StaffLanguage } from './office/languages.ts';
import type { IsoDate, Millis } from './time.ts';
import type { SlipWords, TokenWords } from './words/citizens/words.ts';

/** A picture of one bit a dot: rows of whole bytes from the top, the highest bit leftmost, 1 is black; in base 64. */
export type Logo = { readonly width: number; readonly height: number; readonly dots: string };

/** A citizen's number on paper. */
export type TicketSlip = {
  readonly kind: 'ticket';
  readonly language: Language;
  /** As the office has them in that language. */
  readonly words: SlipWords;
  readonly office: string;
  readonly site: string;
  readonly number: string;
  readonly at: Millis;
  readonly timeZone: string;
  /** Only where the office asks for it (N2). */
  readonly service: string | null;
  /** The agreed time; null for who came without one. */
  readonly booked: Millis | null;
  /** How many are called before; null: taken while the server was away, nobody can say. */
  readonly before: number | null;
  readonly wait: Range | null;
  /** The ticket's page; null where phones can't reach the server, then no code is printed. */
  readonly url: string | null;
  /** Printed again by staff (L8). */
  readonly copy: boolean;
  /** What the site adds: lines above and below, empty ones too, and a picture. */
  readonly head: readonly string[];
  readonly foot: readonly string[];
  readonly logo: Logo | null;
};

/** A token for the survey (V2). Its bytes are never kept. */
export type TokenSlip = {
  readonly kind: 'token';
  /** What is said of it, once in each language. */
  readonly said: readonly { readonly language: Language; readonly words: TokenWords }[];
  readonly office: string;
  readonly code: string;
  /** `…/v#CODE`; null where phones can't reach the server. */
  readonly url: string | null;
  readonly until: IsoDate;
};

/** Tries a printer: who it is, every letter, how wide it prints, a code. */
export type TestSlip = {
  readonly kind: 'test';
  readonly language: StaffLanguage;
  readonly office: string;
  readonly site: string;
  /** As an administrator named it. */
  readonly printer: string;
  readonly at: Millis;
  readonly timeZone: string;
};

/** A day in numbers, of nobody in particular. */
export type SummarySlip = {
  readonly kind: 'summary';
  readonly language: StaffLanguage;
  readonly office: string;
  readonly site: string;
  readonly date: IsoDate;
  /** As of when. */
  readonly at: Millis;
  readonly timeZone: string;
  readonly visits: number;
  readonly servings: number;
  readonly areas: readonly { readonly name: string; readonly servings: number }[];
  readonly endings: DayFigures['endings'];
};

export type Slip = TicketSlip | TokenSlip | TestSlip | SummarySlip;

/** `sent`: the printer took it but can't confirm. `failed`: it surely did not print, and will not print later. */
export type PrintOutcome =
  | { readonly outcome: 'confirmed' | 'sent' }
  | { readonly outcome: 'failed'; readonly cause: SlipFault };

export type Printer = {
  /** Prints one slip; slips that come meanwhile wait their turn. Never rejects: what goes wrong is an outcome. */
  print(slip: Slip): Promise<PrintOutcome>;
  /** What the last job or sign of life said. */
  health(): 'ok' | 'fault';
  stop(): Promise<void>;
};

/** A slip lying in the paper tray, as the picture that a printer would make from the same bytes. */
export type PaperSlip = {
  readonly id: number;
  readonly kind: Slip['kind'];
  readonly svg: string;
};

/** A printer without hardware: its paper lies in memory until somebody takes it. */
export type PaperTray = Printer & {
  /** Newest first. */
  slips(): readonly PaperSlip[];
  /** False if it was taken already. */
  take(id: number): boolean;
  /** For trying faults by hand: until it is undefined again, every slip fails with this cause and none is kept. */
  setFault(cause: SlipFault | undefined): void;
  /** What it plays now. */
  fault(): SlipFault | undefined;
};
