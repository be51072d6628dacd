// Whoever may come in: people with their sessions, keys of devices and programs, and the ways to become one of them.

import type { Millis } from '../core/time.ts';
import { AccessLog } from './access-log.ts';
import { addDemoPeople } from './demo.ts';
import type { Log } from './log.ts';
import { Browsers } from './people/browsers.ts';
import { DayIds } from './people/day-ids.ts';
import { Guesses } from './people/guesses.ts';
import { Handovers } from './people/handovers.ts';
import { Keys } from './people/keys.ts';
import { Pairings } from './people/pairings.ts';
import { People } from './people/people.ts';
import { Provider } from './people/provider.ts';
import { Sessions } from './people/sessions.ts';
import type { Settings } from './settings.ts';
import type { Store } from './store/store.ts';

type Parts = {
  readonly settings: Settings;
  readonly store: Store;
  /** What proves a session or a key. */
  readonly secret: string;
  readonly clock: () => Millis;
  readonly demo: boolean;
  readonly log: Log;
};

export type OpenPeople = Awaited<ReturnType<typeof openPeople>>;

export async function openPeople({ settings, store, secret, clock, demo, log }: Parts) {
  const provider = settings.provider && (await Provider.open(settings.provider, log.warn));
  const people = new People(store);
  const sessions = new Sessions(store, secret, clock);
  const keys = new Keys(store, secret);
  const dayIds = new DayIds(store);
  await Promise.all([people.start(), sessions.start(), keys.start(), dayIds.start()]);
  if (demo) await addDemoPeople(people);
  return {
    people,
    sessions,
    keys,
    dayIds,
    provider,
    handovers: new Handovers(clock),
    pairings: new Pairings({ keys, clock }),
    guesses: new Guesses(clock),
    browsers: new Browsers(secret),
    accessLog: new AccessLog(log.info),
  };
}
