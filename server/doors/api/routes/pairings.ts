// Machines that show a code: an administrator sees what asks, names it and lets it in (D1).

import { z } from 'zod';
import { isRefusal, refuse } from '../../../../core/day/context.ts';
import { Id, line } from '../../../../core/office/text.ts';
import { pairable } from '../../../../core/pairing-protocol.ts';
import type { FrontDesk } from '../../../front-desk.ts';
import type { Pairings } from '../../../people/pairings.ts';
import { noSuchSite, type Route, route } from '../route.ts';
import { KeyInfo, keyInfo } from './keys.ts';

const Waiting = z
  .object({
    page: z.enum(pairable),
    address: z.string().meta({ description: 'Where it asks from; of an IPv6 address the network.' }),
    since: z.int(),
    site: Id.optional().meta({ description: 'The site that its address names.' }),
    name: z.string().optional().meta({ description: 'What it calls itself.' }),
  })
  .meta({ id: 'Pairing' });
const params = z.object({ code: z.string().max(40) });

export type PairingsRoutesParts = { readonly desk: FrontDesk; readonly pairings: Pairings };

export function pairingRoutes({ desk, pairings }: PairingsRoutesParts): Route[] {
  return [
    route({
      method: 'get',
      path: '/pairings/{code}',
      tag: 'devices',
      summary: 'What machine shows this code',
      needs: 'manage-keys',
      guess: 'any',
      params,
      answer: { status: 200, schema: Waiting },
      refusals: ['pairing/unknown'],
      handle: async ({ params: { code } }) => {
        const waiting = pairings.find(code);
        return waiting ? { status: 200, body: waiting } : refuse('pairing/unknown');
      },
    }),
    route({
      method: 'post',
      path: '/pairings/{code}',
      tag: 'devices',
      summary:
        'Let the machine that shows this code in; it gets a key of its own, which is told to nobody else',
      needs: 'manage-keys',
      guess: 'any',
      params,
      body: z.strictObject({ name: line(40), site: Id }),
      answer: { status: 201, schema: KeyInfo },
      refusals: ['pairing/unknown', 'pairing/gone', 'site/unknown'],
      handle: async ({ params: { code }, body }) => {
        if (!desk.find(body.site)) return noSuchSite(body.site);
        const key = await pairings.confirm(code, body);
        return isRefusal(key) ? key : { status: 201, body: keyInfo(key) };
      },
    }),
  ];
}
