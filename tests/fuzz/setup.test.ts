// The door of a front desk that is not set up yet, given what fits, nearly fits or is meant to hurt: nothing breaks, and
// nothing is set up but by the code with all that belongs to it. `npm run fuzz` goes on for longer here, too.

import { resolve } from 'node:path';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { type RefusalName, refusals } from '../../core/refusal.ts';
import { SetupInput } from '../../core/setup.ts';
import { type SetupServer, startSetup } from '../../server/setup/server.ts';
import { openMemoryStore } from '../../server/store/memory.ts';
import type { Store } from '../../server/store/store.ts';
import { settingsOf } from '../support/front-desk.ts';
import { first, setUp, small } from '../support/set-up.ts';
import { hostileText, junk, writtenOut } from './hostile.ts';
import { type Known, like, nearly } from './like.ts';

const seed = Number(process.env.FUZZ_SEED ?? 1);
const requests = Number(process.env.FUZZ_SECONDS ?? 0) > 0 ? 2000 : 150;
const pages = resolve(import.meta.dirname, '../../build/pages');

const known: Known = {
  name: [first.name, small.name],
  password: [first.password],
  country: [small.country],
  languages: [...small.languages],
  timeZone: [small.timeZone],
  any: ['da', 'DK'],
};

const asked = fc.record({
  path: fc.constantFrom('', '', '', '/code', '/check', '/nothing', '/../people'),
  method: fc.constantFrom('POST', 'POST', 'GET', 'PUT'),
  hasCode: fc.boolean(),
  body: fc.oneof(
    like(SetupInput, known),
    nearly(SetupInput, known),
    fc.record({ office: junk }),
    junk,
    hostileText,
  ),
});

type Door = { readonly server: SetupServer; readonly store: Store; readonly warnings: string[] };

async function aDoor(): Promise<Door> {
  const store = openMemoryStore();
  const warnings: string[] = [];
  const log = { info: () => {}, warn: (message: string) => void warnings.push(message) };
  const settings = settingsOf({ PORT: '0', OFFICE_NAME: 'Prøve' });
  // Each wrong code comes a minute later, for how guessing is slowed down is tried elsewhere.
  let now = Date.now();
  const clock = () => {
    now += 60_000;
    return now;
  };
  const server = await startSetup({ office: undefined }, { settings, store, log, clock, pages });
  return { server, store, warnings };
}

test(`whatever is asked of a front desk that is not set up, nothing breaks (seed ${seed})`, {
  timeout: 600_000,
}, async () => {
  let door = await aDoor();
  onTestFinished(() => door.server.stop());
  await fc.assert(
    fc.asyncProperty(asked, async ({ path, method, hasCode, body }) => {
      const { server, store, warnings } = door;
      const { hash } = new URL(server.address);
      const response = await fetch(`http://127.0.0.1:${server.port}/api/v1/setup${path}`, {
        method,
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${hasCode ? hash.slice(1) : 'WRONG-CODE'}`,
        },
        ...(method === 'GET' ? {} : { body: writtenOut(body) }),
      });
      const answer: unknown = response.status === 204 ? undefined : await response.json();
      const isDone = response.status === 201;
      if (response.status >= 400) {
        const { name } = answer as { name: RefusalName };
        expect([name, refusals[name]?.status]).toEqual([name, response.status]);
        expect(name).not.toBe('store/failing');
      }
      if (isDone) expect(hasCode).toBe(true);
      expect((await store.readDocument('people', z.unknown())) !== undefined).toBe(isDone);
      expect(warnings).toEqual([]);
      expect(Object.keys(Object.prototype)).toEqual([]);
      if (!isDone) return;
      await server.done;
      door = await aDoor();
    }),
    { seed, numRuns: requests },
  );
  expect(await setUp(door.server.address, small)).toMatchObject({ status: 201 });
});
