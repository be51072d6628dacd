// Who may sign in, and keys: kept by an administrator, one change at a time.

import { describe, expect, test } from 'vitest';
import { exampleOffice } from '../../../core/office/example.ts';
import { People } from '../../../server/people/people.ts';
import type { Person } from '../../../server/people/person.ts';
import { openMemoryStore } from '../../../server/store/memory.ts';
import { startDesk, type TestDesk } from '../../support/front-desk.ts';
import { first } from '../../support/set-up.ts';

const password = 'correct horse battery';

async function anAdministrator(): Promise<{ desk: TestDesk; token: string }> {
  const desk = await startDesk();
  return { desk, token: await desk.signIn('admin') };
}

function add(desk: TestDesk, token: string, name: string, more: object = {}) {
  return desk.rest('POST', '/people', { token, body: { name, role: 'clerk', password, ...more } });
}

describe('people', () => {
  test('are told without their passwords', async () => {
    const { desk, token } = await anAdministrator();
    expect(await add(desk, token, 'Bjørn')).toMatchObject({ status: 201 });
    const { body } = await desk.rest('GET', '/people', { token });
    expect(body).toContainEqual({
      id: expect.any(String),
      name: 'Bjørn',
      role: 'clerk',
      sites: 'all',
      mustChange: false,
      signsInBy: 'password',
    });
    expect(JSON.stringify(body)).not.toContain('scrypt');
  });

  test('have names of their own, whatever the letters look like', async () => {
    const { desk, token } = await anAdministrator();
    await add(desk, token, 'Åse');
    const decomposed = 'A\u030ase';
    expect(await add(desk, token, decomposed)).toMatchObject({
      status: 409,
      body: { name: 'person/exists' },
    });
  });

  test('that are added at the same time are all there, and of one name one', async () => {
    const { desk, token } = await anAdministrator();
    const added = await Promise.all(['Anna', 'Bo', 'Anna'].map((name) => add(desk, token, name)));
    expect(added.map(({ status }) => status).sort()).toEqual([201, 201, 409]);
    const { body } = await desk.rest('GET', '/people', { token });
    expect((body as { name: string }[]).map(({ name }) => name).sort()).toEqual([
      'Anna',
      'Bo',
      'admin',
      'clerk',
      'supervisor',
    ]);
  });

  test.each([
    ['a password without end', { password: 'x'.repeat(201) }, 'password'],
    ['a role that is none', { role: 'kiosk' }, 'role'],
    ['a name with control characters', { name: 'An\u0007na' }, 'name'],
    ['a field too many', { id: 'demo-admin' }, expect.any(String)],
  ])('%s', async (_what, more, field) => {
    const { desk, token } = await anAdministrator();
    expect(await add(desk, token, 'Anna', more)).toMatchObject({
      status: 400,
      body: { name: 'command/malformed', about: { field } },
    });
  });

  test('the last administrator stays', async () => {
    const { desk, token } = await anAdministrator();
    expect(await desk.rest('DELETE', '/people/demo-admin', { token })).toMatchObject({
      status: 409,
      body: { name: 'person/last' },
    });
    expect(await desk.rest('DELETE', '/people/nobody', { token })).toMatchObject({ status: 404 });
  });
});

describe('keys', () => {
  test('are told once', async () => {
    const { desk, token } = await anAdministrator();
    const { status, body } = await desk.rest('POST', '/keys', {
      token,
      body: { name: 'website', role: 'integration' },
    });
    const { id, key } = body as { id: string; key: string };
    expect(status).toBe(201);
    expect(key).toMatch(/^[\w-]{43}$/);
    const told = await desk.rest('GET', '/keys', { token });
    expect(told.body).toEqual([{ id, name: 'website', role: 'integration', created: expect.any(Number) }]);
  });

  test('that are made at the same time are all there', async () => {
    const { desk, token } = await anAdministrator();
    const names = ['one', 'two', 'three', 'four'];
    const made = await Promise.all(
      names.map((name) => desk.rest('POST', '/keys', { token, body: { name, role: 'kiosk' } })),
    );
    expect(made.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
    const { body } = await desk.rest('GET', '/keys', { token });
    expect((body as { name: string }[]).map(({ name }) => name).sort()).toEqual([...names].sort());
  });

  test('a person’s role is no key’s', async () => {
    const { desk, token } = await anAdministrator();
    for (const role of ['clerk', 'administrator', 'citizen']) {
      const body = { name: 'one', role };
      expect(await desk.rest('POST', '/keys', { token, body })).toMatchObject({ status: 400 });
    }
  });
});

test('an office of its own has whoever set it up, and nobody of the demo', async () => {
  const desk = await startDesk({ office: exampleOffice });
  expect(await desk.rest('POST', '/session', { body: first })).toMatchObject({
    status: 201,
    body: { role: 'administrator' },
  });
  expect(await desk.rest('POST', '/session', { body: { name: 'clerk', password: 'demo' } })).toMatchObject({
    status: 401,
  });
  expect(await desk.rest('GET', '/sites')).toMatchObject({ status: 401, body: { name: 'session/missing' } });
});

describe('R4 a password that is being changed', () => {
  test('opens nothing any more to whoever was trying it just then', async () => {
    const memory = openMemoryStore();
    const people = new People({
      ...memory,
      writeDocument: async (...document) => {
        // As long as a disk takes at the least.
        await new Promise((resolve) => setImmediate(resolve));
        return memory.writeDocument(...document);
      },
    });
    await people.start();
    const anna = { name: 'Anna', role: 'clerk', sites: 'all', password, mustChange: false } as const;
    const { id } = (await people.add(anna)) as Person;
    const changed = people.setPassword(id, 'cykel torsk paraply', false);
    // Its turn comes as soon as the new password is hashed, before that is on the disk.
    const tried = people.authenticate('Anna', password);
    await changed;
    expect(await tried).toBeUndefined();
    expect(await people.authenticate('Anna', 'cykel torsk paraply')).toMatchObject({ id });
  });
});
