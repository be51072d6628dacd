// What comes through a socket and does not fit is refused by its name and changes nothing; the server lives on.

import { describe, expect, test } from 'vitest';
import type { Command } from '../../../../core/day/commands.ts';
import { type Page, startDesk, type TestDesk } from '../../../support/front-desk.ts';

const take: Command = { command: 'take', services: ['pas'], language: 'da', slip: false };
const kiosk = { role: 'kiosk', site: 'raadhus', device: 'kiosk-1' } as const;

/** Sends what no page of ours would. */
function send(page: Page, event: string, ...fields: unknown[]): Promise<unknown> {
  return (page as unknown as { emitWithAck: (...sent: unknown[]) => Promise<unknown> }).emitWithAck(
    event,
    ...fields,
  );
}

function refusal(refused: string, about?: object): object {
  return { ok: false, refusal: { refused, ...(about ? { about } : {}) } };
}

/** Nothing was written, and a ticket can be taken. */
async function expectUnchanged(desk: TestDesk): Promise<void> {
  expect(await desk.store.streams()).toEqual([]);
  expect(await desk.command(await desk.connect(kiosk), take)).toMatchObject({ answer: { version: 1 } });
  expect(desk.warnings).toEqual([]);
}

/** Sends a packet of socket.io as it is, and tells the answer to it as it is. */
function sendRaw(page: Page, fields: string): Promise<string> {
  const { engine } = page.io;
  const answer = new Promise<string>((tell) => {
    engine.on('data', (text) => String(text).startsWith('3777') && tell(String(text).slice(4)));
  });
  engine.write(`2777${fields}`);
  return answer;
}

describe('a message that does not fit', () => {
  const id = 'a-command-1';
  test.each([
    ['nothing', undefined, 'Invalid input: expected object, received null'],
    ['a text', 'take', 'Invalid input: expected object, received string'],
    ['a list', [take], 'Invalid input: expected object, received array'],
    ['no id', { command: take }, 'id'],
    ['an id that is none', { id: 'x', command: take }, 'id'],
    ['no command', { id }, 'command'],
    ['a command that there is not', { id, command: { command: 'shut-down' } }, 'command.command'],
    ['a service that is no id', { id, command: { ...take, services: ['Pas; --'] } }, 'command.services.0'],
    ['no service', { id, command: { ...take, services: [] } }, 'command.services'],
    [
      'too many services',
      { id, command: { ...take, services: ['a', 'b', 'c', 'd', 'e', 'f'] } },
      'command.services',
    ],
    ['a language that is none', { id, command: { ...take, language: 'Dansk' } }, 'command.language'],
    ['a field too many', { id, command: { ...take, first: true } }, 'command'],
    [
      'a prototype',
      JSON.parse(`{"id":"${id}","command":{"__proto__":{"command":"take"}}}`),
      'command.command',
    ],
    ['bytes', { id, command: Buffer.from('take') }, 'command.command'],
    ['long', { id, command: { ...take, language: 'x'.repeat(90_000) } }, 'command.language'],
  ])('%s', async (_what, message, field) => {
    const desk = await startDesk();
    const page = await desk.connect(kiosk);
    expect(await send(page, 'command', message)).toEqual(refusal('command/malformed', { field }));
    await expectUnchanged(desk);
  });

  test('deeper than any program goes by itself', async () => {
    const desk = await startDesk();
    const page = await desk.connect(kiosk);
    const deep = `{"id":"a-command-1","command":${'['.repeat(40_000)}${']'.repeat(40_000)}}`;
    expect(JSON.parse(await sendRaw(page, `["command",${deep}]`))).toEqual([
      refusal('command/malformed', { field: 'command' }),
    ]);
    await expectUnchanged(desk);
  });

  test('that is no message at all ends the connection', async () => {
    const desk = await startDesk();
    const page = await desk.connect(kiosk);
    const gone = new Promise((tell) => page.on('disconnect', tell));
    page.io.engine.write('2777["command",{"id":');
    expect(await gone).toBe('transport close');
    await expectUnchanged(desk);
  });

  test('that nobody waits for the answer to', async () => {
    const desk = await startDesk();
    const page = await desk.connect(kiosk);
    page.emit('command', { id, command: take } as never, undefined as never);
    expect(await send(page, 'command', {})).toMatchObject(refusal('command/malformed'));
    await expectUnchanged(desk);
  });

  test('under a name that there is not', async () => {
    const desk = await startDesk();
    const page = await desk.connect(kiosk);
    expect(await send(page, 'vote', { token: 'x' })).toEqual(refusal('command/unknown'));
    expect(await send(page, 'toString')).toEqual(refusal('command/unknown'));
    await expectUnchanged(desk);
  });

  test('larger than any message may be ends the connection', async () => {
    const desk = await startDesk();
    const page = await desk.connect(kiosk);
    const gone = new Promise((tell) => page.on('disconnect', tell));
    page.emit('command', { id, command: { ...take, language: 'x'.repeat(200_000) } } as never, () => {});
    expect(await gone).toBe('transport close');
    await expectUnchanged(desk);
  });
});

