// Names, messages and notes that are HTML and script somewhere else are text on every page of a real browser; and were
// one of them to get in, it could tell nobody.

import { io } from 'socket.io-client';
import { expect, onTestFinished, test } from 'vitest';
import { exampleOffice } from '../../core/office/example.ts';
import { protocolVersion } from '../../core/protocol.ts';
import type { OfficeInput } from '../support/office.ts';
import { type House, openHouse } from './house.ts';
import { text } from './people/clerk.ts';

const image = '<img src=x onerror=alert(1)>';
const script = '<script>alert(1)</script>';
const password = 'syv gule cykler';

/** The example office, named as nobody should name it. */
function hostileOffice(): OfficeInput {
  const office = structuredClone(exampleOffice);
  const everywhere = Object.fromEntries(office.languages.map((language) => [language, image]));
  const named = { name: everywhere };
  return {
    ...office,
    name: `${image} ${script}`,
    areas: office.areas.map((area) => ({ ...area, ...named })),
    services: office.services.map((service) => ({ ...service, ...named })),
    sites: office.sites.map((site) => ({ ...site, name: `${image} ${site.id}`, address: script })),
  };
}

class Api {
  readonly #url: string;
  #token: string | undefined;

  constructor(url: string) {
    this.#url = url;
  }

  async signIn(name: string, word: string): Promise<string> {
    const { token } = await this.ask<{ token: string }>('POST', '/session', { name, password: word });
    this.#token = token;
    return token;
  }

  async ask<Answer>(method: string, path: string, body?: object): Promise<Answer> {
    const response = await fetch(`${this.#url}/api/v1${path}`, {
      method,
      headers: {
        'content-type': 'application/json',
        ...(this.#token === undefined ? {} : { authorization: `Bearer ${this.#token}` }),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    expect([path, response.status < 300]).toEqual([path, true]);
    return (await response.json()) as Answer;
  }
}

/** An office under hostile names, a ticket with a hostile note, a hostile message to the room, somebody with a hostile name. */
async function prepare({ url }: House): Promise<{ ticket: string }> {
  const api = new Api(url);
  const session = await api.signIn('admin', 'demo');
  const { version } = await api.ask<{ version: number }>('GET', '/office');
  await api.ask('PUT', '/office', { version, office: hostileOffice(), when: 'now' });
  await api.ask('POST', '/people', { name: image, role: 'supervisor', password, mustChange: false });
  await api.ask('POST', '/keys', { name: image, role: 'kiosk', site: 'raadhus' });
  await api.ask('POST', '/sites/raadhus/messages', { text: { da: image, de: image, en: image } });
  const taken = await api.ask<{ visit: string; url: string }>('POST', '/sites/raadhus/tickets', {
    services: ['pas'],
    language: 'da',
  });
  const auth = { version: protocolVersion, role: 'staff', site: 'raadhus', session };
  const staff = io(url, { transports: ['websocket'], auth, forceNew: true });
  onTestFinished(() => void staff.close());
  const note = { id: 'hostile-note', visit: taken.visit, text: `${image} ${script}` };
  expect(await staff.emitWithAck('note', note)).toMatchObject({ ok: true });
  return { ticket: taken.url };
}

test('what is HTML somewhere else is text on every page', async () => {
  const house = await openHouse();
  const { ticket } = await prepare(house);
  const supervisor = await house.staff();
  await supervisor.signIn(image, password);
  await supervisor.openCounter('1');
  await supervisor.pressStep('call-next');
  await supervisor.page.getByText(image, { exact: true }).first().waitFor();
  const note = supervisor.page.getByLabel(text('note'));
  await expect.poll(() => note.inputValue()).toBe(`${image} ${script}`);

  const addresses = [
    '/',
    '/kiosk?site=raadhus',
    '/display?site=raadhus',
    '/check-in/raadhus',
    '/check-in/raadhus/poster',
    ticket,
  ];
  for (const address of addresses) {
    const page = await house.page(address);
    await page.getByText(image).first().waitFor({ state: 'attached' });
  }
  await house.page('/vote?site=raadhus');
  await house.page('/paper?site=raadhus');
  for (const page of house.pages) {
    const got = await page.evaluate(
      () =>
        document.querySelectorAll('img[src="x"], script:not([src]):not([type="application/json"])').length,
    );
    expect([page.url(), got]).toEqual([page.url(), 0]);
  }
});

test('a script in a page could reach nobody but its own server', async () => {
  const house = await openHouse();
  const { page } = await house.staff();
  // Beside the house's own, for what the browser refuses here it says aloud.
  const other = await page.context().newPage();
  await other.goto(page.url());
  const refused = await other.evaluate(async () => {
    const told: string[] = [];
    document.addEventListener(
      'securitypolicyviolation',
      ({ effectiveDirective }) => void told.push(effectiveDirective),
    );
    const ended = (socket: WebSocket) => new Promise((tell) => socket.addEventListener('error', tell));
    await ended(new WebSocket('ws://127.0.0.1:9/')).catch(() => {});
    await fetch('http://127.0.0.1:9/').catch(() => {});
    await new Promise((tell) => {
      const picture = new Image();
      picture.onerror = tell;
      picture.src = 'http://127.0.0.1:9/x.png';
    });
    const inline = document.createElement('script');
    inline.textContent = 'window.ran = true';
    document.body.append(inline);
    return { told, ran: 'ran' in window };
  });
  expect(refused.ran).toBe(false);
  expect(refused.told).toEqual(expect.arrayContaining(['connect-src', 'img-src']));
  expect(refused.told.filter((one) => one === 'connect-src').length).toBeGreaterThan(1);
});
