// What may be done to a front desk at each of its doors, well formed or not, made from the schemas that stand there.

import fc from 'fast-check';
import { z } from 'zod';
import {
  AgentCommand,
  ConditionMessage,
  CountedMessage,
  PressedMessage,
  PrintedMessage,
  ScannedMessage,
} from '../../core/agent-protocol.ts';
import { Command } from '../../core/day/commands.ts';
import { Asking } from '../../core/pairing-protocol.ts';
import { CommandMessage, Hello, HereMessage, NoteMessage } from '../../core/protocol.ts';
import { allRoutes, type RoutesParts } from '../../server/doors/api/routes.ts';
import { hostileText, junk } from './hostile.ts';
import { type Known, like, nearly } from './like.ts';

export const people = ['clerk', 'supervisor', 'admin'] as const;
export const keyed = ['kiosk', 'display', 'vote', 'integration', 'agent'] as const;
export const askers = ['nobody', 'forger', ...people, ...keyed] as const;
export type Asker = (typeof askers)[number];
export const pages = ['kiosk', 'display', 'vote', 'phone', ...people] as const;
export type PageName = (typeof pages)[number];

export type Ask = {
  readonly door: 'rest';
  readonly method: string;
  /** Below /api/v1; what stands in braces comes from `params`. */
  readonly path: string;
  readonly takes: string;
  readonly asker: Asker;
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
  readonly headers: Readonly<Record<string, string>>;
};
export type Say = {
  readonly door: 'socket' | 'agents';
  readonly page: PageName;
  readonly event: string;
  readonly message: unknown;
};
export type Greet = {
  readonly door: 'hello';
  readonly namespace: '' | '/agents' | '/pairing';
  readonly auth: unknown;
};
export type Visit = {
  readonly door: 'page';
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly form: Readonly<Record<string, string>>;
};
export type Write = { readonly door: 'wire'; readonly lines: readonly string[] };
export type Action = Ask | Say | Greet | Visit | Write;

const sites = ['raadhus', 'bov'];
const services = ['pas', 'koerekort', 'flytning', 'vielse'];
const counters = ['1', '2', 'b1'];
const visitsKnown = ['_visit_', '_other_'];
const dates = ['2026-11-22', '2026-11-23', '2026-11-24', '2026-12-06'];
/** Texts that mean something in the world (world.ts): ids that it has only while it runs stand between underscores. */
const known: Known = {
  site: [...sites, 'all'],
  sites,
  boxesAt: sites,
  service: services,
  services,
  serves: services,
  helps: services,
  counter: counters,
  visit: visitsKnown,
  date: dates,
  from: dates,
  to: dates,
  first: dates,
  last: dates,
  language: ['da', 'de', 'en'],
  code: ['_booking_', 'CITY99'],
  survey: ['_survey_'],
  device: ['_device_', 'printer'],
  key: ['_key_', 'kiosk-1'],
  person: ['_person_'],
  token: ['_token_', 'handed'],
  secret: ['_secret_'],
  id: ['fuzz-0001', 'fuzz-0002', '_device_'],
  year: ['2025', '2026'],
  timeZone: ['Europe/Copenhagen'],
  password: ['demo', 'syv gule cykler'],
  any: [
    ...sites,
    ...services,
    ...counters,
    ...visitsKnown,
    ...dates,
    '_person_',
    '_secret_',
    '10:30',
    '12',
    '0',
    '7',
    'DK',
    'clerk',
  ],
};
/** The same, for addresses. */
const steps = Object.values(known).flat();

const messages: Readonly<Record<string, z.ZodType>> = {
  command: CommandMessage,
  note: NoteMessage,
  here: HereMessage,
  sudo: z.unknown(),
};
const said: Readonly<Record<string, z.ZodType>> = {
  wanted: z.string(),
  printed: PrintedMessage,
  condition: ConditionMessage,
  scanned: ScannedMessage,
  counted: CountedMessage,
  pressed: PressedMessage,
  command: AgentCommand,
};

/** Well formed, nearly, or anything. */
function sent(schema: z.ZodType): fc.Arbitrary<unknown> {
  return fc.oneof(
    { arbitrary: like(schema, known), weight: 5 },
    { arbitrary: nearly(schema, known), weight: 4 },
    { arbitrary: junk, weight: 1 },
  );
}

/** Of each command as often as of any other. */
const commands = fc.oneof(
  ...Command.options.map((option) => sent(CommandMessage.extend({ command: option }))),
);

const headerText = hostileText.map((text) => text.replace(/[^\x20-\x7e\xa0-\xff]/g, '').slice(0, 2000));
const headers = fc.dictionary(
  fc.constantFrom(
    'idempotency-key',
    'accept-language',
    'user-agent',
    'cookie',
    'x-forwarded-for',
    'if-none-match',
    'range',
  ),
  headerText,
  { maxKeys: 2 },
);

