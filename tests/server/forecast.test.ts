// A site whose disk takes nothing for a night can't be looked at; its waits are worked out once when it goes on (S3, S5).

import { expect, test, vi } from 'vitest';
import { Forecast } from '../../server/forecast.ts';
import type { Site } from '../../server/site.ts';
import { clock as at, startSite } from '../support/site.ts';

test('S3 S5 while a site can’t be read its waits wait once, however long that takes, and are renewed afterwards', async () => {
  const { site } = await startSite(at('2026-11-23', '10:00'));
  let held: (() => void)[] | undefined;
  let looks = 0;
  const read: Site['read'] = async (look) => {
    looks += 1;
    if (held) await new Promise<void>((resolve) => held?.push(resolve));
    return site.read(look);
  };
  const failing = { office: site.office, config: site.config, read, listen: () => {} };
  vi.useFakeTimers({ toFake: ['setTimeout', 'setInterval', 'clearTimeout', 'clearInterval'] });
  const forecast = new Forecast(failing as unknown as Site, () => at('2026-11-23', '10:00'));
  await forecast.start();
  held = [];
  await vi.advanceTimersByTimeAsync(8 * 3_600_000);
  expect(looks).toBe(2);
  let told = 0;
  forecast.listen(() => {
    told += 1;
  });
  const waiting = held;
  held = undefined;
  for (const go of waiting) go();
  await vi.waitFor(() => expect(told).toBe(1));
  // What came meanwhile shows soon.
  await vi.advanceTimersByTimeAsync(2000);
  expect(looks).toBe(3);
  forecast.stop();
  vi.useRealTimers();
});
