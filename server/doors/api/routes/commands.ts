// Everything that changes a service day: one request for each command, its body the command's own schema.

import { z } from 'zod';
import { TokenOutcome } from '../../../../core/ballot/handed.ts';
import * as commands from '../../../../core/day/commands.ts';
import type { Refusal } from '../../../../core/day/context.ts';
import { Id } from '../../../../core/office/text.ts';
import type { Ack, CommandMessage } from '../../../../core/protocol.ts';
import type { RefusalName } from '../../../../core/refusal.ts';
import type { Caller, FrontDesk } from '../../../front-desk.ts';
import { type Reply, type Route, route } from '../route.ts';
import { Done, Taken } from '../shapes.ts';

/** Commands at a counter: what they are for, and the schema whose fields beside the counter make the body. */
const atCounter = [
  ['open', commands.Open, 'Open a counter, or change what it serves'],
  ['close', commands.Close, 'Close the counter'],
  ['pause', commands.Pause, 'Pause'],
  ['continue', commands.Continue, 'Go on after a pause'],
  ['call-next', commands.CallNext, 'Call who is next'],
  ['call', commands.Call, 'Call a chosen visit'],
  ['recall', commands.Recall, 'Announce the call again'],
  ['start', commands.Start, 'The citizen has come'],
  ['finish', commands.Finish, 'End one errand'],
  ['finish-and-next', commands.FinishAndNext, 'End one errand, send the rest on, call who is next'],
  ['no-show', commands.NoShow, 'The citizen has not come'],
  ['put-back', commands.PutBack, 'Back into the queue'],
  ['park', commands.Park, 'Aside, to be resumed'],
  ['resume', commands.Resume, 'Call a parked visit'],
  ['transfer', commands.Transfer, 'To another service or counter'],
  ['cancel', commands.Cancel, 'End a visit without serving it'],
  ['put-first', commands.PutFirst, 'Somebody comes first'],
  ['take-back', commands.TakeBack, 'A no-show has come after all'],
  ['add-errand', commands.AddErrand, 'One more errand for the visit at the counter'],
  ['serve-without-ticket', commands.ServeWithoutTicket, 'Serve somebody who has no ticket'],
  ['undo', commands.Undo, 'Take back the last press'],
  ['reprint', commands.Reprint, 'Print the slip again'],
  ['free', commands.Free, 'Free the counter of somebody who is gone'],
  ['assign', commands.Assign, 'Change what somebody else’s open counter serves'],
] as const;

const refusals: readonly RefusalName[] = ['site/unknown', 'command/reused', 'store/failing'];
const site = z.object({ site: Id });

