// The office is changed, and the server killed in the middle of it: what was acknowledged is in force, and whole.

import { expect, test } from 'vitest';
import { exampleOffice } from '../../../core/office/example.ts';
import { aFolder } from '../../support/folder.ts';
import { startProgram } from '../../support/program.ts';

type Now = { version: number; office: { name: string; sites: { name: string }[] }; next: unknown };

/** As many letters as the office has changes, in two places. */
function named(name: string) {
  const office = structuredClone(exampleOffice);
  office.name = name;
  Object.assign(office.sites[0] ?? {}, { name });
  return office;
}

class Api {
  readonly url: string;
  readonly token: string;

  constructor(url: string, token: string) {
    this.url = url;
    this.token = token;
  }

  async ask<Body>(method: string, path: string, body?: object): Promise<Body> {
    const response = await fetch(`${this.url}/api/v1${path}`, {
      method,
      headers: { 'content-type': 'application/json', authorization: `Bearer ${this.token}` },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    return (await response.json()) as Body;
  }
}

async function open(DATA_DIR: string) {
  const program = startProgram({ DATA_DIR });
  const url = await program.ready();
  const api = new Api(url, '');
  const { token } = await api.ask<{ token: string }>('POST', '/session', { name: 'admin', password: 'demo' });
  return { program, api: new Api(url, token) };
}

test.each([1, 4, 9])(
  'G1 killed after %i changes were acknowledged, while the next is under way',
  async (most) => {
    const DATA_DIR = await aFolder();
    const { program, api } = await open(DATA_DIR);
    let acknowledged = 1;
    while (acknowledged <= most) {
      const change = { version: acknowledged, office: named(`Kontor ${acknowledged + 1}`), when: 'now' };
      acknowledged = (await api.ask<{ version: number }>('PUT', '/office', change)).version;
    }
    const last = { version: acknowledged, office: named(`Kontor ${acknowledged + 1}`), when: 'now' };
    const underWay = api.ask('PUT', '/office', last).catch(() => 'nobody heard');
    await program.signal('SIGKILL');
    await underWay;

    const again = await open(DATA_DIR);
    const now = await again.api.ask<Now>('GET', '/office');
    expect([acknowledged, acknowledged + 1]).toContain(now.version);
    expect([now.office.name, now.office.sites[0]?.name]).toEqual(Array(2).fill(`Kontor ${now.version}`));
    const told = await again.api.ask<{ version: number }[]>('GET', '/office/changes');
    expect(told.map(({ version }) => version)).toEqual(
      Array.from({ length: now.version }, (_, i) => now.version - i),
    );

    const change = { version: now.version, office: named('Kontoret'), when: 'now' };
    expect(await again.api.ask('PUT', '/office', change)).toMatchObject({ version: now.version + 1 });
  },
);
