// Checking in at the door by phone, without a script; the poster that leads there.

import { expect, test } from 'vitest';
import { exampleOffice } from '../../../core/office/example.ts';
import { instantOf } from '../../../core/time.ts';
import { TestClock } from '../../support/clock.ts';
import { startDesk } from '../../support/front-desk.ts';

const monday = '2026-11-23';

async function opened(publicUrl?: string) {
  const clock = new TestClock(monday, '08:00');
  const desk = await startDesk({ clock: clock.read, ...(publicUrl === undefined ? {} : { publicUrl }) });
  const token = await desk.signIn();
  const book = (code: string, time: string) =>
    desk.rest('POST', '/sites/raadhus/bookings', {
      token,
      body: { code, time: instantOf(monday, time, 'Europe/Copenhagen'), services: ['pas'] },
    });
  const post = (code: string, id = '') =>
    fetch(`${desk.url}/check-in/raadhus?language=da`, {
      method: 'POST',
      body: new URLSearchParams({ code, id }),
      redirect: 'manual',
    });
  return { clock, desk, book, post };
}

test('B9 a form posts the code, and the ticket’s page stands there; pressed twice it is one number', async () => {
  const { clock, desk, book, post } = await opened();
  await book('AB1234', '10:00');
  clock.at(monday, '09:30');
  const first = await post('ab-1234', 'press-of-a-phone');
  expect(first.status).toBe(303);
  const again = await post('ab-1234', 'press-of-a-phone');
  expect(again.headers.get('location')).toBe(first.headers.get('location'));
  const page = await fetch(`${desk.url}${first.headers.get('location')}`);
  expect(await page.text()).toContain('B001');
});

test('B9 an hour before and no earlier, with the time from which it can; what was typed stays', async () => {
  const { clock, book, post } = await opened();
  await book('AB1234', '10:00');
  clock.at(monday, '08:59');
  const early = await post('AB1234');
  expect(early.status).toBe(409);
  const text = await early.text();
  expect(text).toContain('fra kl. 09.00');
  expect(text).toContain('value="AB1234"');
});

test('B4 who is late is told why there is a number of the queue, and where to follow it', async () => {
  const { clock, book, post } = await opened();
  await book('AB1234', '10:00');
  clock.at(monday, '10:20');
  const late = await post('AB1234');
  expect(late.status).toBe(200);
  const text = await late.text();
  expect(text).toContain('Din tid var kl. 10.00');
  expect(text).toMatch(/href="\/t\/[\w-]+"/);
});

test('B5 wrong codes of one address are slowed down', async () => {
  const { post } = await opened();
  const answers = [];
  for (let guess = 0; guess < 25; guess += 1) answers.push((await post(`GUESS${guess}`)).status);
  expect(answers[0]).toBe(409);
  expect(answers.at(-1)).toBe(429);
});

test('the poster leads to the page where phones reach it, and says else why it can’t', async () => {
  const { desk } = await opened('https://ticket.example.org');
  const poster = await (await fetch(`${desk.url}/check-in/raadhus/poster`)).text();
  expect(poster).toContain('https://ticket.example.org/check-in/raadhus');
  expect(poster).toContain('data-print');
  // The demo has an address of its own.
  const inside = await startDesk({ office: exampleOffice });
  const none = await (
    await fetch(`${inside.url}/check-in/raadhus/poster`, { headers: { 'accept-language': 'en' } })
  ).text();
  expect(none).toContain('PUBLIC_URL');
  expect((await fetch(`${desk.url}/check-in/nowhere`)).status).toBe(404);
});
