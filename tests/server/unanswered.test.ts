// Something of ours goes wrong while it is looked where else somebody has a counter open: they are answered all the same.

import { expect, test } from 'vitest';
import type { By } from '../../core/day/events.ts';
import type { Ack } from '../../core/protocol.ts';
import type { Voting } from '../../server/ballots/voting.ts';
import { FrontDesk, type OpenSite } from '../../server/front-desk.ts';
import type { Sites } from '../../server/sites.ts';
import type { Tickets } from '../../server/tickets.ts';
import { anOffice, inForce } from '../support/office.ts';
import { clock, startSite } from '../support/site.ts';

test('L7 L8 who opens a counter is answered, whatever goes wrong at another site', async () => {
  const { site } = await startSite(clock('2026-11-23', '10:00'));
  const here = { site } as OpenSite;
  const elsewhere = { site: { failing: false, read: () => Promise.reject(new Error('a fault of ours')) } };
  const sites = { find: () => here, all: () => [here, elsewhere as unknown as OpenSite] };
  const desk = new FrontDesk(inForce(anOffice()), sites as unknown as Sites, {} as Voting, {} as Tickets);
  const caller = { role: 'clerk', person: 'anna', by: (): By => 'person:0123456789abcdef' } as const;
  const message = { id: 'open-0001', command: { command: 'open', counter: '1' } } as const;
  const ack = await new Promise<Ack>((answer) => desk.command(caller, 'raadhus', message, answer));
  expect(ack).toEqual({ ok: false, refusal: { refused: 'store/failing' } });
});
