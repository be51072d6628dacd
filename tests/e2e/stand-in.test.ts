// The server is killed on an ordinary morning; the kiosk, with a printer and an agent of its own, goes on by itself.

import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { TcpPrinter } from '../../hardware/simulated/tcp-printer.ts';
import { textOf } from '../hardware/readers/job.ts';
import { aFolder } from '../support/folder.ts';
import { startAgent } from '../support/program.ts';
import { aPort } from '../torture/port.ts';
import { type House, openHouse } from './house.ts';
import { text } from './people/clerk.ts';
import { Kiosk } from './people/kiosk.ts';

async function askedOf(
  house: House,
  method: string,
  path: string,
  token: string,
  body: object,
): Promise<unknown> {
  const answer = await fetch(`${house.url}/api/v1${path}`, {
    method,
    headers: {
      'content-type': 'application/json',
      ...(token === '' ? {} : { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer.status === 204 ? undefined : answer.json();
}

/** Its agent drives the printer beside it; answers the address that its browser opens. */
async function kioskMachine(house: House, printerPort: number): Promise<string> {
  const signedIn = await askedOf(house, 'POST', '/session', '', { name: 'admin', password: 'demo' });
  const { token } = signedIn as { token: string };
  const made = await askedOf(house, 'POST', '/keys', token, { name: 'Standeren', role: 'agent' });
  const { id: agent, key } = made as { id: string; key: string };
  await askedOf(house, 'PUT', '/devices/slips', token, {
    kind: 'printer',
    id: 'slips',
    name: 'Printeren i standeren',
    site: 'raadhus',
    agent,
    connection: { over: 'network', host: '127.0.0.1', port: printerPort },
    kiosk: 'kiosk-1',
  });
  const folder = await aFolder();
  const args = ['--server', house.url, '--pair', key, '--kiosk-port', String(await aPort())];
  const address = await startAgent({ DATA_DIR: folder }, args).kioskAddress();
  const copied = () =>
    access(join(folder, 'stand-in/kiosk-page.json')).then(
      () => true,
      () => false,
    );
  await expect.poll(copied).toBe(true);
  return address;
}

test('K2 K3 the kiosk works alone while the server is away; what it gave is called when that is back', async () => {
  const printer = new TcpPrinter();
  const port = await printer.start();
  onTestFinished(() => printer.stop());
  const house = await openHouse();
  const [display, clerk] = await Promise.all([house.display(), house.clerk('1')]);
  const before = await house.ticket('pas');
  const machine = await kioskMachine(house, port);
  const viewport = { width: 1080, height: 1920 };
  const kiosk = new Kiosk(await house.page(`${machine}/kiosk?site=raadhus&device=kiosk-1`, { viewport }));
  await kiosk.heading('ask').waitFor();
  expect(await kiosk.says('alone').count()).toBe(0);

  await house.crash();
  await kiosk.says('alone').waitFor();
  await house.isAccessible(kiosk);
  await kiosk.choose('Pas');
  await kiosk.says('aloneWait').waitFor();
  expect(await kiosk.take()).toBe('A980');
  await kiosk.says('alonePlace').waitFor();
  await expect.poll(() => printer.engine.slips.map((slip) => textOf(slip))).toHaveLength(1);
  const [slip = ''] = printer.engine.slips.map((one) => textOf(one));
  expect(slip).toContain('A980');
  expect(slip).toContain('system ikke kunne nås');

  // The machine was switched off and on: its page comes from the agent.
  await kiosk.page.reload();
  await kiosk.says('alone').waitFor();
  await kiosk.speak('ar');
  await kiosk.says('alone').waitFor();
  await kiosk.speak('da');

  await house.start();
  await kiosk.says('alone').waitFor({ state: 'hidden' });
  await kiosk.heading('ask').waitFor();
  await clerk.lost.waitFor({ state: 'hidden' });
  await expect.poll(() => clerk.numbers('own')).toEqual([before.number, 'A980']);
  await clerk.row('own', 'A980').getByText(text('takenAlone')).waitFor();
  await clerk.callNext(before.number);
  await clerk.step('start', 'started', before.number);
  await clerk.pressStep('finish-and-next');
  await clerk.at('A980').waitFor();
  await display.calling('A980', '1').waitFor();
});