const asks: fc.Arbitrary<Ask> = fc.oneof(
  ...routes().map(({ method, path, takes, params, query, body }) =>
    fc.record({
      door: fc.constant('rest' as const),
      method: fc.constant(method.toUpperCase()),
      path: fc.constant(path),
      takes: fc.constant(takes),
      asker: fc.oneof(fc.constantFrom('admin' as const, 'supervisor' as const), fc.constantFrom(...askers)),
      params: sent(params),
      query: fc.oneof(like(query, known), sent(query)),
      body: body ? (takes === 'text/csv' ? file() : sent(body)) : fc.constant(undefined),
      headers,
    }),
  ),
);

const says: fc.Arbitrary<Say> = fc
  .tuple(fc.constantFrom(...pages), fc.constantFrom(...Object.keys(messages)), fc.boolean())
  .chain(([page, event, isCommand]) =>
    fc.record({
      door: fc.constant('socket' as const),
      page: fc.constant(page),
      event: fc.constant(isCommand ? 'command' : event),
      message: isCommand ? commands : sent(messages[event] ?? z.unknown()),
    }),
  );

const agentSays: fc.Arbitrary<Say> = fc.constantFrom(...Object.entries(said)).chain(([event, schema]) =>
  fc.record({
    door: fc.constant('agents' as const),
    page: fc.constant('kiosk' as const),
    event: fc.constant(event),
    message: sent(schema),
  }),
);

const greets: fc.Arbitrary<Greet> = fc.oneof(
  fc.record({ door: fc.constant('hello' as const), namespace: fc.constant('' as const), auth: sent(Hello) }),
  fc.record({
    door: fc.constant('hello' as const),
    namespace: fc.constant('/pairing' as const),
    auth: sent(Asking),
  }),
  fc.record({
    door: fc.constant('hello' as const),
    namespace: fc.constant('/agents' as const),
    auth: sent(z.object({ version: z.literal(1), key: z.string() })),
  }),
);

const roads = [
  '/',
  '/t/*',
  '/t/*/leave',
  '/check-in/*',
  '/check-in/*/poster',
  '/surveys/*/poster',
  '/speech/*/*/*.wav',
];
const files = [
  '/assets/*',
  '/texts/*',
  '/*',
  '/metrics',
  '/readyz',
  '/sign-in/oidc/callback',
  '/display?*',
  '/kiosk?site=*',
];
const step = fc.oneof(fc.constantFrom(...steps), hostileText);
const visits: fc.Arbitrary<Visit> = fc.record({
  door: fc.constant('page' as const),
  method: fc.constantFrom('GET' as const, 'GET' as const, 'POST' as const),
  path: fc
    .tuple(fc.constantFrom(...roads, ...files), step, step, step)
    .map(([road, ...steps]) => steps.reduce((path, one) => path.replace('*', () => encoded(one)), road)),
  form: fc.dictionary(fc.constantFrom('code', 'id', 'language', 'leave', '__proto__'), step, { maxKeys: 3 }),
});

const line = fc.oneof(
  fc.constantFrom(
    'GET / HTTP/1.1',
    'GET http://elsewhere.example/ HTTP/1.1',
    'POST /api/v1/session HTTP/1.1',
    'TRACE / HTTP/1.1',
    'CONNECT elsewhere.example:443 HTTP/1.1',
    'GET /%00%2e%2e%2f..\\..\\package.json HTTP/1.1',
    'GET /../../package.json HTTP/1.1',
    'Host: 127.0.0.1',
    'Host: elsewhere.example',
    'Content-Length: 5',
    'Content-Length: -1',
    'Transfer-Encoding: chunked',
    'Transfer-Encoding: gzip, chunked',
    'Upgrade: websocket',
    'Connection: upgrade',
    'Expect: 100-continue',
    'Authorization: Bearer  x',
    '0',
    '',
  ),
  hostileText,
);
const writes: fc.Arbitrary<Write> = fc.record({
  door: fc.constant('wire' as const),
  lines: fc.array(line, { minLength: 1, maxLength: 8 }),
});

export const actions: fc.Arbitrary<Action> = fc.oneof(
  { arbitrary: asks, weight: 8 },
  { arbitrary: says, weight: 8 },
  { arbitrary: agentSays, weight: 2 },
  { arbitrary: greets, weight: 2 },
  { arbitrary: visits, weight: 3 },
  { arbitrary: writes, weight: 1 },
);

/** Every byte that could mean something to a path, written as its number; letters that are half a pair, too. */
export function encoded(text: string): string {
  return [...Buffer.from(text)]
    .map((byte) => {
      const sign = String.fromCharCode(byte);
      return /[\w-]/.test(sign) ? sign : `%${byte.toString(16).padStart(2, '0')}`;
    })
    .join('');
}

/** The API's table, read without a front desk behind it. */
function routes() {
  const nothing: unknown = new Proxy(() => {}, { get: () => nothing, apply: () => nothing });
  return allRoutes(nothing as RoutesParts);
}

/** A table as a file: lines that are right, and others. */
function file(): fc.Arbitrary<string> {
  const lines = fc.oneof(
    fc.constantFrom(
      'CITY10;10:30;pas;da',
      '2026-01-03;512',
      'date;calls',
      '"CITY;11;10:45',
      ';;;',
      'CITY12;25:00;x;y',
    ),
    hostileText,
  );
  return fc.array(lines, { maxLength: 12 }).map((all) => all.join('\r\n'));
}
