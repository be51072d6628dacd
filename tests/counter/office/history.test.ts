// What was changed before: told the newest first, looked at, brought back (G2).

import { beforeEach, expect, test } from 'vitest';
import type { Checked, SavedChange } from '../../../counter/office/answers.ts';
import { createHistory, type History } from '../../../counter/office/history.ts';
import type { Answered, Api } from '../../../ui/api.ts';
import { anInput } from './office.ts';

const nothing: Checked = { faults: [], changes: [], breaks: [] };

let answers: Record<string, unknown>;
let asked: [string, unknown?][];
let history: History;

function answer<Body>(path: string, body?: unknown): Promise<Answered<Body>> {
  asked.push(body === undefined ? [path] : [path, body]);
  const found = answers[path];
  if (found === undefined) return Promise.resolve({ ok: false, refusal: { refused: 'office/changed' } });
  return Promise.resolve({ ok: true, body: found as Body });
}

const api: Api = { get: answer, post: answer, put: answer, remove: answer, file: answer };

beforeEach(async () => {
  asked = [];
  answers = {
    '/office/changes': [change(4), change(3)],
    '/office/changes?before=3': [change(2), change(1)],
    '/office/changes/3': { office: anInput() },
    '/office/check': nothing,
    '/office/changes/3/restore': { version: 5, replaced: null },
  };
  history = createHistory(api);
  await history.load();
});

function change(version: number): SavedChange {
  return { version, at: version, by: { id: 'admin', name: 'admin' }, when: 'now', changes: [] };
}

const versions = () => history.changes.value?.map(({ version }) => version);

test('older changes come behind those that are told, down to the first', async () => {
  expect([versions(), history.hasOlder.value]).toEqual([[4, 3], true]);
  await history.loadOlder();
  expect([versions(), history.hasOlder.value]).toEqual([[4, 3, 2, 1], false]);
});

test('G2 one is looked at by what bringing it back would change, and brought back as a new change', async () => {
  await history.look(change(3));
  expect(history.looked.value).toMatchObject({ change: { version: 3 }, checked: nothing });
  expect(await history.restore(change(3), 4, 'now')).toBe(true);
  expect(asked).toContainEqual(['/office/changes/3/restore', { version: 4, when: 'now' }]);
  expect(history.looked.value).toBeUndefined();
});

test('a refusal is told, and what one looks at stays', async () => {
  await history.look(change(3));
  delete answers['/office/changes/3/restore'];
  expect(await history.restore(change(3), 3, 'tomorrow')).toBe(false);
  expect(history.fault.value).toEqual({ refused: 'office/changed' });
  expect(history.looked.value?.change.version).toBe(3);
  history.lookAway();
  expect([history.looked.value, history.fault.value]).toEqual([undefined, undefined]);
});
