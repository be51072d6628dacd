// Messages to the room: at one site, or at every site at once under one id.

import { z } from 'zod';
import type { Command } from '../../../../core/day/commands.ts';
import { PutUpMessage } from '../../../../core/day/commands.ts';
import { type Refusal, refuse } from '../../../../core/day/context.ts';
import { Id } from '../../../../core/office/text.ts';
import { type Ack, CommandId } from '../../../../core/protocol.ts';
import { worksAt } from '../../../../core/workplaces.ts';
import type { Caller, FrontDesk } from '../../../front-desk.ts';
import { noSuchSite, type Reply, type Route, refuseElsewhere, route } from '../route.ts';

const body = PutUpMessage.omit({ command: true });
const PutUp = z.object({ message: CommandId }).meta({ id: 'PutUp' });
const putUpRefusals = ['command/malformed', 'message/cpr', 'message/over', 'message/enough'] as const;
const failures = ['command/reused', 'store/failing'] as const;

export function messageRoutes(desk: FrontDesk): Route[] {
  const perform = (caller: Caller, site: string, id: string, command: Command) =>
    new Promise<Ack>((resolve) => desk.command(caller, site, { id, command }, resolve));
  /** At each of `sites`; repeated under the same id, it is made up for where it failed (L7). */
  const performAt = async (caller: Caller, sites: readonly string[], id: string, command: Command) =>
    Promise.all(sites.map((site) => perform(caller, site, id, command)));
  const everywhere = () => [...desk.sites()].map(({ site }) => site.config.id);
  const whereTheyWork = ({ sites = 'all' }: Caller) => everywhere().filter((site) => worksAt(sites, site));
  /** Before it stands anywhere, for half of it would be none. */
  const refuseAnywhere = (caller: Caller) =>
    everywhere()
      .map((site) => refuseElsewhere(caller, site))
      .find((refusal) => refusal !== undefined);

  return [
    route({
      method: 'post',
      path: '/sites/{site}/messages',
      tag: 'messages',
      summary: 'Put a message up for the room',
      needs: 'see-room',
      repeatable: true,
      params: z.object({ site: Id }),
      body,
      answer: { status: 201, schema: PutUp },
      refusals: ['site/unknown', ...failures, ...putUpRefusals],
      handle: async ({ params: { site }, body: fields, caller, id }) => {
        if (!desk.find(site)) return noSuchSite(site);
        return putUp(id, await performAt(caller, [site], id, { command: 'put-up-message', ...fields }));
      },
    }),
    route({
      method: 'post',
      path: '/messages',
      tag: 'messages',
      summary: 'Put a message up at every site',
      needs: 'see-room',
      repeatable: true,
      body,
      answer: { status: 201, schema: PutUp },
      refusals: [...failures, ...putUpRefusals],
      handle: async ({ body: fields, caller, id }) =>
        refuseAnywhere(caller) ??
        putUp(id, await performAt(caller, everywhere(), id, { command: 'put-up-message', ...fields })),
    }),
    route({
      method: 'post',
      path: '/messages/{message}/take-down',
      tag: 'messages',
      summary: 'Take a message down wherever it stands, of the sites where one works',
      needs: 'see-room',
      repeatable: true,
      params: z.object({ message: CommandId }),
      answer: { status: 204, schema: undefined },
      refusals: ['message/unknown', ...failures],
      handle: async ({ params: { message }, caller, id }) =>
        takenDown(
          await performAt(caller, whereTheyWork(caller), id, { command: 'take-down-message', message }),
        ),
    }),
  ];
}

function putUp(message: string, acks: readonly Ack[]): Reply | Refusal {
  const refused = acks.find((ack) => !ack.ok);
  return refused && !refused.ok ? refused.refusal : { status: 201, body: { message } };
}

/** Most often it stands at some sites alone. */
function takenDown(acks: readonly Ack[]): Reply | Refusal {
  for (const ack of acks) if (!ack.ok && ack.refusal.refused !== 'message/unknown') return ack.refusal;
  return acks.some(({ ok }) => ok) ? { status: 204 } : refuse('message/unknown');
}
