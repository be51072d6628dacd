// Who is told what, and how often: the room at once, kiosks and phones a little later.

import { describe, expect, test } from 'vitest';
import type { Command } from '../../../core/day/commands.ts';
import type { Beat, ViewOf } from '../../../core/protocol.ts';
import { openMemoryStore } from '../../../server/store/memory.ts';
import { StoreFailed } from '../../../server/store/store.ts';
import { nextView, type Page, startDesk, type TestDesk } from '../../support/front-desk.ts';

const taking: Command = { command: 'take', services: ['pas'], language: 'da', slip: false };

async function taken(
  desk: TestDesk,
  kiosk: Page,
): Promise<{ visit: string; number: string; secret: string }> {
  const ack = await desk.command(kiosk, taking);
  if (!ack.ok) throw new Error(ack.refusal.refused);
  const { visit = '', number = '' } = ack.answer;
  const url = ack.ticket?.url ?? '';
  return { visit, number, secret: url.slice(url.lastIndexOf('/') + 1) };
}

function kioskAt(desk: TestDesk): Promise<Page> {
  return desk.connect({ role: 'kiosk', site: 'raadhus', device: 'kiosk-1' });
}

/** Resolves with the first sign of life that is as wanted. */
function beatThat(page: Page, isWanted: (beat: Beat) => boolean): Promise<void> {
  return new Promise((resolve) => page.on('beat', (beat) => isWanted(beat) && resolve()));
}

/** All that the server has sent to this page before is here. */
async function settled(page: Page): Promise<void> {
  await page.emitWithAck('command', {} as never);
}

/** Every view of a name that comes from now on. */
function heard<Name extends 'phones' | 'display' | 'staff' | 'room'>(page: Page, name: Name): ViewOf<Name>[] {
  const views: ViewOf<Name>[] = [];
  page.on('view', (view) => {
    if (view.view === name) views.push(view as ViewOf<Name>);
  });
  return views;
}

describe('a display', () => {
  test('is told of each change, and of nothing that changes nothing for it', async () => {
    const desk = await startDesk();
    const kiosk = await kioskAt(desk);
    const display = await desk.connect({ role: 'display', site: 'raadhus' });
    await settled(display);
    const views = heard(display, 'display');

    const { visit } = await taken(desk, kiosk);
    await taken(desk, kiosk);
    await desk.command(kiosk, { command: 'keep-number', visit });
    await desk.command(kiosk, { command: 'call-help' });
    await desk.command(kiosk, { command: 'leave', visit });
    await settled(display);

    expect(views.map(({ waiting }) => waiting)).toEqual([1, 2, 1]);
  });

  test('hears nothing of other sites', async () => {
    const desk = await startDesk();
    const display = await desk.connect({ role: 'display', site: 'bov' });
    await settled(display);
    const views = heard(display, 'display');

    await taken(desk, await kioskAt(desk));
    await settled(display);

    expect(views).toEqual([]);
  });

  test('S1 hears a sign of life with the server’s clock', async () => {
    const desk = await startDesk({ clock: () => 1_795_424_400_000 });
    const display = await desk.connect({ role: 'display', site: 'raadhus' });

    const beat = await new Promise((resolve) => display.once('beat', resolve));

    expect(beat).toEqual({ at: 1_795_424_400_000 });
  });

  test('S5 hears that nothing can be kept, and that it can again', async () => {
    const store = openMemoryStore();
    let broken = false;
    const orBroken = <Work extends (...asked: never[]) => Promise<unknown>>(work: Work) =>
      ((...asked) => (broken ? Promise.reject(new StoreFailed('no room')) : work(...asked))) as Work;
    const desk = await startDesk({
      store: { ...store, append: orBroken(store.append), read: orBroken(store.read) },
    });
    const [display, kiosk] = await Promise.all([
      desk.connect({ role: 'display', site: 'raadhus' }),
      kioskAt(desk),
    ]);

    await taken(desk, kiosk);
    broken = true;
    expect(await desk.command(kiosk, taking)).toEqual({ ok: false, refusal: { refused: 'store/failing' } });

    await beatThat(display, ({ failing }) => failing === true);
    await beatThat(kiosk, ({ failing }) => failing === true);
    broken = false;
    await beatThat(display, ({ failing }) => failing === undefined);
    expect(await desk.command(kiosk, taking)).toMatchObject({ ok: true });
  });
});

