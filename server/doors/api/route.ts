// One request of the REST API, described once: the same schemas check it and document it.

import { z } from 'zod';
import { type Refusal, refuse } from '../../../core/day/context.ts';
import type { StaffLanguage } from '../../../core/office/languages.ts';
import { CommandId } from '../../../core/protocol.ts';
import type { RefusalName } from '../../../core/refusal.ts';
import type { Action } from '../../../core/roles.ts';
import { worksAt } from '../../../core/workplaces.ts';
import type { Caller } from '../../front-desk.ts';
import type { Cookie } from '../cookies.ts';

/** What a request needs: nothing, a caller of any role, or one who may do this. */
export type Needs = 'nothing' | 'caller' | Action;

export type Reply = {
  readonly status: 200 | 201 | 204;
  readonly body?: unknown;
  /** In place of a body: something to save. */
  readonly file?: { readonly name: string; readonly bytes: Uint8Array };
  readonly headers?: Readonly<Record<string, string>>;
  readonly cookie?: Cookie;
};

/** Where a request comes from. */
export type From = { readonly address: string; readonly cookies: (name: string) => string | undefined };

export type Asked<Params, Query, Body> = {
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  /** Present unless the route needs nothing or is open to all. */
  readonly caller: Caller;
  /** The Bearer token, if one came. */
  readonly token: string | undefined;
  /** The Idempotency-Key, or a new id. */
  readonly id: string;
  /** For sentences in the answer. */
  readonly language: StaffLanguage;
  readonly from: From;
};

export type Route = {
  readonly method: 'get' | 'post' | 'put' | 'delete';
  /** Below /api/v1, with `{name}` for parameters. */
  readonly path: string;
  readonly tag: string;
  readonly summary: string;
  readonly needs: Needs;
  /** While it says so, nobody has to say who they are. */
  readonly openToAll: () => boolean;
  /** Repeating it under the same Idempotency-Key answers the first result (L7). */
  readonly repeatable: boolean;
  /** Whether failures are slowed down more than others, for guessing must not pay. */
  readonly guess: 'none' | 'any';
  /** What the body is; a file comes as its bytes. */
  readonly takes: 'application/json' | 'text/csv' | 'application/jsonl';
  /** How large the body may be. */
  readonly largest: string;
  readonly params: z.ZodObject;
  readonly query: z.ZodObject;
  readonly body: z.ZodType | undefined;
  /** `file`: what kind of file it is, in place of JSON. */
  readonly answer: {
    readonly status: Reply['status'];
    readonly schema: z.ZodType | undefined;
    readonly file?: string;
  };
  readonly refusals: readonly RefusalName[];
  readonly handle: (asked: Asked<never, never, never>) => Promise<Reply | Refusal>;
};

type Shape<Schema extends z.ZodType | undefined> = Schema extends z.ZodType ? z.infer<Schema> : undefined;

const nothing = z.object({});

/** A route whose handler is typed by its schemas. */
export function route<
  Params extends z.ZodObject = typeof nothing,
  Query extends z.ZodObject = typeof nothing,
  Body extends z.ZodType | undefined = undefined,
>(
  described: Pick<Route, 'method' | 'path' | 'tag' | 'summary' | 'needs' | 'answer'> &
    Partial<Pick<Route, 'openToAll' | 'repeatable' | 'guess' | 'takes' | 'largest' | 'refusals'>> & {
      readonly params?: Params;
      readonly query?: Query;
      readonly body?: Body;
      readonly handle: (
        asked: Asked<z.infer<Params>, z.infer<Query>, Shape<Body>>,
      ) => Promise<Reply | Refusal>;
    },
): Route {
  return {
    openToAll: () => false,
    repeatable: false,
    guess: 'none',
    takes: 'application/json',
    largest: '16kb',
    refusals: [],
    ...described,
    params: described.params ?? nothing,
    query: described.query ?? nothing,
    body: described.body,
    handle: described.handle as Route['handle'],
  };
}

export const idempotencyKey = CommandId.optional().meta({
  description: 'Made by the client for one thing that it wants; the same for each repetition of it.',
});

/** What a device's key opens at its site alone (D2), and people where they work; `all` is every site at once (R2). */
export function refuseElsewhere({ site: own, sites = 'all' }: Caller, site: string): Refusal | undefined {
  if (own !== undefined && site !== own) return refuse('role/forbidden');
  return worksAt(sites, site) ? undefined : refuse('role/other-site', { site });
}

export function noSuchSite(site: string): Refusal {
  return refuse('site/unknown', { site });
}
