// The API's description: sound, complete, and what the API says is as it describes.

import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, test } from 'vitest';
import { refusals } from '../../../../core/refusal.ts';
import { MemoryTray } from '../../../../hardware/paper-tray.ts';
import { documentOf } from '../../../support/api-document.ts';
import { TestClock } from '../../../support/clock.ts';
import { february } from '../../../support/february.ts';
import { startDesk, type TestDesk } from '../../../support/front-desk.ts';
import { NotedPrinter } from '../../../support/noted-printer.ts';
import { machine } from '../../../support/pairing.ts';
import { november } from '../../../support/survey.ts';

const here = '/sites/raadhus';
const take = { services: ['pas', 'mitid'], language: 'da' };
const password = 'a long password';

const printer = {
  id: 'hall',
  kind: 'printer',
  name: 'In the hall',
  site: 'raadhus',
  agent: 'nobody',
  connection: { over: 'network', host: '192.0.2.7' },
};

/** What later requests need of an answer. */
type Told = Record<'id' | 'visit' | 'help' | 'message' | 'office', string>;
type Asked = Parameters<TestDesk['rest']>[2];

test('it is OpenAPI', async () => {
  const { text } = await documentOf(await startDesk());
  const validator = new Validator();
  expect(await validator.validate(text)).toEqual({ valid: true });
  expect(validator.version).toBe('3.1');
});

test('every refusal that it tells of exists, each under its own status', async () => {
  const { operations } = await documentOf(await startDesk());
  for (const [name, { responses }] of operations) {
    for (const [status, { description }] of Object.entries(responses)) {
      if (Number(status) < 400) continue;
      for (const refusal of description.split(', ')) {
        expect([name, refusal, refusals[refusal as keyof typeof refusals]?.status]).toEqual([
          name,
          refusal,
          Number(status),
        ]);
      }
    }
  }
});

test('what a kiosk may do says that it needs no token in the demo, what staff may do does not', async () => {
  const { operations } = await documentOf(await startDesk());
  const free = [...operations].filter(([, { security }]) => security.some((one) => !('bearer' in one)));
  expect(free.map(([name]) => name)).toEqual(
    expect.arrayContaining(['GET /sites', 'GET /sites/{site}/display', 'POST /sites/{site}/tickets']),
  );
  expect(free.map(([name]) => name)).not.toContain('GET /sites/{site}/events');
  expect(operations.get('POST /session')?.security).toEqual([]);
});

test('L7 commands tell of their Idempotency-Key', async () => {
  const { operations } = await documentOf(await startDesk());
  const named = (name: string) =>
    operations.get(name)?.parameters.some((one) => one.in === 'header' && one.name === 'Idempotency-Key');
  expect(named('POST /sites/{site}/tickets')).toBe(true);
  expect(named('POST /sites/{site}/counters/{counter}/call-next')).toBe(true);
  expect(named('GET /sites')).toBe(false);
});