describe('staff', () => {
  test('see what they press themselves at once, and in the end what others do', async () => {
    const desk = await startDesk();
    const clerk = await desk.connect({ role: 'staff', site: 'raadhus', session: await desk.signIn() });
    const session = await desk.signIn('supervisor');
    const supervisor = await desk.connect({ role: 'staff', site: 'raadhus', session });
    await Promise.all([clerk, supervisor].map(settled));
    const seen = heard(clerk, 'staff');
    const paused = nextView(supervisor, 'staff', ({ version }) => version === 4);

    for (const command of ['open', 'pause', 'continue', 'pause'] as const) {
      const ack = await desk.command(clerk, { command, counter: '1' });
      await settled(clerk);
      expect(ack).toMatchObject({ answer: { version: seen.at(-1)?.version } });
    }

    expect((await paused).counters[0]).toMatchObject({ state: 'paused' });
  });
});

describe('the room', () => {
  test('L11 those who lead see it anew when something changes, clerks never', async () => {
    const desk = await startDesk();
    const clerk = await desk.connect({ role: 'staff', site: 'raadhus', session: await desk.signIn() });
    const session = await desk.signIn('supervisor');
    const supervisor = await desk.connect({ role: 'staff', site: 'raadhus', session });
    const atClerk = heard(clerk, 'room');
    const changed = nextView(supervisor, 'room', ({ messages }) => messages.length === 1);

    const text = { da: 'Elevatoren er i stykker.' };
    const put = await desk.command(supervisor, { command: 'put-up-message', text });
    expect(put).toMatchObject({ ok: true });
    expect(await desk.command(clerk, { command: 'put-up-message', text })).toMatchObject({ ok: false });

    expect((await changed).messages).toMatchObject([{ text }]);
    await settled(clerk);
    expect(atClerk).toEqual([]);
  });
});

describe('phones', () => {
  test('all get the same small map, in which each finds its own number', async () => {
    const desk = await startDesk();
    const kiosk = await kioskAt(desk);
    const tickets = [];
    for (let citizen = 0; citizen < 20; citizen++) tickets.push(await taken(desk, kiosk));

    const views = await Promise.all(
      tickets.map(({ secret }) => desk.see({ role: 'phone', secret }, 'phones')),
    );

    for (const [i, { waiting }] of views.entries()) {
      expect(Object.keys(waiting)).toEqual(tickets.map(({ number }) => number));
      expect(waiting[tickets[i]?.number ?? '']?.[0]).toBe(i);
    }
  });

  test('in every slice hear of a call in the end, and at most once in two seconds', async () => {
    const desk = await startDesk();
    const kiosk = await kioskAt(desk);
    const clerk = await desk.connect({ role: 'staff', site: 'raadhus', session: await desk.signIn() });
    const first = await taken(desk, kiosk);
    const phones: Page[] = [];
    for (let phone = 0; phone < 9; phone++) {
      phones.push(await desk.connect({ role: 'phone', secret: (await taken(desk, kiosk)).secret }));
    }
    await Promise.all(phones.map(settled));
    const began = performance.now();
    const heardBy = phones.map((phone) => heard(phone, 'phones'));
    const all = Promise.all(
      phones.map((phone) => nextView(phone, 'phones', ({ called }) => called[first.number] === '1')),
    );

    for (let citizen = 0; citizen < 30; citizen++) await taken(desk, kiosk);
    await desk.command(clerk, { command: 'open', counter: '1' });
    await desk.command(clerk, { command: 'call-next', counter: '1' });
    await all;

    // One at once, and one after each two seconds since.
    const most = 2 + Math.floor((performance.now() - began) / 2000);
    for (const views of heardBy) expect(views.length).toBeLessThanOrEqual(most);
  });
});
