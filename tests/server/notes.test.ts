// Notes for the next counter: staff alone see them, and they are gone when the day is over (P1).

import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Ack } from '../../core/protocol.ts';
import type { Row } from '../../core/views/staff.ts';
import { openMemoryStore } from '../../server/store/memory.ts';
import { type Store, StoreFailed } from '../../server/store/store.ts';
import { TestClock } from '../support/clock.ts';
import { nextView, type Page, startDesk, type TestDesk } from '../support/front-desk.ts';
import { HeldStore } from '../support/held-store.ts';

const sheet = 'notes-raadhus';
const text = 'Kommer med tolk, gerne skranke 2';

async function atWork(options: Parameters<typeof startDesk>[0] = {}) {
  const clock = new TestClock('2026-11-23', '20:00');
  const desk = await startDesk({ clock: clock.read, ...options });
  const clerk = await desk.connect({ role: 'staff', site: 'raadhus', session: await desk.signIn() });
  return { clock, desk, clerk, ...(await taken(desk, clerk)) };
}

/** A new ticket's visit, and the secret of its address. */
async function taken(desk: TestDesk, page: Page): Promise<{ visit: string; secret: string }> {
  const ack = await desk.command(page, { command: 'take', services: ['pas'], language: 'da', slip: false });
  if (!ack.ok) throw new Error(ack.refusal.refused);
  const url = ack.ticket?.url ?? '';
  return { visit: ack.answer.visit ?? '', secret: url.slice(url.lastIndexOf('/') + 1) };
}

let notes = 0;

function write(page: Page, visit: string, note: string): Promise<Ack> {
  notes += 1;
  return page.emitWithAck('note', { id: `note-${String(notes).padStart(4, '0')}`, visit, text: note });
}

function rowWith(page: Page, note: string | null): Promise<readonly Row[]> {
  const view = nextView(page, 'staff', ({ others }) => others.some((row) => row.note === note));
  return view.then(({ others }) => others);
}

describe('a note', () => {
  test('P1 is seen by staff at once, and by nobody else', async () => {
    const { desk, clerk, visit, secret } = await atWork();
    const colleague = await desk.connect({ role: 'staff', site: 'raadhus', session: await desk.signIn() });
    const shown = rowWith(colleague, text);

    expect(await write(clerk, visit, text)).toMatchObject({ ok: true });
    expect(await shown).toMatchObject([{ visit }]);

    const views = await Promise.all([
      desk.see({ role: 'kiosk', site: 'raadhus', device: 'kiosk-1' }, 'kiosk'),
      desk.see({ role: 'display', site: 'raadhus' }, 'display'),
      desk.see({ role: 'phone', secret }, 'phones'),
    ]);
    for (const view of views) expect(JSON.stringify(view)).not.toContain('tolk');
    const token = await desk.signIn('supervisor');
    const { body } = await desk.rest('GET', '/sites/raadhus/events', { token });
    expect(JSON.stringify(body)).toContain(visit);
    expect(JSON.stringify(body)).not.toContain('tolk');
  });

  test('P1 is taken away by an empty one', async () => {
    const { clerk, visit } = await atWork();
    const shown = rowWith(clerk, text);
    await write(clerk, visit, text);
    await shown;
    const gone = rowWith(clerk, null);

    await write(clerk, visit, '');

    expect(await gone).toHaveLength(1);
  });

  test('P1 with a CPR number is refused, and the one before stays', async () => {
    const { desk, clerk, visit } = await atWork();
    await write(clerk, visit, text);

    expect(await write(clerk, visit, 'CPR 010190-1234')).toMatchObject({ refusal: { refused: 'note/cpr' } });
    expect(await desk.store.readSheet(sheet, z.unknown())).toEqual({
      date: '2026-11-23',
      notes: { [visit]: text },
    });
  });

  test('P1 of somebody unknown, or who has gone, is refused', async () => {
    const { desk, clerk, visit } = await atWork();
    await desk.command(clerk, { command: 'leave', visit });

    expect(await write(clerk, visit, text)).toMatchObject({ refusal: { refused: 'visit/ended' } });
    expect(await write(clerk, 'visit99999', text)).toMatchObject({ refusal: { refused: 'visit/unknown' } });
  });

  test('that could not be written is refused and shown to nobody', async () => {
    const store = new HeldStore();
    const { desk, clerk, visit } = await atWork({ store });
    const { visit: other } = await taken(desk, clerk);
    store.broken = true;
    expect(await write(clerk, visit, text)).toMatchObject({ refusal: { refused: 'store/failing' } });
    store.broken = false;
    const shown = rowWith(clerk, 'Har alt med');

    expect(await write(clerk, other, 'Har alt med')).toMatchObject({ ok: true });

    expect((await shown).map(({ note }) => note)).toEqual([null, 'Har alt med']);
    expect(await store.readSheet(sheet, z.unknown())).toMatchObject({ notes: { [other]: 'Har alt med' } });
  });

  test('outlives a restart on the same day', async () => {
    const { clock, desk, clerk, visit } = await atWork();
    await write(clerk, visit, text);
    await desk.stop();

    const next = await startDesk({ store: desk.store, clock: clock.read });
    const session = await next.signIn();
    const { others } = await next.see({ role: 'staff', site: 'raadhus', session }, 'staff');

    expect(others).toMatchObject([{ visit, note: text }]);
  });
});