describe('asked for everything', () => {
  test('every operation answers as it is described', async () => {
    const bov = new NotedPrinter();
    const clock = new TestClock();
    const desk = await startDesk({
      clock: clock.read,
      printerFor: ({ id }) => (id === 'bov' ? bov : new MemoryTray(() => {})),
    });
    const document = await documentOf(desk);
    await desk.connect({ role: 'display', site: 'raadhus' });
    const token = await desk.signIn('admin');
    const faults: string[] = [];

    async function ask(
      method: 'GET' | 'POST' | 'PUT' | 'DELETE',
      path: string,
      asked: Asked = {},
    ): Promise<Told> {
      const answer = await desk.rest(method, path, { token, ...asked });
      const fault = document.fault(method, path, answer);
      if (fault) faults.push(fault);
      if (answer.status >= 400) faults.push(`${method} ${path}: ${JSON.stringify(answer.body)}`);
      return (answer.body ?? {}) as Told;
    }
    const take1 = () => ask('POST', `${here}/tickets`, { body: take });
    const at = (name: string, body?: object) =>
      ask('POST', `${here}/counters/1/${name}`, body ? { body } : {});

    await ask('GET', '/openapi.json');
    await ask('GET', '/problems/vote/spent');
    await ask('GET', '/setup');
    await ask('GET', '/guide');
    await ask('PUT', '/guide/hours');
    await ask('DELETE', '/guide');
    await ask('GET', '/texts/en');
    await ask('GET', '/sites');

    const gone = await take1();
    await ask('POST', `${here}/visits/${gone.visit}/keep-number`);
    await ask('POST', `${here}/visits/${gone.visit}/leave`);
    const [first, second, third] = [await take1(), await take1(), await take1()];
    await ask('GET', `${here}/display`);
    await ask('GET', `${here}/feed`);
    await ask('GET', `${here}/queue`);

    await at('open');
    await at('pause');
    await at('continue');
    await at('call-next');
    await at('undo');
    await at('call', { visit: second.visit });
    await at('recall');
    await at('start');
    await at('add-errand', { service: 'sundhedskort' });
    await at('reprint', { visit: second.visit });
    await at('park');
    await at('resume', { visit: second.visit });
    await at('start');
    await at('finish', { rest: 'here' });
    await at('put-back');
    await at('put-first', { visit: third.visit });
    await at('call-next');
    await at('no-show');
    await at('take-back', { visit: third.visit });
    await at('call', { visit: third.visit });
    await at('start');
    await at('finish-and-next');
    await at('start');
    await at('transfer', { to: { service: 'pas' } });
    await at('cancel', { visit: first.visit, cause: 'cancelled-by-staff' });
    await at('serve-without-ticket', { service: 'pas' });
    await at('finish', { token: 'handed' });
    const { help } = await ask('POST', `${here}/help`);
    await ask('POST', `${here}/help/${help}/take`);
    await at('close');
    await at('open');
    await at('assign', { serves: ['pas'], helps: ['mitid'], because: 'many-wait' });
    await ask('POST', `${here}/counters/1/free`);
    const noon = Math.ceil(clock.read() / 900_000) * 900_000 + 900_000;
    const wish = { code: 'CITY10', time: noon, services: ['pas'] };
    await ask('POST', `${here}/bookings`, { body: wish });
    await ask('GET', `${here}/bookings`);
    await ask('POST', `${here}/bookings/import?date=2026-11-24`, {
      body: Buffer.from('FILE10;23:45;pas'),
      headers: { 'content-type': 'text/csv' },
    });
    await ask('GET', '/bookings/CITY10');
    await ask('PUT', '/bookings/CITY10', { body: { time: noon + 900_000 } });
    await ask('POST', `${here}/check-in`, { body: { code: 'CITY10' } });
    await ask('POST', `${here}/bookings`, { body: { ...wish, code: 'CITY11' } });
    await ask('DELETE', '/bookings/CITY11');
    await ask('GET', `${here}/slots?service=pas`);
    await ask('POST', `${here}/stop-taking`);
    await ask('POST', `${here}/allow-taking`);
    await ask('POST', `${here}/services/pas/stop-taking`);
    await ask('POST', `${here}/services/pas/allow-taking`);
    const { message } = await ask('POST', `${here}/messages`, {
      body: { text: { da: 'Vi lukker kl. 14.' } },
    });
    await ask('POST', '/messages', { body: { text: { da: 'Overalt' }, until: clock.now + 1000 } });
    await ask('GET', `${here}/room`);
    await ask('POST', `/messages/${message}/take-down`);
    await ask('POST', `${here}/displays/display/sound-test`);
    await ask('GET', `${here}/events?from=2`);

    const survey = await ask('POST', '/surveys', { body: { ...november, site: 'all' } });
    await ask('GET', '/surveys');
    await ask('POST', `/surveys/${survey.id}/batches`, { body: { site: 'raadhus', count: 1 } });
    await ask('POST', `/surveys/${survey.id}/batches`, { body: { site: 'bov', count: 12 } });
    await ask('GET', `/surveys/${survey.id}`);
    for (const code of bov.codes()) {
      await ask('POST', '/votes/check', { body: { token: code } });
      await ask('POST', '/votes', { body: { token: code, answer: 'satisfied' } });
    }
    await ask('POST', `/surveys/${survey.id}/end`);
    await ask('GET', `/surveys/${survey.id}/results`);
    await ask('GET', `/surveys/${survey.id}/results.csv`);
    await ask('GET', `/surveys/${survey.id}/results.xlsx`);
    await ask('PUT', `/surveys/${survey.id}/shown`, { body: { shown: true } });
    const { past } = (await ask('POST', '/past-surveys', { body: february })) as unknown as { past: Told };
    await ask('GET', '/past-surveys');
    await ask('PUT', `/past-surveys/${past.id}`, { body: { ...february, handed: 728 } });
    await ask('DELETE', `/past-surveys/${past.id}`);
    await ask('PUT', '/phone-calls/2022', { body: { '2022-01-03': 512 } });
    await ask('POST', '/phone-calls/2022/import', {
      body: Buffer.from('2022-01-04;498'),
      headers: { 'content-type': 'text/csv' },
    });
    await ask('GET', '/phone-calls/2022');
    await ask('GET', '/data-sheets/2022');
    await ask('GET', '/data-sheets/2022.csv?site=bov');
    await ask('GET', '/data-sheets/2022.xlsx');
    await ask('GET', '/figures/days/raadhus/2026-11-23');
    await ask('GET', '/figures?from=2026-11-23&to=2026-11-23&weekdays=1,2');
    await ask('GET', '/figures.csv?from=2026-11-23&to=2026-11-23');
    await ask('GET', '/figures.xlsx?from=2026-11-23&to=2026-11-23');

    const [slip] = (await ask('GET', `${here}/paper`)) as unknown as Told[];
    await ask('DELETE', `${here}/paper/${slip?.id}`);
    await ask('PUT', `${here}/paper/fault`, { body: { cause: 'paper-out' } });
    await ask('GET', `${here}/paper/fault`);

    await ask('PUT', `/devices/${printer.id}`, { body: printer });
    await ask('GET', `${here}/devices`);
    await ask('DELETE', `/devices/${printer.id}`);
    await ask('GET', `${here}/slip-preview`);
    await ask('POST', '/sites/bov/summary-slip');

    await ask('GET', '/office');
    await ask('GET', '/texts/pl');
    await ask('GET', '/texts/pl/file');
    await ask('POST', '/texts/pl/file', {
      body: Buffer.from('name;form;text\nkiosk.ask;;Słucham?'),
      headers: { 'content-type': 'text/csv' },
    });
    const { office } = await ask('GET', '/office/example');
    await ask('POST', '/office/check', { body: { office } });
    await ask('PUT', '/office', { body: { version: 1, office, when: 'tomorrow' } });
    await ask('DELETE', '/office/next');
    await ask('GET', '/office/changes');
    await ask('GET', '/holidays?country=DK&from=2026-12-20&days=14');
    await ask('GET', '/office/changes/2');
    await ask('POST', '/office/changes/1/restore', { body: { version: 2, when: 'now' } });

    const plan = { name: 'Strand', firstDay: '2099-06-12', lastDay: '2099-06-14' };
    const beach = await ask('POST', '/pop-ups', { body: { like: { template: 'strandvielse' }, ...plan } });
    await ask('GET', '/pop-ups');
    await ask('PUT', `/pop-ups/${beach.id}`, { body: { ...plan, counters: 2 } });
    await ask('POST', `/pop-ups/${beach.id}/laptop`, { body: { kiosk: 'Stander', display: 'Skærm' } });
    const { body: days } = await desk.rest('GET', `/pop-ups/${beach.id}/days`, { token });
    await ask('GET', `/pop-ups/${beach.id}/days`);
    await ask('POST', `/pop-ups/${beach.id}/days?dry=1`, {
      body: Buffer.from(String(days)),
      headers: { 'content-type': 'application/jsonl' },
    });
    await ask('POST', `/pop-ups/${beach.id}/close`);

    await ask('GET', '/people');
    const anna = { name: 'Anna', role: 'clerk' };
    const person = await ask('POST', '/people', { body: { ...anna, password } });
    await ask('PUT', `/people/${person.id}`, { body: { ...anna, sites: ['bov'] } });
    await ask('POST', `/people/${person.id}/password`, { body: {} });
    await ask('GET', `/people/${person.id}/sessions`);
    await ask('DELETE', `/people/${person.id}/sessions`);
    await ask('DELETE', `/people/${person.id}`);
    const key = await ask('POST', '/keys', { body: { name: 'website', role: 'integration' } });
    await ask('GET', '/keys');
    await ask('PUT', `/keys/${key.id}`, { body: { name: 'the website' } });
    await ask('DELETE', `/keys/${key.id}`);
    const code = await machine(desk.url, { page: 'display', site: 'raadhus' }).code();
    await ask('GET', `/pairings/${code}`);
    await ask('POST', `/pairings/${code}`, { body: { name: 'Skærmen', site: 'raadhus' } });
    await ask('POST', '/session', { body: { name: 'clerk', password: 'demo' } });
    await ask('GET', '/session');
    await ask('GET', '/session/provider');
    await ask('GET', '/sessions');
    await ask('DELETE', '/sessions');
    await ask('POST', '/session/password', { body: { old: 'demo', password } });
    await ask('DELETE', '/session');

    expect(faults).toEqual([]);
    // Coming back from a provider needs one: tests/server/people/provider.test.ts. A test slip needs a printer that an agent
    // drives: tests/server/devices/printer.test.ts.
    const left = [...document.operations.keys()].filter((name) => !document.seen.has(name));
    expect(left).toEqual(['POST /session/provider', 'POST /devices/{device}/test']);
  }, 60_000);
});
