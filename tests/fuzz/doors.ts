// One action done at its door, and what is wrong with how the front desk took it.

import { request } from 'node:http';
import { connect } from 'node:net';
import { io, type Socket } from 'socket.io-client';
import { type RefusalName, refusals } from '../../core/refusal.ts';
import { type Action, type Ask, encoded, type Greet, type Say, type Visit, type Write } from './actions.ts';
import { writtenOut } from './hostile.ts';
import type { World } from './world.ts';

/** What came back: refused or not, and what should not have come. */
export type Outcome = { readonly refused: boolean; readonly fault?: string };

type Answer = { readonly status: number; readonly type: string; readonly text: string };

/** Only a broken disk is told like this; with a sound one it is a bug that was caught. */
const broken: readonly string[] = ['store/failing', 'server/stopping'];

export function perform(world: World, action: Action): Promise<Outcome> {
  switch (action.door) {
    case 'rest':
      return ask(world, action);
    case 'socket':
    case 'agents':
      return say(world, action);
    case 'hello':
      return greet(world, action);
    case 'page':
      return visit(world, action);
    case 'wire':
      return write(world, action);
  }
}

async function ask(world: World, action: Ask): Promise<Outcome> {
  const { method, asker, body, takes } = action;
  const token = world.tokens.get(asker);
  const query = pairsOf(action.query).map(([name, value]) => `${encoded(name)}=${encoded(value)}`);
  const params = new Map(pairsOf(action.params));
  const path = action.path.replace(/\{(\w+)\}/g, (_, name: string) => encoded(params.get(name) ?? 'none'));
  const text =
    body === undefined
      ? undefined
      : typeof body === 'string' && takes === 'text/csv'
        ? body
        : writtenOut(body);
  const answer = await send(
    world,
    method,
    `/api/v1${path}${query.length > 0 ? `?${query.join('&')}` : ''}`,
    text,
    {
      ...action.headers,
      ...(text === undefined ? {} : { 'content-type': takes }),
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
  );
  if (answer.status < 400) return { refused: false };
  // Node's own answer to an address that is too long.
  if (answer.status === 431) return { refused: true };
  const { name = 'none' } = answer.type.includes('json')
    ? (JSON.parse(answer.text) as { name?: string })
    : {};
  const known = refusals[name as RefusalName] as { status: number } | undefined;
  const isSound = known?.status === answer.status && !broken.includes(name);
  return { refused: true, ...(isSound ? {} : { fault: `${answer.status} ${answer.text.slice(0, 300)}` }) };
}

async function visit(world: World, { method, path, form }: Visit): Promise<Outcome> {
  const body = pairsOf(form).map(([name, value]) => `${encoded(name)}=${encoded(value)}`);
  const type = { 'content-type': 'application/x-www-form-urlencoded' };
  const answer =
    method === 'GET'
      ? await send(world, method, path)
      : await send(world, method, path, body.join('&'), type);
  const isCaught = answer.status >= 500 || answer.text.includes('node_modules');
  const isHostile = answer.type.includes('html') && /<script>alert|<img src=x/.test(answer.text);
  const fault = isCaught || isHostile ? { fault: `${answer.status} ${answer.text.slice(0, 300)}` } : {};
  return { refused: answer.status >= 400, ...fault };
}

async function say(world: World, { door, page: name, event, message }: Say): Promise<Outcome> {
  const page = await (door === 'agents' ? world.agent() : world.page(name));
  if (!page) return { refused: true };
  const text = filled(world, writtenOut(message));
  const isAnswered = !['here', 'condition', 'scanned'].includes(event);
  const isAgents = door === 'agents';
  // What nobody answers is followed by something that is.
  if (!isAnswered) page.io.engine.write(`2${isAgents ? '/agents,' : ''}["${event}",${text}]`);
  const answer = isAnswered
    ? await exchange(page, isAgents, event, text)
    : await exchange(page, isAgents, isAgents ? 'wanted' : 'heard?', '""');
  const { ok, refusal } = (answer ?? {}) as { ok?: boolean; refusal?: { refused?: string } };
  const refused = refusal?.refused ?? '';
  return {
    // What an agent tells may be at work still.
    refused: ok !== true && !isAgents,
    ...(broken.includes(refused) ? { fault: `${event} was answered ${refused}` } : {}),
  };
}

let exchanges = 0;

/** Sends a message as it is written; undefined if the connection ended over it, or nobody answers such a message. */
function exchange(page: Socket, isAgents: boolean, event: string, text: string): Promise<unknown> {
  const prefix = isAgents ? '/agents,' : '';
  const { engine } = page.io;
  const answered = (id: number) => `3${prefix}${id}`;
  exchanges += 2;
  const [id, next] = [exchanges, exchanges + 1];
  return new Promise((resolve) => {
    const end = (answer: unknown) => {
      engine.off('data', look);
      page.off('disconnect', gone);
      resolve(answer);
    };
    const gone = () => end(undefined);
    const look = (packet: unknown) => {
      const said = String(packet);
      if (said.startsWith(`${answered(id)}[`))
        end((JSON.parse(said.slice(answered(id).length)) as unknown[])[0]);
      // What was said before has been passed over, or is still at work: an agent's messages that do not fit.
      else if (said.startsWith(`${answered(next)}[`) && isAgents) end(undefined);
    };
    engine.on('data', look);
    page.on('disconnect', gone);
    engine.write(`2${prefix}${id}["${event}",${text}]`);
    if (isAgents) engine.write(`2${prefix}${next}["wanted",""]`);
  });
}

async function greet(world: World, { namespace, auth }: Greet): Promise<Outcome> {
  const socket = io(world.desk.url + namespace, {
    transports: ['websocket'],
    auth: JSON.parse(filled(world, writtenOut(isObject(auth) ? auth : { auth }))) as Record<string, unknown>,
    reconnection: false,
    forceNew: true,
  });
  const outcome = await new Promise<Outcome>((tell) => {
    socket.on('connect', () => tell({ refused: false }));
    socket.on('connect_error', (error: Error & { data?: unknown }) =>
      tell({
        refused: true,
        ...(error.data || /parse|websocket|transport/.test(error.message) ? {} : { fault: error.message }),
      }),
    );
    socket.on('disconnect', () => tell({ refused: true }));
  });
  socket.close();
  return outcome;
}

/** Raw bytes; whatever comes back is fine, as long as nothing but the connection ends. */
function write(world: World, { lines }: Write): Promise<Outcome> {
  const { hostname, port } = new URL(world.desk.url);
  return new Promise((tell) => {
    const socket = connect(Number(port), hostname, () => socket.end(lines.join('\r\n')));
    let text = '';
    socket.on('data', (part) => {
      text += part;
    });
    socket.on('error', () => tell({ refused: true }));
    socket.on('close', () =>
      tell({ refused: true, ...(/^HTTP\/1.1 5/.test(text) ? { fault: text.slice(0, 300) } : {}) }),
    );
  });
}

function send(
  world: World,
  method: string,
  path: string,
  body?: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const { hostname, port } = new URL(world.desk.url);
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, method, path: filled(world, path), headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          type: response.headers['content-type'] ?? '',
          text: Buffer.concat(parts).toString(),
        }),
      );
    });
    asked.on('error', reject);
    asked.end(body === undefined ? undefined : filled(world, body));
  });
}

function filled({ known }: World, text: string): string {
  return [...known].reduce((filledSoFar, [name, stands]) => filledSoFar.replaceAll(name, stands), text);
}

function pairsOf(value: unknown): [string, string][] {
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([name, one]) =>
    (Array.isArray(one) ? one : [one])
      .slice(0, 50)
      .map((each): [string, string] => [
        name,
        String(typeof each === 'object' ? JSON.stringify(each) : each).slice(0, 4000),
      ]),
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
