// Every cell of what each role may do, tried on a running server, against expectations that are written down here (R1).

import { describe, expect, onTestFinished, test } from 'vitest';
import { Command } from '../../../core/day/commands.ts';
import type { Role } from '../../../core/roles.ts';
import { documentOf } from '../../support/api-document.ts';
import { type Page, startDesk, type TestDesk } from '../../support/front-desk.ts';

const staff = ['clerk', 'supervisor', 'administrator'] as const;
const leaders = ['supervisor', 'administrator'] as const;
const keys = ['kiosk', 'display', 'vote', 'agent', 'integration'] as const;
const counter = '9';
const visit = '0000000000';
const service = 'pas';

/** Every command: who may, and one of its kind that is well formed. */
const commands: Readonly<Record<string, readonly [who: readonly Role[], fields: object]>> = {
  take: [['kiosk', 'integration', ...staff], { services: [service], language: 'da', slip: false }],
  'keep-number': [['kiosk', 'integration', ...staff], { visit }],
  leave: [['kiosk', 'citizen', 'integration', ...staff], { visit }],
  book: [['integration', ...staff], { date: '2026-11-23', time: 1_795_000_000_000, services: [service] }],
  'move-booking': [
    ['integration', ...staff],
    { date: '2026-11-23', code: 'CITY99', time: 1_795_000_000_000, services: [service] },
  ],
  'cancel-booking': [['integration', ...staff], { date: '2026-11-23', code: 'CITY99', cause: 'by-staff' }],
  'list-bookings': [['integration', ...staff], { date: '2026-11-23', bookings: [] }],
  'check-in': [['kiosk', 'citizen', 'integration', ...staff], { code: 'CITY99' }],
  'call-help': [['kiosk', ...staff], {}],
  'take-help': [staff, { help: visit }],
  open: [staff, { counter }],
  pause: [staff, { counter }],
  continue: [staff, { counter }],
  close: [staff, { counter }],
  'call-next': [staff, { counter }],
  call: [staff, { counter, visit }],
  recall: [staff, { counter }],
  start: [staff, { counter }],
  finish: [staff, { counter }],
  'finish-and-next': [staff, { counter }],
  'no-show': [staff, { counter }],
  'put-back': [staff, { counter }],
  park: [staff, { counter }],
  resume: [staff, { counter, visit }],
  'serve-without-ticket': [staff, { counter, service }],
  'add-errand': [staff, { counter, service }],
  undo: [staff, { counter }],
  transfer: [staff, { counter, to: { service } }],
  cancel: [staff, { counter }],
  'put-first': [staff, { counter, visit }],
  'take-back': [staff, { counter, visit }],
  reprint: [staff, { counter, visit }],
  free: [leaders, { counter }],
  assign: [leaders, { counter, serves: [], helps: [], because: 'other' }],
  'stop-taking': [leaders, {}],
  'allow-taking': [leaders, {}],
  'put-up-message': [leaders, { text: { da: 'Hej', de: 'Hallo', en: 'Hello' } }],
  'take-down-message': [leaders, { message: 'message-0' }],
  'reserve-numbers': [['agent'], { date: '2026-11-23' }],
  'take-reserved': [
    ['agent'],
    {
      date: '2026-11-23',
      reserve: visit,
      visit,
      number: 'A999',
      arrived: 1_795_000_000_000,
      services: [service],
      language: 'da',
      press: 'press-0001',
    },
  ],
  'report-slip': [[], { visit, outcome: 'sent' }],
  'end-day': [[], {}],
};

/** Requests that are no command: who may, by the start of what is asked. The first that fits counts. */
const requests: readonly (readonly [asked: RegExp, who: readonly Role[] | 'everybody'])[] = [
  [
    /^POST \/session$|^(GET|POST) \/session\/provider$|^POST \/votes|^GET \/(problems|setup|openapi.json)/,
    'everybody',
  ],
  [/^(GET|DELETE) \/sessions?$|^POST \/session\/password$/, staff],
  [/^GET \/sites$/, [...keys, ...staff]],
  [/^GET \/sites\/{site}\/(display|feed)$/, ['kiosk', 'display', 'integration', ...staff]],
  [/^GET \/sites\/{site}\/slots$/, ['kiosk', 'integration', ...staff]],
  [
    /^(GET|POST) \/sites\/{site}\/bookings(\/import)?$|^(GET|PUT|DELETE) \/bookings/,
    ['integration', ...staff],
  ],
  [/^GET \/sites\/{site}\/queue$/, ['integration', ...staff]],
  [/^(GET|PUT|DELETE) \/sites\/{site}\/paper/, ['kiosk', ...staff]],
  [/^GET \/sites\/{site}\/(events|room|devices|slip-preview)$/, leaders],
  [/^POST \/sites\/{site}\/(summary-slip|displays\/{display}\/sound-test|messages)$/, leaders],
  [/^(GET|POST|PUT) \/pop-ups/, leaders],
  [
    /^POST \/messages|^(GET|POST|PUT) \/surveys|\/past-surveys|\/phone-calls|\/data-sheets|\/figures|^POST \/devices\/{device}\/test$/,
    leaders,
  ],
  [
    /^(PUT|DELETE) \/devices|\/people|\/keys|\/pairings|\/guide|\/office|\/holidays|\/texts/,
    ['administrator'],
  ],
];

/** The command that a request is, if it is one. */
function commandOf(asked: string): string | undefined {
  if (asked === 'POST /sites/{site}/tickets') return 'take';
  if (asked === 'POST /sites/{site}/help') return 'call-help';
  if (asked === 'POST /sites/{site}/help/{help}/take') return 'take-help';
  const [, name] =
    /^POST \/sites\/{site}\/(?:(?:visits|services|counters)\/{\w+}\/)?([a-z-]+)$/.exec(asked) ?? [];
  return name !== undefined && name in commands ? name : undefined;
}

