// The pictures of the first day: a front desk that is set up for them, step by step.

import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { slipPicture } from '../../hardware/slip/picture.ts';
import { startServer } from '../../server/server.ts';
import { usualFlow } from '../../server/server-parts.ts';
import { startSetup } from '../../server/setup/server.ts';
import { openMemoryStore } from '../../server/store/memory.ts';
import { settingsOf } from '../support/front-desk.ts';

const pages = resolve(import.meta.dirname, '../../build/pages');

/** `open` opens an address, `take` photographs what is there. */
export async function takeFirstDay(
  open: (address: string) => Promise<Page>,
  take: (name: string, page: Page) => Promise<void>,
): Promise<void> {
  const settings = settingsOf({ PORT: '0', OFFICE_NAME: 'Borgerservice Tønder', LOG_LEVEL: 'silent' });
  const log = { info: () => {}, warn: (message: string, error?: unknown) => console.error(message, error) };
  const parts = { settings, store: openMemoryStore(), log, clock: Date.now, pages };
  const setup = await startSetup({ office: undefined }, parts);
  const page = await open(setup.address);
  await page.getByLabel('Dit navn').fill('Kirsten');
  await page.getByLabel('Adgangskode', { exact: true }).fill('syv gule cykler');
  await page.getByLabel('Adgangskoden én gang til').fill('syv gule cykler');
  await take('setup-you', page);
  await page.getByRole('button', { name: 'Videre' }).click();
  await take('setup-office', page);
  await page.getByRole('button', { name: 'Opret kontoret' }).click();
  await setup.done;
  const server = await startServer({
    ...parts,
    settings: { ...settings, port: setup.port },
    printerFor: () => undefined,
    slipPicture,
    startAgent: async () => async () => {},
    flow: usualFlow,
  });
  await page.getByRole('heading', { name: 'Den første dag' }).waitFor();
  await take('first-day', page);
  await server.stop();
}
