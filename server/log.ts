// The log: one JSON line for each thing that somebody may have to look into. It holds no token, address of a ticket,
// session or note (P4), for nothing that could is ever handed to it.

import { pino } from 'pino';
import { MINUTE } from '../core/time.ts';

export type Log = {
  readonly info: (message: string, about?: Readonly<Record<string, string | number>>) => void;
  readonly warn: (message: string, error?: unknown) => void;
};

/** What a terminal obeys or a reader does not see, beside what JSON writes out by itself. */
const unseen = /[\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** Different warnings a minute that are told once; with more, each is told each time. */
const mostRepeated = 1000;

/** What waits for a disk that takes no lines; the rest is lost. */
const mostWaiting = 1_000_000;

/** Writes to standard error, so that standard output stays for the person who started the server. */
export function createLog(level: string, file = 2): Log {
  const destination = pino.destination({ dest: file, sync: true, maxLength: mostWaiting });
  // It may be a file on a disk that is full. What could not be written is tried again with the next line.
  destination.on('error', () => {});
  const logger = pino({ level, base: null }, destination);
  return {
    info: (message, about) => logger.info(allSeen(about ?? {}), seen(message)),
    warn: onceAMinute((message, error, again) =>
      logger.warn(
        {
          ...(error === undefined ? {} : { error: seen(describe(error)) }),
          ...(again > 0 ? { again } : {}),
        },
        seen(message),
      ),
    ),
  };
}

/**
 * What warns again and again, as everybody who asks does while a disk takes nothing, is told once, and a minute later how often it
 * came again: a weekend of it must not fill the disk.
 */
function onceAMinute(tell: (message: string, error: unknown, again: number) => void): Log['warn'] {
  const told = new Map<string, { readonly message: string; readonly error: unknown; again: number }>();

  function tellAgain(): void {
    const repeated = [...told.values()].filter(({ again }) => again > 0);
    told.clear();
    for (const { message, error, again } of repeated) tell(message, error, again);
  }

  return (message, error) => {
    const kind = `${message}\n${String(error)}`;
    const known = told.get(kind);
    if (known) {
      known.again += 1;
      return;
    }
    if (told.size === 0) setTimeout(tellAgain, MINUTE).unref();
    if (told.size < mostRepeated) told.set(kind, { message, error, again: 0 });
    tell(message, error, 0);
  };
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** As it would be written in JSON, so that it stays what it is: text. */
function seen(text: string): string {
  return text.replace(unseen, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function allSeen(about: NonNullable<Parameters<Log['info']>[1]>): typeof about {
  const fields = Object.entries(about);
  return Object.fromEntries(
    fields.map(([name, value]) => [name, typeof value === 'string' ? seen(value) : value]),
  );
}
