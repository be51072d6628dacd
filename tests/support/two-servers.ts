// Two real servers: the town hall, and a laptop with a server of its own on which a pop-up's days are lived.

import { TestClock } from './clock.ts';
import { startDesk, type TestDesk } from './front-desk.ts';
import type { OfficeInput } from './office.ts';
import { first } from './set-up.ts';

export const monday = '2026-11-23';
export const tuesday = '2026-11-24';

/** The town hall, where the pop-up was opened, and the laptop with the town hall's office. */
export async function twoServers() {
  const clock = new TestClock(monday, '08:00');
  const townHall = await startDesk({ clock: clock.read });
  const token = await leader(townHall);
  const plan = { name: 'Sønderstrand', firstDay: monday, lastDay: '2026-11-27', hours: 'always' };
  await townHall.rest('POST', '/pop-ups', { token, body: { like: { template: 'strandvielse' }, ...plan } });
  const { body } = await townHall.rest('GET', '/office', { token: await townHall.signIn('admin') });
  const laptop = await startDesk({ clock: clock.read, office: (body as { office: OfficeInput }).office });
  return { clock, townHall, laptop };
}

const tokens = new Map<TestDesk, string>();

/** Somebody who leads, signed in anew where the session has ended: days go by. */
export async function leader(desk: TestDesk): Promise<string> {
  const known = tokens.get(desk);
  if (known && (await desk.rest('GET', '/session', { token: known })).status === 200) return known;
  const body = desk.server.demo ? { name: 'supervisor', password: 'demo' } : first;
  const { token } = (await desk.rest('POST', '/session', { body })).body as { token: string };
  tokens.set(desk, token);
  return token;
}

export type Servers = Awaited<ReturnType<typeof twoServers>>;

/** So many couples are married on the beach, one leaves before. */
export async function liveADay({ laptop, clock }: Servers, couples: number): Promise<void> {
  const site = 'soenderstrand';
  const session = await leader(laptop);
  const clerk = await laptop.connect({ role: 'staff', site, session });
  const press = async (command: Parameters<TestDesk['command']>[1]) => {
    clock.later(120_000);
    const ack = await laptop.command(clerk, command);
    if (!ack.ok) throw new Error(ack.refusal.refused);
    return ack.answer;
  };
  const take = () => press({ command: 'take', services: ['vielse'], language: 'da', slip: false });
  await press({ command: 'open', counter: '1' });
  const { visit = '' } = await take();
  await press({ command: 'leave', visit });
  for (let n = 0; n < couples; n += 1) {
    await take();
    for (const command of ['call-next', 'start', 'finish'] as const) await press({ command, counter: '1' });
  }
}

/** The desk looks every ten seconds whether the day is over; a command makes it look at once, and this one does nothing. */
export async function turn(desk: TestDesk): Promise<void> {
  const token = await leader(desk);
  const body = { services: ['nothing'], language: 'da', slip: false };
  await desk.rest('POST', '/sites/soenderstrand/tickets', { token, body });
}
