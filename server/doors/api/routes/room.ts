// The room as those who lead see it.

import { z } from 'zod';
import { Id } from '../../../../core/office/text.ts';
import { roomView } from '../../../../core/views/room.ts';
import type { FrontDesk } from '../../../front-desk.ts';
import type { Broadcast } from '../../broadcast.ts';
import { noSuchSite, type Route, route } from '../route.ts';
import { Room } from '../shapes/room.ts';

export function roomRoutes(desk: FrontDesk, broadcast: Broadcast): Route[] {
  return [
    route({
      method: 'get',
      path: '/sites/{site}/room',
      tag: 'sites',
      summary: 'Counters, waits against targets, messages, the next hour; nobody is named',
      needs: 'see-room',
      params: z.object({ site: Id }),
      answer: { status: 200, schema: Room },
      refusals: ['site/unknown'],
      handle: async ({ params: { site } }) => {
        const open = desk.find(site);
        if (!open) return noSuchSite(site);
        return open.site.read((day) => {
          const { view: _view, ...body } = roomView(broadcast.sceneOf(open, day), open.outlooks.latest());
          return { status: 200, body };
        });
      },
    }),
  ];
}
