// What happens before the pictures are taken: a day with a survey, and the morning after it until a quarter past ten.

import type { Answer } from '../../core/ballot/survey.ts';
import { instantOf } from '../../core/time.ts';
import { randomFrom } from '../support/random.ts';
import type { DemoOffice } from './office.ts';

export const site = 'raadhus';
const zone = 'Europe/Copenhagen';
const password = 'words of the demo room';
const seed = 2026;

/** A Monday. */
export const start = instantOf('2026-11-23', '09:00', zone);

/** By counter: who sits there. The demo's own clerk is at counter 2. */
const staff = { '1': 'skranke-1', '2': 'clerk', '3': 'skranke-3', '4': 'skranke-4' } as const;
type CounterId = keyof typeof staff;
const counters = Object.keys(staff) as CounterId[];

/** Who comes in the last quarter of an hour. */
const latecomers = [
  ['flytning', 'da'],
  ['pas', 'da'],
  ['mitid', 'de'],
  ['koerekort', 'da'],
  ['sundhedskort', 'da'],
  ['pas', 'da'],
] as const;

type Taken = { readonly visit: string; readonly url: string };
type Desk = { readonly counter: CounterId; readonly token: string; serving: boolean; freeAt: number };

export type Morning = {
  /** The page of somebody who waits. */
  readonly ticketUrl: string;
  /** A token that has not voted. */
  readonly code: string;
};

export async function playMorning(office: DemoOffice): Promise<Morning> {
  const random = randomFrom(seed);
  const admin = await signIn(office, 'admin', 'demo');
  for (const name of Object.values(staff)) {
    if (name !== 'clerk')
      await office.ask('/people', { name, role: 'clerk', password, mustChange: false }, admin);
  }
  await playSurveyDay(office, admin, random);
  office.waitUntil(instantOf('2026-11-24', '09:00', zone));
  const ticketUrl = await playQueue(office, random);
  return { ticketUrl, code: office.codes.at(-1) ?? '' };
}

/** The results of this day are published when the next one begins. */
async function playSurveyDay(office: DemoOffice, admin: string, random: () => number): Promise<void> {
  const plan = { name: 'Tilfredshed, november', first: '2026-11-16', last: '2026-12-13' };
  const { id } = await office.ask<{ id: string }>('/surveys', plan, admin);
  await office.ask(`/surveys/${id}/batches`, { site, count: 80 }, admin);
  const desk = await openCounter(office, '2');
  for (let visit = 0; visit < 58; visit += 1) {
    office.wait(3 + random() * 3);
    await office.ask(`/sites/${site}/tickets`, { services: ['mitid'], language: 'da' });
    await press(office, desk, 'call-next');
    await press(office, desk, 'start');
    await press(office, desk, 'finish', { token: visit % 15 === 14 ? 'declined' : 'handed' });
  }
  for (const token of office.codes.slice(0, 43)) {
    await office.ask('/votes', { token, answer: answerFor(random()), site });
  }
}

/** Minute by minute: citizens come, counters call, serve and finish. Ends with a call that has just been made. */
async function playQueue(office: DemoOffice, random: () => number): Promise<string> {
  const wishes = ['pas', 'koerekort', 'mitid', 'flytning', 'sundhedskort', 'mitid', 'vejledning', 'navn'];
  const desks: Desk[] = [];
  for (const counter of counters) desks.push(await openCounter(office, counter));
  for (let minute = 0; minute < 60; minute += 1) {
    office.wait(1);
    for (const desk of desks) await work(office, desk, minute, random);
    const wish = wishes[Math.floor(random() * wishes.length)] ?? 'pas';
    if (random() < 0.5) await take(office, [wish], 'da');
  }
  return playLastMinutes(office, desks);
}

/** All counters are busy while more citizens come. Answers the page of the last who waits. */
async function playLastMinutes(office: DemoOffice, [, clerk, newest]: readonly Desk[]): Promise<string> {
  let ticketUrl = '';
  for (const [service, language] of latecomers) {
    office.wait(2.5);
    ticketUrl = (await take(office, [service], language)).url;
  }
  const { visit } = await take(office, ['pas', 'koerekort'], 'de');
  if (clerk) {
    await press(office, clerk, 'finish', { token: 'handed' });
    await press(office, clerk, 'call', { visit });
    await press(office, clerk, 'start');
  }
  office.wait(3);
  if (newest) {
    await press(office, newest, 'finish', { token: 'handed' });
    await press(office, newest, 'call-next');
  }
  return ticketUrl;
}

function take(office: DemoOffice, services: readonly string[], language: string): Promise<Taken> {
  return office.ask(`/sites/${site}/tickets`, { services, language, slip: true });
}

async function work(office: DemoOffice, desk: Desk, minute: number, random: () => number): Promise<void> {
  if (minute < desk.freeAt) return;
  if (desk.serving) await press(office, desk, 'finish', { token: 'handed', rest: 'send-on' });
  desk.serving = (await press(office, desk, 'call-next')) && (await press(office, desk, 'start'));
  desk.freeAt = minute + (desk.serving ? 5 + Math.floor(random() * 5) : 1);
}

async function openCounter(office: DemoOffice, counter: CounterId): Promise<Desk> {
  const name = staff[counter];
  const token = await signIn(office, name, name === 'clerk' ? 'demo' : password);
  const desk = { counter, token, serving: false, freeAt: 0 };
  await press(office, desk, 'open');
  return desk;
}

/** False if it is refused: nobody waits. */
async function press(office: DemoOffice, desk: Desk, name: string, body: object = {}): Promise<boolean> {
  const path = `/sites/${site}/counters/${desk.counter}/${name}`;
  return office.ask(path, body, desk.token).then(
    () => true,
    () => false,
  );
}

async function signIn(office: DemoOffice, name: string, password: string): Promise<string> {
  return (await office.ask<{ token: string }>('/session', { name, password })).token;
}

function answerFor(random: number): Answer {
  if (random < 0.8) return 'satisfied';
  return random < 0.91 ? 'neither' : 'dissatisfied';
}
