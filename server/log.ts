// The log: one JSON line for each thing that somebody may have to look into. It holds no token, address of a ticket,
// session or note (P4), for nothing that could is ever handed to it.

import { pino } from 'pino';

export type Log = {
  readonly info: (message: string, about?: Readonly<Record<string, string | number>>) => void;
  readonly warn: (message: string, error?: unknown) => void;
};

/** Writes to standard error, so that standard output stays for the person who started the server. */
export function createLog(level: string): Log {
  const logger = pino({ level, base: null }, pino.destination({ dest: 2, sync: true }));
  return {
    info: (message, about) => logger.info(about ?? {}, message),
    warn: (message, error) => logger.warn(error === undefined ? {} : { error: describe(error) }, message),
  };
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
