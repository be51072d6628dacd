// How old the ticket's page says that it is, whatever the phone did meanwhile (S1).

import { signal } from '@preact/signals-core';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { instantOf } from '../../../core/time.ts';
import type { PhonesView } from '../../../core/views/phones.ts';
import { wordsIn } from '../../../core/words/in-force.ts';
import { namedLanguages } from '../../../server/doors/language-links.ts';
import { ticketPage } from '../../../server/doors/ticket-page.ts';
import type { Link } from '../../../ui/connection.ts';
import { plainOffice } from '../../support/office.ts';

const at = instantOf('2026-11-23', '11:42', 'Europe/Copenhagen');
const hour = 3_600_000;
const link = signal<Link>({ is: 'online' });
const age = signal(0);
const now = signal(at);
const view = signal<PhonesView | undefined>(undefined);
vi.mock('../../../ui/connection.ts', () => ({ connect: () => ({ link, age, now, view: () => view }) }));

const answers = vi.fn<() => Promise<Response>>();

function pageAt(drawn: number): string {
  return ticketPage({
    language: 'da',
    words: wordsIn(plainOffice, 'da').phone,
    languages: namedLanguages(plainOffice),
    office: 'Aabenraa Borgerservice',
    path: '/t/geheim',
    at: drawn,
    timeZone: 'Europe/Copenhagen',
    assets: { script: '', styles: [] },
    ticket: {
      site: 'Aabenraa Rådhus',
      number: 'A047',
      state: { is: 'waiting', before: 3, wait: { low: 10, high: 20 } },
    },
    leaving: false,
  });
}

/** The connection looks at the clock: so much time has gone by, so much since the last sign of life. */
function look(later: number, silent: number, is: 'online' | 'lost'): void {
  vi.setSystemTime(at + later);
  age.value = silent;
  link.value = { is };
  now.value = at + later;
}

const element = (selector: string) => document.querySelector<HTMLElement>(selector);
const asOf = () => element('[data-as-of]')?.textContent;
const offline = () => (element('[data-offline]')?.hidden ? undefined : element('[data-age]')?.textContent);

beforeAll(async () => {
  vi.useFakeTimers({ now: at });
  vi.stubGlobal('fetch', answers);
  answers.mockImplementation(() => Promise.reject(new TypeError('Failed to fetch')));
  document.body.innerHTML = new DOMParser().parseFromString(pageAt(at), 'text/html').body.innerHTML;
  document.documentElement.lang = 'da';
  await import('../../../display/phone/phone.ts');
});
afterAll(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});
beforeEach(() => look(0, 0, 'online'));

test('S1 while the server is heard, the page is as of its last sign of life', () => {
  look(10 * 60_000, 9000, 'online');
  expect(asOf()).toBe('Opdateret kl. 11.51');
  expect(offline()).toBeUndefined();
});

test('S1 a phone that slept for an hour never says that its page is of now, and says how old it is', () => {
  look(hour, hour, 'online');
  expect(asOf()).toBe('Opdateret kl. 11.42');
  look(hour, hour, 'lost');
  expect(offline()).toContain('Opdateret kl. 11.42');
});

test('S1 what the server draws while there is no link is of then, and grows old again', async () => {
  look(hour, hour, 'lost');
  answers.mockImplementationOnce(() => Promise.resolve(new Response(pageAt(at + hour))));
  look(hour + 4000, hour + 4000, 'lost');
  await vi.advanceTimersByTimeAsync(0);
  look(hour + 4500, hour + 4500, 'lost');
  expect(asOf()).toBe('Opdateret kl. 12.42');
  expect(offline()).toBeUndefined();
  look(hour + 64_000, hour + 64_000, 'lost');
  expect(offline()).toContain('Opdateret kl. 12.42');
});
