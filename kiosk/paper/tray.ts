// What lies in a site's paper tray, asked of the server each second.

import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { PaperSlip } from '../../core/slip.ts';

/** `none`: the site has no tray; `refused`: the tray is not for this page. */
export type TrayLink = 'connecting' | 'online' | 'lost' | 'none' | 'refused';

export type Tray = {
  /** Newest first. They stay when the link is lost. */
  readonly slips: ReadonlySignal<readonly PaperSlip[]>;
  readonly link: ReadonlySignal<TrayLink>;
  readonly outOfPaper: ReadonlySignal<boolean>;
  take(id: number): void;
  setOutOfPaper(out: boolean): void;
  stop(): void;
};

const pause = 1000;
const answerTime = 3000;

/** `key` is a kiosk's, where the server asks for one. */
export function openTray(site: string, key: string | null): Tray {
  const address = `/api/v1/sites/${encodeURIComponent(site)}/paper`;
  const found = signal<readonly PaperSlip[]>([]);
  /** Taken here; the server may not have heard of it yet. */
  const taken = signal<ReadonlySet<number>>(new Set());
  const link = signal<TrayLink>('connecting');
  const outOfPaper = signal(false);
  let next: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;

  /** The answer, or undefined if the server could not be reached. */
  async function ask(path: string, method: string, body?: unknown): Promise<Response | undefined> {
    const headers = {
      ...(key === null ? {} : { authorization: `Bearer ${key}` }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    };
    try {
      return await fetch(address + path, {
        method,
        headers,
        // Unchanged slips are not sent again: the server answers that the last answer still holds.
        cache: 'no-cache',
        signal: AbortSignal.timeout(answerTime),
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
    } catch {
      return undefined;
    }
  }

  async function look(): Promise<void> {
    const answer = await ask('', 'GET');
    const slips = answer?.ok ? await slipsIn(answer) : undefined;
    if (stopped) return;
    if (slips) {
      const again = link.value !== 'online';
      link.value = 'online';
      if (!sameSlips(slips, found.value)) found.value = slips;
      if (again) void readFault();
    } else {
      link.value = linkAfter(answer?.status);
    }
    next = setTimeout(look, pause);
  }

  async function readFault(): Promise<void> {
    const answer = await ask('/fault', 'GET');
    if (!answer?.ok) return;
    const { cause }: { cause: string | null } = await answer.json();
    outOfPaper.value = cause !== null;
  }

  void look();
  return {
    slips: computed(() => found.value.filter(({ id }) => !taken.value.has(id))),
    link,
    outOfPaper,
    take: async (id) => {
      taken.value = new Set([...taken.value, id]);
      const answer = await ask(`/${id}`, 'DELETE');
      if (answer?.ok || answer?.status === 404) return;
      taken.value = new Set([...taken.value].filter((other) => other !== id));
    },
    setOutOfPaper: async (out) => {
      const answer = await ask('/fault', 'PUT', { cause: out ? 'paper-out' : null });
      if (answer?.ok) outOfPaper.value = out;
    },
    stop: () => {
      stopped = true;
      clearTimeout(next);
    },
  };
}

function linkAfter(status: number | undefined): TrayLink {
  if (status === 404) return 'none';
  if (status === 401 || status === 403) return 'refused';
  return 'lost';
}

/** Undefined: the answer broke off, or was no answer of ours. */
async function slipsIn(answer: Response): Promise<readonly PaperSlip[] | undefined> {
  try {
    return await answer.json();
  } catch {
    return undefined;
  }
}

/** A slip never changes. */
function sameSlips(a: readonly PaperSlip[], b: readonly PaperSlip[]): boolean {
  return a.length === b.length && a.every(({ id }, i) => id === b[i]?.id);
}
