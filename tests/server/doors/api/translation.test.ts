// A language's texts as a file for a translator, from the server and back to it (G5).

import { expect, test } from 'vitest';
import { startDesk } from '../../../support/front-desk.ts';

const path = '/texts/uk/file';
const headers = { 'content-type': 'text/csv' };

test('G5 a file that the server made is read by it, and what a translator wrote in it is told', async () => {
  const desk = await startDesk();
  const token = await desk.signIn('admin');
  const saved = await desk.rest('GET', path, { token });
  expect(saved.headers.get('content-disposition')).toContain('texts-uk.csv');
  const file = String(saved.body);
  const same = await desk.rest('POST', path, { token, headers, body: Buffer.from(file) });
  const { texts, faults } = same.body as { texts: Record<string, unknown>; faults: unknown[] };
  expect(faults).toEqual([]);
  expect(Object.keys(texts).length).toBeGreaterThan(100);
  expect(new Set(Object.values(texts))).toEqual(new Set([null]));

  const lines = file.split('\r\n');
  const i = lines.findIndex((line) => line.startsWith('kiosk.ask;'));
  const written = lines.with(i, 'kiosk.ask;;;;;Чим допомогти?').join('\r\n');
  const told = await desk.rest('POST', path, { token, headers, body: Buffer.from(written) });
  expect(told.body).toMatchObject({ texts: { 'kiosk.ask': 'Чим допомогти?' }, faults: [] });

  const unsound = lines.with(i, 'kiosk.ask;few;;;;Чим').join('\r\n');
  const wrong = await desk.rest('POST', path, { token, headers, body: Buffer.from(unsound) });
  expect(wrong.body).toMatchObject({ faults: [{ line: i + 1, name: 'kiosk.ask', fault: 'strange-form' }] });
  expect(await desk.rest('GET', path, { token: await desk.signIn() })).toMatchObject({ status: 403 });
});