describe('when the day is over', () => {
  test('P1 notes are gone, from the disk too, while the server runs', async () => {
    const { clock, desk, clerk, visit } = await atWork();
    const kiosk = await desk.connect({ role: 'kiosk', site: 'raadhus', device: 'kiosk-1' });
    await write(clerk, visit, text);

    clock.at('2026-11-24', '03:00');
    await taken(desk, kiosk);

    expect(await desk.store.readSheet(sheet, z.unknown())).toBeUndefined();
  });

  test('P1 a note that is being written at that moment is gone as well', async () => {
    const store = new HeldStore();
    const { clock, desk, clerk, visit } = await atWork({ store });
    const kiosk = await desk.connect({ role: 'kiosk', site: 'raadhus', device: 'kiosk-1' });
    await write(clerk, visit, text);
    store.hold();
    const reached = store.arrival();
    const late = write(clerk, visit, 'En ting til');
    await reached;

    clock.at('2026-11-24', '03:00');
    const next = taken(desk, kiosk);
    await desk.rest('GET', '/sites');
    store.release();
    await Promise.all([late, next]);

    const session = await desk.signIn();
    const { others } = await desk.see({ role: 'staff', site: 'raadhus', session }, 'staff');
    expect(others).toMatchObject([{ note: null }]);
    expect(await store.readSheet(sheet, z.unknown())).toBeUndefined();
  });

  test('P1 notes are gone, from the disk too, when the server starts on another day', async () => {
    const { clock, desk, clerk, visit } = await atWork();
    await write(clerk, visit, text);
    await desk.stop();

    clock.at('2026-11-24', '08:00');
    const next = await startDesk({ store: desk.store, clock: clock.read });

    expect(await next.store.readSheet(sheet, z.unknown())).toBeUndefined();
  });
});

test('P1 notes that the disk would not let go at the day’s end go when it does', async () => {
  const store = openMemoryStore();
  let isIll = false;
  const deleteSheet: Store['deleteSheet'] = async (name) => {
    if (isIll && name === sheet) throw new StoreFailed('not now');
    await store.deleteSheet(name);
  };
  const { clock, desk, clerk, visit } = await atWork({ store: { ...store, deleteSheet } });
  await write(clerk, visit, text);
  isIll = true;
  clock.at('2026-11-24', '10:00');
  const kiosk = await desk.connect({ role: 'kiosk', site: 'raadhus', device: 'kiosk-1' });
  await taken(desk, kiosk);
  expect(await store.sheets()).toContain(sheet);
  isIll = false;
  await taken(desk, kiosk);
  await expect.poll(() => store.sheets()).not.toContain(sheet);
});
