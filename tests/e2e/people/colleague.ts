// A colleague at another counter whose page is not looked at: what happens beside a story, over REST.

import { expect } from 'vitest';

export class Colleague {
  readonly #counter: string;
  readonly #token: string;

  constructor(counter: string, token: string) {
    this.#counter = counter;
    this.#token = token;
  }

  async do(command: string, fields: object = {}): Promise<void> {
    expect(await post(`${this.#counter}/${command}`, fields, this.#token)).toMatchObject({ status: 200 });
  }

  /** Serves somebody who has no ticket, to the end. */
  async serve(service: string, token: 'handed' | 'declined'): Promise<void> {
    await this.do('serve-without-ticket', { service });
    await this.do('finish', { token });
  }
}

/** Signs in at a server and opens a counter there. */
export async function aColleague(url: string, name: string, counter: string): Promise<Colleague> {
  const api = `${url}/api/v1`;
  const { body } = await post(`${api}/session`, { name, password: 'demo' });
  const colleague = new Colleague(
    `${api}/sites/raadhus/counters/${counter}`,
    (body as { token: string }).token,
  );
  await colleague.do('open');
  return colleague;
}

/** Takes a ticket at a server, for somebody whose way to it is not the story's. */
export async function aTicket(url: string, ...services: string[]): Promise<{ number: string; url: string }> {
  const { status, body } = await post(`${url}/api/v1/sites/raadhus/tickets`, { services, language: 'da' });
  expect(status).toBe(201);
  return body as { number: string; url: string };
}

async function post(
  address: string,
  body: object,
  token?: string,
): Promise<{ status: number; body: unknown }> {
  const answer = await fetch(address, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(body),
  });
  return { status: answer.status, body: await answer.json() };
}
