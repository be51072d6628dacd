// The printer without hardware.

import { describe, expect, test } from 'vitest';
import { SlipFault } from '../../core/day/commands.ts';
import { MemoryTray, trayHolds } from '../../hardware/paper-tray.ts';
import { printerContract } from './printer-contract.ts';
import { aTicket, aToken } from './slips.ts';

printerContract('the paper tray', (report) => new MemoryTray(report));

describe('the paper tray', () => {
  test('shows its slips, the newest first, each as the picture of its own bytes', async () => {
    const tray = aTray();
    await tray.print(aTicket({ number: 'A001' }));
    await tray.print(aToken());
    await tray.print(aTicket({ number: 'A002' }));
    expect(tray.slips().map(({ kind }) => kind)).toEqual(['ticket', 'token', 'ticket']);
    const [newest, token, oldest] = tray.slips();
    expect(newest?.svg).toContain('A002 · ');
    expect(token?.svg).toContain('7K3M 9QWE RTX2 4HJ8');
    expect(oldest?.svg).toContain('A001 · ');
  });

  test('confirms at once', async () => {
    expect(await aTray().print(aTicket())).toEqual({ outcome: 'confirmed' });
  });

  test('gives each slip away once', async () => {
    const tray = aTray();
    await tray.print(aTicket());
    await tray.print(aTicket());
    const [second, first] = tray.slips();
    expect(tray.take(first?.id ?? 0)).toBe(true);
    expect(tray.take(first?.id ?? 0)).toBe(false);
    expect(tray.slips()).toEqual([second]);
  });

  test('never gives an id twice', async () => {
    const tray = aTray();
    await tray.print(aTicket());
    const first = tray.slips()[0]?.id ?? 0;
    tray.take(first);
    await tray.print(aTicket());
    expect(tray.slips()[0]?.id).not.toBe(first);
  });

  test('lets the oldest fall out when it is full', async () => {
    const tray = aTray();
    for (let i = 0; i < trayHolds + 2; i += 1) await tray.print(aTicket({ url: null }));
    const ids = tray.slips().map(({ id }) => id);
    expect(ids).toHaveLength(200);
    expect(ids[0]).toBe(trayHolds + 2);
    expect(ids.at(-1)).toBe(3);
  });

  test.each(SlipFault.options)(
    'S4 plays %s: fails with that cause, keeps nothing, until it is put right',
    async (cause) => {
      const tray = aTray();
      tray.setFault(cause);
      expect(await tray.print(aTicket())).toEqual({ outcome: 'failed', cause });
      expect(tray.health()).toBe('fault');
      expect(tray.fault()).toBe(cause);
      expect(tray.slips()).toEqual([]);
      tray.setFault(undefined);
      expect(await tray.print(aTicket())).toEqual({ outcome: 'confirmed' });
      expect(tray.health()).toBe('ok');
      expect(tray.slips()).toHaveLength(1);
    },
  );
});

/** In it no slip may fail to be made. */
function aTray(): MemoryTray {
  return new MemoryTray((error) => {
    throw error;
  });
}
