// Votes. Nothing here is logged, and no answer tells how anybody voted (V5).

import { z } from 'zod';
import { isRefusal } from '../../../../core/day/context.ts';
import { Id, Language, Text } from '../../../../core/office/text.ts';
import { TokenCheck, VoteRequest } from '../../../../core/protocol.ts';
import type { FrontDesk } from '../../../front-desk.ts';
import { type Route, route } from '../route.ts';

const refusals = [
  'vote/mistyped',
  'vote/unknown',
  'vote/spent',
  'vote/other-survey',
  'vote/too-early',
  'vote/too-late',
] as const;

export function voteRoutes(desk: FrontDesk): Route[] {
  return [
    route({
      method: 'post',
      path: '/votes/check',
      tag: 'votes',
      summary: 'Whether a token can vote, and on what; spends nothing',
      needs: 'nothing',
      guess: 'any',
      body: TokenCheck,
      answer: { status: 200, schema: z.object({ survey: Id, question: Text, languages: z.array(Language) }) },
      refusals,
      handle: async ({ body: { token, site } }) => {
        const found = desk.voting.check(token, site);
        if (isRefusal(found)) return found;
        const { id, question } = found.survey;
        return {
          status: 200,
          body: { survey: id, question: question ?? {}, languages: desk.office.languages },
        };
      },
    }),
    route({
      method: 'post',
      path: '/votes',
      tag: 'votes',
      summary: 'Vote; a token votes once',
      needs: 'nothing',
      guess: 'any',
      repeatable: true,
      body: VoteRequest,
      answer: { status: 201, schema: z.object({}) },
      refusals,
      handle: async ({ body: { token, answer, site }, id }) => {
        const refusal = await desk.voting.vote(id, token, answer, site);
        return refusal ?? { status: 201, body: {} };
      },
    }),
  ];
}
