// Looks for a server that is away. Asks by HTTP, and opens a WebSocket only when that was answered: of WebSockets that were
// opened in vain Chromium keeps count, and holds back the next ones for up to five seconds each.

import type { Millis } from '../core/time.ts';

export type Search = {
  /** Where the server is; '' is where the page came from. */
  readonly url: string;
  readonly isAway: () => boolean;
  /** Connects anew; resolves when that has succeeded or failed. */
  readonly connect: () => Promise<void>;
  /** About this long from one question to the next. */
  readonly every: Millis;
};

/** Nobody who is there takes this long to answer; a question may have been lost on its way. */
const patience: Millis = 1500;

/** Until the server is not away any more. */
export async function findAgain({ url, isAway, connect, every }: Search): Promise<void> {
  while (isAway()) {
    if ((await answers(url)) && isAway()) await connect();
    if (!isAway()) return;
    // Not all pages of a house at the same moment.
    await new Promise((resolve) => setTimeout(resolve, every * (0.6 + 0.8 * Math.random())));
  }
}

/** Any path below /socket.io/ would do: it is the one that each page reaches, through whatever proxy. */
async function answers(url: string): Promise<boolean> {
  try {
    const { status } = await fetch(`${url}/socket.io/`, {
      cache: 'no-store',
      signal: AbortSignal.timeout(patience),
    });
    // A proxy answers for a server that is away.
    return status < 500;
  } catch {
    return false;
  }
}
