// Bookings are made for several days at once, and the server killed in the middle of it.

import { expect, test } from 'vitest';
import { addDays, localTime } from '../../../core/time.ts';
import { aFolder } from '../../support/folder.ts';
import { runVerify, startProgram } from '../../support/program.ts';

const zone = 'Europe/Copenhagen';
const here = '/sites/raadhus';

type Told = { status: number; body: { code?: string; token?: string; bookings?: { code: string }[] } };

function asker(url: string, token = '') {
  return async (method: string, path: string, body?: object, key?: string): Promise<Told> => {
    const response = await fetch(`${url}/api/v1${path}`, {
      method,
      headers: {
        'content-type': 'application/json',
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...(key ? { 'idempotency-key': key } : {}),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    return { status: response.status, body: (await response.json()) as Told['body'] };
  };
}

async function open(DATA_DIR: string) {
  const program = startProgram({ DATA_DIR });
  const url = await program.ready();
  const { body } = await asker(url)('POST', '/session', { name: 'clerk', password: 'demo' });
  return { program, ask: asker(url, body.token) };
}

/** The nth of many, today and on the six days that follow, around the clock. */
function wish(nth: number, today: number) {
  return { code: `CITY${nth}`, time: today + (nth % 7) * 24 * 3_600_000, services: ['pas'] };
}

test.each([1, 8])(
  'B2 L7 killed after %i were acknowledged, while twenty more are under way: each is there once',
  async (most) => {
    const DATA_DIR = await aFolder();
    const { program, ask } = await open(DATA_DIR);
    const now = Date.now();
    const today = localTime(now, zone).date;
    const book = (asked: typeof ask, nth: number) =>
      asked('POST', `${here}/bookings`, wish(nth, now), `booking-${nth}`);
    for (let nth = 0; nth < most; nth += 1) expect(await book(ask, nth)).toMatchObject({ status: 201 });
    const heard = new Set<number>();
    const underWay = Array.from({ length: 20 }, (_, i) =>
      book(ask, most + i).then(
        ({ status }) => status === 201 && heard.add(most + i),
        () => 'nobody heard',
      ),
    );
    await Promise.race(underWay);
    await program.signal('SIGKILL');
    await Promise.all(underWay);

    const again = await open(DATA_DIR);
    const found = async () => {
      const codes: string[] = [];
      for (let ahead = -1; ahead <= 7; ahead += 1) {
        const { body } = await again.ask('GET', `${here}/bookings?date=${addDays(today, ahead)}`);
        codes.push(...(body.bookings ?? []).map(({ code }) => code));
      }
      return codes.sort();
    };
    const acknowledged = [...Array(most).keys(), ...heard].map((nth) => `CITY${nth}`);
    expect(await found()).toEqual(expect.arrayContaining(acknowledged));

    const all = Array.from({ length: most + 20 }, (_, nth) => nth);
    for (const nth of all) expect(await book(again.ask, nth)).toMatchObject({ body: { code: `CITY${nth}` } });
    expect(await found()).toEqual(all.map((nth) => `CITY${nth}`).sort());
    await again.program.signal('SIGKILL');
    expect(await runVerify({ DATA_DIR })).toMatchObject({ code: 0 });
  },
  90_000,
);
