// Somebody needs help: a citizen at a kiosk, or staff quietly at a counter; it stays on until it is taken on (L9).

import { describe, expect, test } from 'vitest';
import type { Entry } from '../../core/day/events.ts';
import { nextView, type Page, startDesk, type TestDesk } from '../support/front-desk.ts';

async function atWork() {
  const desk = await startDesk();
  const kiosk = await desk.connect({ role: 'kiosk', site: 'raadhus', device: 'kiosk-1' });
  const clerk = await desk.connect({ role: 'staff', site: 'raadhus', session: await desk.signIn() });
  const head = await desk.connect({
    role: 'staff',
    site: 'raadhus',
    session: await desk.signIn('supervisor'),
  });
  return { desk, kiosk, clerk, head };
}

function staffSee(page: Page, calls: number) {
  return nextView(page, 'staff', ({ help }) => help.length === calls);
}

async function journalOf(desk: TestDesk): Promise<Entry[]> {
  const token = await desk.signIn('supervisor');
  const { body } = await desk.rest('GET', '/sites/raadhus/events', { token });
  return (body as { entries: Entry[] }).entries;
}

describe('help called at a kiosk', () => {
  test('L9 stays on for all staff and at the kiosk, until somebody takes it on; both are in the journal', async () => {
    const { desk, kiosk, clerk, head } = await atWork();
    const seen = Promise.all([staffSee(clerk, 1), staffSee(head, 1)]);
    const shown = nextView(kiosk, 'kiosk', ({ helpCalled }) => helpCalled.length === 1);

    const called = await desk.command(kiosk, { command: 'call-help' });
    const help = (called.ok && called.answer.help) || '';

    expect(called).toMatchObject({ ok: true });
    for (const view of await seen)
      expect(view.help).toMatchObject([{ id: help, from: 'kiosk-1', kind: 'device' }]);
    expect((await shown).helpCalled).toEqual([{ help, device: 'kiosk-1' }]);
    expect(await desk.command(kiosk, { command: 'call-help' })).toMatchObject({
      refusal: { refused: 'help/open' },
    });

    const gone = Promise.all([staffSee(clerk, 0), staffSee(head, 0)]);
    const quiet = nextView(kiosk, 'kiosk', ({ helpCalled }) => helpCalled.length === 0);
    expect(await desk.command(head, { command: 'take-help', help })).toMatchObject({ ok: true });
    await Promise.all([gone, quiet]);
    expect(await desk.command(clerk, { command: 'take-help', help })).toMatchObject({
      refusal: { refused: 'help/unknown' },
    });

    expect(await journalOf(desk)).toMatchObject([
      { by: 'device:kiosk-1', events: [{ type: 'help-called', help, from: { device: 'kiosk-1' } }] },
      { by: expect.stringMatching(/^person:/), events: [{ type: 'help-taken', help }] },
    ]);
  });

  test('L9 each kiosk is told the name by which it finds its call: its key’s where it has one', async () => {
    const desk = await startDesk();
    const made = await desk.rest('POST', '/keys', {
      token: await desk.signIn('admin'),
      body: { name: 'hall', role: 'kiosk', site: 'raadhus' },
    });
    const { id, key } = made.body as { id: string; key: string };
    const told = async (more: { key?: string }) => {
      let name: string | undefined;
      const introduction = { role: 'kiosk', site: 'raadhus', device: 'kiosk-1', ...more } as const;
      const page = await desk.connect(introduction, (socket) => {
        socket.on('name', ({ device }) => {
          name = device;
        });
      });
      const shown = nextView(page, 'kiosk', ({ helpCalled }) =>
        helpCalled.some(({ device }) => device === name),
      );
      await desk.command(page, { command: 'call-help' });
      await shown;
      return name;
    };
    expect(await told({})).toBe('kiosk-1');
    expect(await told({ key })).toBe(id);
  });

  test('L9 is still on after a restart, and can be called again once it was taken on', async () => {
    const { desk, kiosk } = await atWork();
    await desk.command(kiosk, { command: 'call-help' });
    await desk.stop();

    const next = await startDesk({ store: desk.store });
    const staff = { role: 'staff', site: 'raadhus', session: await next.signIn() } as const;
    const [call] = (await next.see(staff, 'staff')).help;
    expect(call).toMatchObject({ from: 'kiosk-1' });

    const page = await next.connect(staff);
    await next.command(page, { command: 'take-help', help: call?.id ?? '' });
    const again = await next.connect({ role: 'kiosk', site: 'raadhus', device: 'kiosk-1' });
    expect(await next.command(again, { command: 'call-help' })).toMatchObject({ ok: true });
  });
});

describe('staff who ask their colleagues', () => {
  test('L9 do it quietly: colleagues see the counter, the waiting room nothing', async () => {
    const { desk, kiosk, clerk, head } = await atWork();
    const display = await desk.connect({ role: 'display', site: 'raadhus' });
    await desk.command(clerk, { command: 'open', counter: '2' });
    const seen = staffSee(head, 1);

    expect(await desk.command(clerk, { command: 'call-help', counter: '2' })).toMatchObject({ ok: true });

    expect((await seen).help).toMatchObject([{ from: '2', kind: 'counter' }]);
    const atKiosk = await desk.see({ role: 'kiosk', site: 'raadhus', device: 'kiosk-2' }, 'kiosk');
    expect(atKiosk.helpCalled).toEqual([]);
    const board = nextView(display, 'display', ({ waiting }) => waiting === 1);
    await desk.command(kiosk, { command: 'take', services: ['pas'], language: 'da', slip: false });
    expect(JSON.stringify(await board)).not.toContain('help');
  });

  test('L9 citizens and displays can’t take a call on', async () => {
    const { desk, kiosk } = await atWork();
    const called = await desk.command(kiosk, { command: 'call-help' });
    const help = (called.ok && called.answer.help) || '';
    const display = await desk.connect({ role: 'display', site: 'raadhus' });

    for (const page of [kiosk, display]) {
      expect(await desk.command(page, { command: 'take-help', help })).toMatchObject({
        refusal: { refused: 'role/forbidden' },
      });
    }
  });
});