const isForbidden = (name: string | undefined) => name === 'role/forbidden';

type Tokens = ReadonlyMap<Role, string>;

async function everybody(desk: TestDesk): Promise<Tokens> {
  const admin = await desk.signIn('admin');
  const tokens = new Map<Role, string>([
    ['clerk', await desk.signIn('clerk')],
    ['supervisor', await desk.signIn('supervisor')],
    ['administrator', admin],
  ]);
  for (const role of keys) {
    const { body } = await desk.rest('POST', '/keys', { token: admin, body: { name: role, role } });
    tokens.set(role, (body as { key: string }).key);
  }
  return tokens;
}

test('R1 every command has its row', () => {
  const known = Command.options.map(({ shape }) => [...shape.command.values][0]);
  expect(Object.keys(commands).sort()).toEqual(known.sort());
});

test('R1 over REST each role may what stands here, request by request, and there is no other request', async () => {
  const desk = await startDesk();
  const tokens = await everybody(desk);
  const { operations } = await documentOf(desk);
  const faults: string[] = [];
  // What signs out comes last.
  const asked = [...operations.keys()].sort(
    (a, b) => Number(a === 'DELETE /session') - Number(b === 'DELETE /session'),
  );
  for (const one of asked) {
    const command = commandOf(one);
    const who =
      command === undefined ? requests.find(([fits]) => fits.test(one))?.[1] : commands[command]?.[0];
    if (who === undefined) faults.push(`${one} stands nowhere`);
    const [method = '', path = ''] = one.split(' ');
    const address = path
      .replace('{site}', 'raadhus')
      .replace('{counter}', counter)
      .replace('{slip}', '0')
      .replace('{message}', 'message-0')
      .replace('{service}', service)
      .replace(/{visit}|{help}/, visit)
      .replace(/{\w+}/g, 'nobody');
    const {
      counter: _counter,
      visit: _visit,
      help: _help,
      ...fields
    } = (command === undefined ? {} : (commands[command]?.[1] ?? {})) as Record<string, unknown>;
    const inPath = path.includes('{visit}') || path.includes('{help}');
    const body = inPath || _visit === undefined ? fields : { ...fields, visit: _visit };
    for (const [role, token] of tokens) {
      const answer = await desk.rest(method as 'GET', address, {
        token,
        ...(method === 'GET' || method === 'DELETE' ? {} : { body }),
      });
      const may = !isForbidden((answer.body as { name?: string } | undefined)?.name);
      const should = who === 'everybody' || (who?.includes(role) ?? false);
      if (may !== should) faults.push(`${one}: ${role} ${may ? 'may' : 'may not'}`);
      if (answer.status === 401 && one !== 'POST /session') faults.push(`${one}: ${role} is not known`);
    }
  }
  expect(faults).toEqual([]);
}, 120_000);

describe('R1 over sockets', () => {
  test('each role may what stands here, command by command', async () => {
    const desk = await startDesk({ publicUrl: 'https://desk.example.org' });
    const tokens = await everybody(desk);
    const site = 'raadhus';
    const kiosk = await desk.connect({ role: 'kiosk', site, device: 'kiosk-1' });
    const pages = new Map<Role, Page>([
      ['kiosk', kiosk],
      ['display', await desk.connect({ role: 'display', site })],
      ['vote', await desk.connect({ role: 'vote', site })],
    ]);
    for (const role of staff) {
      pages.set(role, await desk.connect({ role: 'staff', site, session: tokens.get(role) ?? '' }));
    }
    const taken = await desk.command(kiosk, {
      command: 'take',
      services: [service],
      language: 'da',
      slip: false,
    });
    const secret = (taken.ok && taken.ticket?.url?.split('/t/')[1]) || '';
    const own = (taken.ok && taken.answer.visit) || '';
    pages.set('citizen', await desk.connect({ role: 'phone', secret }));

    const faults: string[] = [];
    for (const [command, [who, fields]] of Object.entries(commands)) {
      for (const [role, page] of pages) {
        // That is for a phone at the door, which has no ticket yet (B5).
        if (role === 'citizen' && command === 'check-in') continue;
        const about = role === 'citizen' && 'visit' in fields ? { visit: own } : {};
        const ack = await desk.command(page, { command, ...fields, ...about } as Command);
        if (!ack.ok && ack.refusal.refused === 'command/malformed') faults.push(`${command} is malformed`);
        const may = ack.ok || !isForbidden(ack.refusal.refused);
        if (may !== who.includes(role)) faults.push(`${command}: ${role} ${may ? 'may' : 'may not'}`);
      }
    }
    for (const [role, page] of pages) {
      const ack = await page.emitWithAck('note', { id: `note-of-${role}`, visit, text: 'x' });
      const may = ack.ok || !isForbidden(ack.refusal.refused);
      if (may !== staff.some((one) => one === role)) faults.push(`note: ${role} ${may ? 'may' : 'may not'}`);
    }
    expect(faults).toEqual([]);
  }, 120_000);

  test('a message that stands nowhere is refused by its name', async () => {
    const desk = await startDesk();
    const page = await desk.connect({ role: 'kiosk', site: 'raadhus', device: 'kiosk-1' });
    onTestFinished(() => void page.close());
    const unheardOf = page as unknown as { emitWithAck: (name: string, body: object) => Promise<unknown> };
    expect(await unheardOf.emitWithAck('sudo', {})).toEqual({
      ok: false,
      refusal: { refused: 'command/unknown' },
    });
  });
});
