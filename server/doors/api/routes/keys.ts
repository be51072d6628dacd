// Keys of integrations and devices, kept by an administrator.

import { z } from 'zod';
import { refuse } from '../../../../core/day/context.ts';
import { Id } from '../../../../core/office/text.ts';
import { keyRoles } from '../../../../core/roles.ts';
import type { Millis } from '../../../../core/time.ts';
import type { FrontDesk } from '../../../front-desk.ts';
import { newShortId } from '../../../ids.ts';
import { type Key, KeyChange, KeyInput, type Keys } from '../../../people/keys.ts';
import { noSuchSite, type Route, route } from '../route.ts';

export const KeyInfo = z
  .object({
    id: Id,
    name: z.string(),
    role: z.enum(keyRoles),
    site: Id.optional().meta({ description: 'The only site at which it holds; a device’s.' }),
    created: z.int(),
  })
  .meta({ id: 'Key' });
const params = z.object({ key: Id });

export type KeysParts = {
  readonly desk: FrontDesk;
  readonly keys: Keys;
  readonly clock: () => Millis;
};

export function keyRoutes({ desk, keys, clock }: KeysParts): Route[] {
  return [
    route({
      method: 'get',
      path: '/keys',
      tag: 'people',
      summary: 'Keys of integrations and devices',
      needs: 'manage-keys',
      answer: { status: 200, schema: z.array(KeyInfo) },
      handle: async () => ({ status: 200, body: keys.all().map(keyInfo) }),
    }),
    route({
      method: 'post',
      path: '/keys',
      tag: 'people',
      summary: 'Make a key; it is told once',
      needs: 'manage-keys',
      body: KeyInput,
      answer: { status: 201, schema: z.object({ id: Id, key: z.string() }) },
      refusals: ['site/unknown'],
      handle: async ({ body }) => {
        if (isElsewhere(body.site)) return noSuchSite(body.site ?? '');
        const { key, token } = await keys.make(body, newShortId('key'), clock());
        return { status: 201, body: { id: key.id, key: token } };
      },
    }),
    route({
      method: 'put',
      path: '/keys/{key}',
      tag: 'people',
      summary: 'Give a key another name, or move its device to another site',
      needs: 'manage-keys',
      params,
      body: KeyChange,
      answer: { status: 200, schema: KeyInfo },
      refusals: ['resource/unknown', 'site/unknown'],
      handle: async ({ params: { key: id }, body }) => {
        if (isElsewhere(body.site)) return noSuchSite(body.site ?? '');
        const key = await keys.change(id, body);
        return key ? { status: 200, body: keyInfo(key) } : refuse('resource/unknown');
      },
    }),
    route({
      method: 'delete',
      path: '/keys/{key}',
      tag: 'people',
      summary: 'Take a key back; it opens nothing from now on',
      needs: 'manage-keys',
      params,
      answer: { status: 204, schema: undefined },
      refusals: ['resource/unknown'],
      handle: async ({ params: { key } }) =>
        (await keys.remove(key)) ? { status: 204 } : refuse('resource/unknown'),
    }),
  ];

  function isElsewhere(site: string | undefined): boolean {
    return site !== undefined && !desk.find(site);
  }
}

export function keyInfo({ id, name, role, site, created }: Key): z.infer<typeof KeyInfo> {
  return { id, name, role, ...(site === undefined ? {} : { site }), created };
}
