// A machine without a key shows a code; an administrator enters it, and the machine has a key of its own.

import { describe, expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { exampleOffice } from '../../../core/office/example.ts';
import { parsePairingCode } from '../../../core/pairing-code.ts';
import { pairAgent } from '../../../hardware/pair-agent.ts';
import { Keys } from '../../../server/people/keys.ts';
import { codeLasts, mostOfAll, mostOfOne, Pairings } from '../../../server/people/pairings.ts';
import { openMemoryStore } from '../../../server/store/memory.ts';
import { startDesk, type TestDesk } from '../../support/front-desk.ts';
import { machine } from '../../support/pairing.ts';
import { first } from '../../support/set-up.ts';

async function anOffice(clock = Date.now): Promise<{ desk: TestDesk; token: string }> {
  const desk = await startDesk({ office: exampleOffice, clock });
  const body = first;
  const signedIn = await desk.rest('POST', '/session', { body });
  return { desk, token: (signedIn.body as { token: string }).token };
}

const anything = z.unknown();
const hall = { name: 'Standeren i forhallen', site: 'raadhus' };

describe('a machine that is let in', () => {
  test('D1 gets its key over the connection that asked, and nobody else is told it', async () => {
    const { desk, token } = await anOffice();
    const kiosk = machine(desk.url, { page: 'kiosk', site: 'raadhus', name: 'kiosk-1' });
    const code = await kiosk.code();
    expect(parsePairingCode(code)).toBe(code);

    const asked = await desk.rest('GET', `/pairings/${code.toLowerCase()}`, { token });
    expect(asked).toMatchObject({
      status: 200,
      body: { page: 'kiosk', site: 'raadhus', name: 'kiosk-1', address: '127.0.0.1' },
    });
    const made = await desk.rest('POST', `/pairings/${code}`, { token, body: hall });
    const { key, site } = await kiosk.paired;

    expect(made).toMatchObject({ status: 201, body: { ...hall, role: 'kiosk' } });
    expect(JSON.stringify(made.body)).not.toContain(key);
    expect(site).toBe('raadhus');
    const view = await desk.see({ role: 'kiosk', device: 'kiosk-1', key }, 'kiosk');
    expect(view.site.id).toBe('raadhus');
    expect(await desk.rest('POST', `/pairings/${code}`, { token, body: hall })).toMatchObject({
      status: 404,
      body: { name: 'pairing/unknown' },
    });
  });

  test('D1 that does not say that it kept its key has none', async () => {
    const { desk, token } = await anOffice();
    const vote = machine(desk.url, { page: 'vote' }, { keeps: false });
    const answer = await desk.rest('POST', `/pairings/${await vote.code()}`, { token, body: hall });
    const { key } = await vote.paired;

    expect(answer).toMatchObject({ status: 409, body: { name: 'pairing/gone' } });
    expect((await desk.rest('GET', '/keys', { token })).body).toEqual([]);
    await expect(desk.connect({ role: 'vote', site: 'raadhus', key })).rejects.toThrow('device/unpaired');
  });

  test('D1 may be an agent on another machine', async () => {
    const { desk, token } = await anOffice();
    let tellCode = (_code: string) => {};
    const told = new Promise<string>((tell) => {
      tellCode = tell;
    });
    let kept = '';
    const key = pairAgent({
      url: desk.url,
      name: 'pc-7',
      tell: (message) => tellCode(/: (.{7})$/.exec(message)?.[1] ?? ''),
      keep: async (given) => {
        kept = given;
      },
    });
    await desk.rest('POST', `/pairings/${await told}`, { token, body: hall });
    expect(await key).toBe(kept);
    expect((await desk.rest('GET', '/keys', { token })).body).toMatchObject([{ role: 'agent', ...hall }]);
  });
});

describe('who may let a machine in', () => {
  test('D1 is an administrator alone', async () => {
    const desk = await startDesk();
    const code = await machine(desk.url, { page: 'display' }).code();
    for (const token of [await desk.signIn('clerk'), await desk.signIn('supervisor')]) {
      expect(await desk.rest('GET', `/pairings/${code}`, { token })).toMatchObject({ status: 403 });
      expect(await desk.rest('POST', `/pairings/${code}`, { token, body: hall })).toMatchObject({
        status: 403,
      });
    }
  });

  test('D1 can’t go through codes: the twenty-first guess has to wait', async () => {
    const standing = Date.now();
    const { desk, token } = await anOffice(() => standing);
    const answers = [];
    for (let guess = 0; guess < 21; guess += 1) {
      answers.push((await desk.rest('GET', `/pairings/00000${guess % 10}`, { token })).status);
    }
    expect(answers.slice(0, 20)).toEqual(Array(20).fill(404));
    expect(answers[20]).toBe(429);
  });
});

describe('machines that are never let in', () => {
  test('D1 are slowed down by address, and leave nothing behind', async () => {
    const { desk, token } = await anOffice();
    const waiting = Array.from({ length: mostOfOne }, () => machine(desk.url, { page: 'kiosk' }));
    await Promise.all(waiting.map((one) => one.code()));
    const before = await desk.store.readDocument('keys', anything);

    expect(await machine(desk.url, { page: 'kiosk' }).refused).toBe('rate/slow-down');
    const elsewhere = { headers: { 'x-forwarded-for': '192.0.2.44' } };
    const other = machine(desk.url, { page: 'kiosk' }, elsewhere);
    expect(await desk.rest('GET', `/pairings/${await other.code()}`, { token })).toMatchObject({
      body: { address: '192.0.2.44' },
    });
    expect(await desk.store.readDocument('keys', anything)).toEqual(before);
  });

  test('D1 that say more than they should are not heard', async () => {
    const { desk } = await anOffice();
    const more = { page: 'integration' } as never;
    expect(await machine(desk.url, more).refused).toBe('command/malformed');
    expect(await machine(desk.url, { page: 'kiosk', site: '../..' }).refused).toBe('command/malformed');
  });
});

describe('when all places are taken', () => {
  function aCrowd() {
    const pairings = new Pairings({ keys: new Keys(openMemoryStore(), 'secret'), clock: () => 0 });
    const gone: string[] = [];
    const shown = new Map<string, string>();
    const comes = (address: string, name: string) => {
      if (pairings.refusalFor(address)) return false;
      const show = (code: string) => void shown.set(name, code);
      const line = { show, leave: () => void gone.push(name), hand: async () => {} };
      pairings.ask({ page: 'kiosk', address, since: 0 }, line);
      return true;
    };
    return { pairings, gone, shown, comes };
  }

  test('D1 one address takes twenty of them and no more', () => {
    const { comes } = aCrowd();
    const came = Array.from({ length: mostOfAll }, (_, i) => comes('192.0.2.1', `m${i}`));
    expect(came.filter(Boolean)).toHaveLength(mostOfOne);
    expect(comes('192.0.2.2', 'another')).toBe(true);
  });

  test('D1 a machine of another address still gets one, of the address that has the most', () => {
    const { pairings, gone, shown, comes } = aCrowd();
    comes('198.51.100.1', 'ours');
    for (let i = 0; i < mostOfAll - 1; i += 1) comes(`203.0.113.${Math.floor(i / mostOfOne)}`, `m${i}`);
    expect(comes('203.0.113.0', 'one more')).toBe(false);
    expect(comes('192.0.2.1', 'a kiosk')).toBe(true);
    expect(gone).toEqual([`m${mostOfOne - 1}`]);
    expect(pairings.find(shown.get(gone[0] ?? '') ?? '')).toBeUndefined();
    expect(pairings.find(shown.get('a kiosk') ?? '')).toMatchObject({ address: '192.0.2.1' });
    expect(pairings.find(shown.get('ours') ?? '')).toMatchObject({ address: '198.51.100.1' });
  });
});

describe('a code', () => {
  function aMachine() {
    let now = 0;
    const clock = () => now;
    const keys = new Keys(openMemoryStore(), 'secret');
    const pairings = new Pairings({ keys, clock });
    const shown: string[] = [];
    const line = { show: (code: string) => void shown.push(code), leave: () => {}, hand: async () => {} };
    const leave = pairings.ask({ page: 'kiosk', address: '192.0.2.1', since: 0 }, line);
    onTestFinished(leave);
    const pass = (time: number) => {
      now += time;
      pairings.turn();
    };
    return { pairings, shown, leave, pass };
  }

  test('D1 is another one after ten minutes, and the one before opens nothing', () => {
    const { pairings, shown, pass } = aMachine();
    pass(codeLasts - 1);
    expect(shown).toHaveLength(1);
    pass(1);
    expect(shown).toHaveLength(2);
    expect(pairings.find(shown[0] ?? '')).toBeUndefined();
    expect(pairings.find(shown[1] ?? '')).toMatchObject({ page: 'kiosk' });
  });

  test('D1 stays while the administrator who entered it looks', () => {
    const { pairings, shown, pass } = aMachine();
    pass(codeLasts - 1);
    pairings.find(shown[0] ?? '');
    pass(codeLasts - 1);
    expect(shown).toHaveLength(1);
  });

  test('D1 is gone with its machine', () => {
    const { pairings, shown, leave } = aMachine();
    leave();
    expect(pairings.find(shown[0] ?? '')).toBeUndefined();
  });

  test.each([
    ['k7t 4q2', 'K7T4Q2'],
    ['K7T-4Q2', 'K7T4Q2'],
    ['oOiIlL', '001111'],
    ['K7T4Q', undefined],
    ['K7T4Q22', undefined],
    ['K7T4QU', undefined],
    ['', undefined],
  ])('D1 may be typed like %j', (typed, code) => {
    expect(parsePairingCode(typed)).toBe(code);
  });
});