describe('a command that is not the caller’s', () => {
  test.each([
    ['kiosk', { command: 'call-next', counter: '1' }],
    ['kiosk', { command: 'stop-taking' }],
    ['kiosk', { command: 'end-day' }],
    ['display', take],
    ['display', { command: 'call-help' }],
    ['vote', take],
    ['clerk', { command: 'free', counter: '1' }],
    ['clerk', { command: 'stop-taking' }],
    ['clerk', { command: 'report-slip', visit: 'visit00001', outcome: 'confirmed' }],
    ['admin', { command: 'end-day' }],
  ] satisfies ['kiosk' | 'display' | 'vote' | 'clerk' | 'admin', Command][])(
    '%s: %j',
    async (who, command) => {
      const desk = await startDesk();
      const page = await desk.connect(
        who === 'clerk' || who === 'admin'
          ? { role: 'staff', site: 'raadhus', session: await desk.signIn(who) }
          : who === 'kiosk'
            ? kiosk
            : { role: who, site: 'raadhus' },
      );
      expect(await desk.command(page, command)).toEqual(refusal('role/forbidden'));
      await expectUnchanged(desk);
    },
  );

  test('a note from a kiosk', async () => {
    const desk = await startDesk();
    const page = await desk.connect(kiosk);
    const note = { id: 'a-note-0001', visit: 'visit00001', text: 'Speaks German' };
    expect(await page.emitWithAck('note', note)).toEqual(refusal('role/forbidden'));
    await expectUnchanged(desk);
  });

  test('a counter and a visit of another site', async () => {
    const desk = await startDesk();
    const session = await desk.signIn();
    const raadhus = await desk.connect({ role: 'staff', site: 'raadhus', session });
    const taken = await desk.command(await desk.connect({ ...kiosk, site: 'bov' }), take);
    const visit = (taken.ok && taken.answer.visit) || '';
    expect(await desk.command(raadhus, { command: 'open', counter: 'b1' })).toMatchObject(
      refusal('counter/unknown'),
    );
    await desk.command(raadhus, { command: 'open', counter: '1' });
    expect(await desk.command(raadhus, { command: 'call', counter: '1', visit })).toMatchObject(
      refusal('visit/unknown'),
    );
  });

  test('a phone asks about its own ticket alone', async () => {
    const desk = await startDesk();
    const page = await desk.connect(kiosk);
    const [mine, other] = [await desk.command(page, take), await desk.command(page, take)];
    const secret = (mine.ok && mine.ticket?.url?.split('/t/')[1]) || '';
    const phone = await desk.connect({ role: 'phone', secret });
    const visitOf = (ack: typeof mine) => (ack.ok && ack.answer.visit) || '';
    expect(await desk.command(phone, { command: 'leave', visit: visitOf(other) })).toEqual(
      refusal('role/forbidden'),
    );
    expect(await desk.command(phone, take)).toEqual(refusal('role/forbidden'));
    expect(await desk.command(phone, { command: 'leave', visit: visitOf(mine) })).toMatchObject({ ok: true });
  });

  test('a counter that somebody else has', async () => {
    const desk = await startDesk();
    const clerk = await desk.connect({ role: 'staff', site: 'raadhus', session: await desk.signIn() });
    const other = await desk.connect({
      role: 'staff',
      site: 'raadhus',
      session: await desk.signIn('supervisor'),
    });
    await desk.command(clerk, { command: 'open', counter: '1' });
    expect(await desk.command(other, { command: 'call-next', counter: '1' })).toEqual(
      refusal('counter/not-yours', { counter: '1' }),
    );
  });
});

describe('a time that calendars can’t tell', () => {
  const time = Number.MAX_SAFE_INTEGER;

  test('B2 is no booking’s, and holds up nobody else’s command', async () => {
    const desk = await startDesk();
    const token = await desk.signIn();
    const clerk = await desk.connect({ role: 'staff', site: 'raadhus', session: token });
    const page = await desk.connect(kiosk);
    const { date } = await desk.see({ role: 'display', site: 'raadhus' }, 'display');
    const booked = desk.command(clerk, { command: 'book', date, time, services: ['pas'] });
    const taken = desk.command(page, take);
    expect(await booked).toEqual(refusal('command/malformed', { field: 'command.time' }));
    expect(await taken).toMatchObject({ ok: true });
    expect(
      await desk.rest('POST', '/sites/raadhus/bookings', { token, body: { time, services: ['pas'] } }),
    ).toMatchObject({ status: 400, body: { name: 'command/malformed', about: { field: 'time' } } });
    expect(desk.warnings).toEqual([]);
  });
});

describe('ten thousand commands from one kiosk', () => {
  test('it is slowed down, another one is not', async () => {
    const now = Date.now();
    const desk = await startDesk({ clock: () => now });
    const [hurried, other] = [await desk.connect(kiosk), await desk.connect({ ...kiosk, device: 'kiosk-2' })];
    const flood = Array.from({ length: 10_000 }, (_, i) =>
      hurried.emitWithAck('command', {
        id: `hurried-${i}`,
        command: { command: 'leave', visit: 'nobody0000' },
      }),
    );
    const taken = await desk.command(other, take);
    const answers = (await Promise.all(flood)).map((ack) => (ack.ok ? 'ok' : ack.refusal.refused));
    expect(taken).toMatchObject({ ok: true, answer: { number: 'A001' } });
    expect(answers.filter((name) => name === 'visit/unknown')).toHaveLength(300);
    expect(answers.filter((name) => name === 'rate/slow-down')).toHaveLength(9700);
  });
});
