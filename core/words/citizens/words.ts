// What citizens read and hear of slips, tokens, calls and their ticket's page, and what they may be refused with.

import type { RefusalName } from '../../refusal.ts';
import type { Phrase } from '../say.ts';

/** Refusals that mean something to a citizen; what the others say is for whoever looks after the devices. */
export const citizenRefusals = [
  'site/unknown',
  'service/closed',
  'service/stopped',
  'taking/stopped',
  'number/none-free',
  'visit/not-waiting',
  'visit/ended',
  'day/closed',
  'rate/slow-down',
  'store/failing',
  'server/stopping',
  'server/away',
  'page/outdated',
  'vote/mistyped',
  'vote/unknown',
  'vote/spent',
  'vote/other-survey',
  'vote/too-early',
  'vote/too-late',
] as const satisfies readonly RefusalName[];

export type CitizenRefusal = (typeof citizenRefusals)[number];

export type SlipWords = {
  readonly yourNumber: Phrase;
  readonly copy: Phrase;
  readonly taken: Phrase;
  readonly before: Phrase;
  readonly next: Phrase;
  readonly wait: Phrase;
  readonly waitUnder: Phrase;
  readonly waitUnknown: Phrase;
  /** In place of how long it takes, where nobody knows. */
  readonly alone: Phrase;
  readonly follow: Phrase;
  readonly watchDisplay: Phrase;
  readonly booked: Phrase;
};

export type TokenWords = {
  readonly title: Phrase;
  readonly how: Phrase;
  readonly phone: Phrase;
  readonly secret: Phrase;
  readonly until: Phrase;
};

export type CommonWords = {
  /** The language by its own name. */
  readonly language: { readonly name: string };
  readonly slip: SlipWords;
  readonly token: TokenWords;
  /** Spoken in the waiting room. */
  readonly speech: { readonly call: Phrase; readonly test: Phrase; readonly to: Phrase };
  readonly phone: {
    readonly title: Phrase;
    readonly yourNumber: Phrase;
    readonly before: Phrase;
    readonly next: Phrase;
    readonly wait: Phrase;
    readonly waitUnder: Phrase;
    readonly waitUnknown: Phrase;
    readonly goTo: Phrase;
    readonly nowServed: Phrase;
    readonly parked: Phrase;
    readonly noShow: Phrase;
    readonly served: Phrase;
    readonly left: Phrase;
    readonly cancelled: Phrase;
    readonly expired: Phrase;
    readonly unknown: Phrase;
    readonly unknownHint: Phrase;
    readonly stay: Phrase;
    readonly asOf: Phrase;
    readonly offline: Phrase;
    readonly leave: Phrase;
    readonly leaveSure: Phrase;
    readonly leaveYes: Phrase;
    readonly leaveNo: Phrase;
    readonly alert: Phrase;
  };
  readonly refusals: Readonly<Record<CitizenRefusal, Phrase>>;
};
