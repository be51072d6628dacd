// The room, as the API tells it.

import { z } from 'zod';
import { Id, Text } from '../../../../core/office/text.ts';
import { CommandId } from '../../../../core/protocol.ts';
import { Wait } from '../shapes.ts';

const millis = z.int().meta({ description: 'Milliseconds since 1970-01-01T00:00Z.' });

export const Message = z
  .object({
    id: CommandId.meta({ description: 'The Idempotency-Key with which it was put up.' }),
    at: millis,
    text: Text,
    until: millis.optional().meta({ description: 'The end of the day, if absent.' }),
  })
  .meta({ id: 'Message' });

const course = {
  waits: z.array(Wait).meta({ description: 'Of somebody who comes in 15, 30 and 60 minutes.' }),
  breaks: millis
    .nullable()
    .meta({ description: 'From when most would wait longer than the target; null: not within the hour.' }),
};

export const Outlook = z
  .object({
    at: millis,
    days: z.int().meta({ description: 'From how many days of the past it is made.' }),
    groups: z.array(
      z.object({
        services: z.array(Id).meta({ description: 'Services that wait alike.' }),
        targetMinutes: z.int(),
        expected: z.number().meta({ description: 'How many are expected to come within the hour.' }),
        ...course,
        oneMore: z
          .object(course)
          .nullable()
          .meta({ description: 'The same if one counter more served these services from now on.' }),
      }),
    ),
  })
  .meta({ id: 'Outlook', description: 'The next hour if the counters stay as they are.' });

export const Room = z
  .object({
    version: z.int(),
    at: millis,
    counters: z.array(
      z.object({
        id: Id,
        label: z.string(),
        state: z.enum(['closed', 'free', 'called', 'serving', 'paused']),
        number: z.string().nullable(),
        since: millis.nullable(),
        serves: z.array(Id),
        helps: z.array(Id),
      }),
    ),
    services: z.array(
      z.object({
        id: Id,
        waiting: z.int(),
        longestSince: millis.nullable(),
        pastTarget: z.int(),
        called: z.int().meta({ description: 'Visits called for it today.' }),
        calledInTime: z
          .int()
          .meta({ description: 'Those of them who had not waited longer than its target.' }),
        wait: Wait,
        stopped: z.boolean(),
      }),
    ),
    messages: z.array(Message).meta({ description: 'The newest first, which is the one that is shown.' }),
    outlook: z
      .union([Outlook, z.literal('unknown')])
      .nullable()
      .meta({ description: 'Null right after the first look: it is just being worked out.' }),
  })
  .meta({ id: 'Room' });