export function commandRoutes(desk: FrontDesk): Route[] {
  const perform = (caller: Caller, where: string, message: CommandMessage) =>
    new Promise<Ack>((resolve) => desk.command(caller, where, message, resolve));

  const simple = (path: string, summary: string, named: RefusalName[], command: commands.Command): Route =>
    route({
      method: 'post',
      path: `/sites/{site}/${path}`,
      tag: 'visits',
      summary,
      needs: 'caller',
      repeatable: true,
      params: site,
      answer: { status: 200, schema: Done },
      refusals: [...refusals, ...named],
      handle: async ({ params, caller, id }) => done(await perform(caller, params.site, { id, command })),
    });

  return [
    route({
      method: 'post',
      path: '/sites/{site}/tickets',
      tag: 'visits',
      summary: 'Take a ticket',
      needs: 'caller',
      repeatable: true,
      params: site,
      body: commands.Take.omit({ command: true }).extend({
        slip: z.boolean().default(false).meta({ description: 'Print a slip at the site.' }),
      }),
      answer: { status: 201, schema: Taken },
      refusals: [
        ...refusals,
        'service/unknown',
        'service/closed',
        'service/stopped',
        'taking/stopped',
        'number/none-free',
      ],
      handle: async ({ params, body, caller, id }) => {
        const ack = await perform(caller, params.site, { id, command: { command: 'take', ...body } });
        if (!ack.ok) return ack.refusal;
        const { visit, number, version } = ack.answer;
        // Repeated on the next service day, its ticket is over and there is nothing to tell of a wait (L7).
        const { url, wait, before } = ack.ticket ?? { url: null, wait: null, before: 0 };
        return { status: 201, body: { visit, number, url, wait, before, version } };
      },
    }),
    ...(['leave', 'keep-number'] as const).map((name) =>
      route({
        method: 'post',
        path: `/sites/{site}/visits/{visit}/${name}`,
        tag: 'visits',
        summary: name === 'leave' ? 'The citizen gives the place up' : 'The citizen has the number',
        needs: 'caller',
        repeatable: true,
        params: site.extend({ visit: commands.EntityId }),
        answer: { status: 200, schema: Done },
        refusals: [...refusals, 'visit/unknown', 'visit/not-waiting'],
        handle: async ({ params, caller, id }) => {
          const command = { command: name, visit: params.visit };
          return done(await perform(caller, params.site, { id, command }));
        },
      }),
    ),
    simple('help', 'Call for help', ['help/open'], { command: 'call-help' }),
    route({
      method: 'post',
      path: '/sites/{site}/help/{help}/take',
      tag: 'visits',
      summary: 'Take a call for help on',
      needs: 'caller',
      repeatable: true,
      params: site.extend({ help: commands.EntityId }),
      answer: { status: 200, schema: Done },
      refusals: [...refusals, 'help/unknown'],
      handle: async ({ params, caller, id }) => {
        const command = { command: 'take-help', help: params.help } as const;
        return done(await perform(caller, params.site, { id, command }));
      },
    }),
    simple('stop-taking', 'Stop giving out tickets', ['taking/stopped'], { command: 'stop-taking' }),
    simple('allow-taking', 'Give out tickets again', ['taking/allowed'], { command: 'allow-taking' }),
    ...(['stop-taking', 'allow-taking'] as const).map((name) =>
      route({
        method: 'post',
        path: `/sites/{site}/services/{service}/${name}`,
        tag: 'visits',
        summary: name === 'stop-taking' ? 'Stop giving out tickets for it' : 'Give out tickets for it again',
        needs: 'caller',
        repeatable: true,
        params: site.extend({ service: Id }),
        answer: { status: 200, schema: Done },
        refusals: [...refusals, 'service/unknown', 'service/stopped', 'taking/allowed'],
        handle: async ({ params, caller, id }) => {
          const command = { command: name, service: params.service };
          return done(await perform(caller, params.site, { id, command }));
        },
      }),
    ),
    ...atCounter.map(([name, schema, summary]) =>
      route({
        method: 'post',
        path: `/sites/{site}/counters/{counter}/${name}`,
        tag: 'counters',
        summary,
        needs: 'caller',
        repeatable: true,
        params: site.extend({ counter: Id }),
        body: bodyOf(schema),
        answer: { status: 200, schema: Done },
        refusals: [...refusals, 'counter/unknown', 'counter/closed', 'counter/not-yours'],
        handle: async ({ params, body, caller, id }) => {
          const { token, ...fields } = body as { token?: TokenOutcome };
          // The body was parsed by this command's own schema, less the two fields that the path holds.
          const command = { ...fields, command: name, counter: params.counter } as commands.Command;
          return done(await perform(caller, params.site, { id, command, ...(token ? { token } : {}) }));
        },
      }),
    ),
  ];
}

function bodyOf(schema: z.ZodObject): z.ZodObject {
  const fields = schema.omit({ command: true, counter: true });
  const ends = schema === commands.Finish || schema === commands.FinishAndNext;
  return ends ? fields.extend({ token: TokenOutcome.optional() }) : fields;
}

function done(ack: Ack): Reply | Refusal {
  return ack.ok ? { status: 200, body: ack.answer } : ack.refusal;
}
