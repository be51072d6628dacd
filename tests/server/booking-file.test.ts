// A day's bookings as a file, through REST on a real server.

import { describe, expect, test } from 'vitest';
import { linesOf } from '../../server/csv-lines.ts';
import { TestClock } from '../support/clock.ts';
import { startDesk } from '../support/front-desk.ts';

const monday = '2026-11-23';
const tuesday = '2026-11-24';

async function opened() {
  const clock = new TestClock(monday, '08:00');
  const desk = await startDesk({ clock: clock.read });
  const token = await desk.signIn();
  const bring = async (file: string | Uint8Array, asked = '', date = tuesday, language = 'en') => {
    const { status, body } = await desk.rest('POST', `/sites/raadhus/bookings/import?date=${date}${asked}`, {
      token,
      body: typeof file === 'string' ? Buffer.from(file) : file,
      headers: { 'content-type': 'text/csv; charset=utf-8', 'accept-language': language },
    });
    return { status, body };
  };
  const booked = async (date = tuesday) => {
    const { body } = await desk.rest('GET', `/sites/raadhus/bookings?date=${date}`, { token });
    const { bookings, version } = body as { version: number; bookings: { code: string; state: string }[] };
    return { version, rows: bookings.map(({ code, state }) => `${code} ${state}`) };
  };
  return { desk, clock, token, bring, booked };
}

const file = 'code;time;service\r\nAAAA;09:00;pas\r\nBBBB;09:15;pas,koerekort;de\r\nCCCC;09:30;mitid\r\n';

describe('a file with the bookings of a day', () => {
  test('B8 is looked at without a trace, then taken over as one entry; twice changes nothing', async () => {
    const { bring, booked } = await opened();
    const fresh = { booked: ['AAAA', 'BBBB', 'CCCC'], unchanged: [], missing: [], faults: [] };
    expect(await bring(file, '&dry=1')).toMatchObject({ status: 200, body: { dry: true, ...fresh } });
    expect(await booked()).toEqual({ version: 0, rows: [] });
    expect(await bring(file)).toMatchObject({ status: 200, body: { dry: false, ...fresh } });
    expect(await bring(file)).toMatchObject({
      status: 200,
      body: { booked: [], moved: [], unchanged: ['AAAA', 'BBBB', 'CCCC'], missing: [] },
    });
    expect(await booked()).toEqual({ version: 1, rows: ['AAAA booked', 'BBBB booked', 'CCCC booked'] });
  });

  test('B8 what it no longer holds is told, and cancelled only where that is asked for', async () => {
    const { bring, booked } = await opened();
    await bring(file);
    const shorter = 'AAAA;09:45;pas\nCCCC;09:30;mitid\n';
    const told = { moved: ['AAAA'], unchanged: ['CCCC'], missing: ['BBBB'] };
    expect(await bring(shorter)).toMatchObject({ body: { ...told, cancelled: [] } });
    expect((await booked()).rows).toEqual(['BBBB booked', 'CCCC booked', 'AAAA booked']);
    expect(await bring(shorter, '&replace=1&dry=1')).toMatchObject({ body: { cancelled: ['BBBB'] } });
    expect(await bring(shorter, '&replace=1')).toMatchObject({
      body: { unchanged: ['AAAA', 'CCCC'], cancelled: ['BBBB'] },
    });
    expect((await booked()).rows).toEqual(['BBBB cancelled', 'CCCC booked', 'AAAA booked']);
  });

  test('B8 with one fault nothing is taken over, and every fault has a sentence with its place', async () => {
    const { bring, booked } = await opened();
    await bring('AAAA;09:00;pas', '', monday);
    const unsound = 'DDDD;09:00;pas\nAAAA;09:15;pas\n0101901234;09:30;pas\nEEEE;soon;pas\n';
    const { status, body } = await bring(unsound, '', tuesday, 'da');
    expect(status).toBe(422);
    expect(body).toMatchObject({
      name: 'booking/list-unsound',
      detail:
        'Linje 2, kode: Koden AAAA bruges allerede til en anden tid. Linje 3, kode: Det ligner et CPR-nummer. ' +
        'Brug en kode, der ikke er et CPR-nummer. Linje 4, tidspunkt: »soon« er ikke et klokkeslæt som 09:30.',
    });
    expect(await bring(unsound, '&dry=1')).toMatchObject({
      status: 200,
      body: {
        booked: [],
        faults: [
          { line: 2, column: 'code', fault: 'booking/exists' },
          { line: 3, column: 'code', fault: 'booking/cpr' },
          { line: 4, column: 'time', fault: 'time', text: 'Line 4, time: “soon” is no time like 09:30.' },
        ],
      },
    });
    expect((await booked()).rows).toEqual([]);
  });

  test('B8 a file that is none of UTF-8, broken, empty or of a day that is over is refused', async () => {
    const { bring, booked } = await opened();
    await bring('AAAA;09:00;pas', '', monday);
    const first = async (bytes: string | Uint8Array, asked = '&dry=1') =>
      (await bring(bytes, asked)).body as { faults: { text: string }[] };
    expect(await first(Buffer.from('AAAA;09:00;Kørekort', 'latin1'))).toMatchObject({
      faults: [{ text: 'The file’s letters can’t be read. Save it as “CSV UTF-8” and choose it again.' }],
    });
    expect(await first('AAAA;09:00;"pas\nBBBB;09:15;pas\n')).toMatchObject({ faults: [{ fault: 'quotes' }] });
    expect(await first('code;time;service\n')).toMatchObject({ faults: [{ fault: 'no-bookings' }] });
    expect(await bring('\n', '&replace=1')).toMatchObject({ status: 422 });
    expect(await bring(file, '&replace=1', '2026-11-22')).toMatchObject({ body: { name: 'booking/past' } });
    expect(await bring(file, '', '2029-11-22')).toMatchObject({ body: { name: 'booking/too-far' } });
    expect(await bring('A'.repeat(300_000))).toMatchObject({ status: 413 });
    expect((await booked(monday)).rows).toEqual(['AAAA booked']);
  });

  test('B8 it is text/csv of somebody who may book, and only staff overbook', async () => {
    const { desk, token, bring } = await opened();
    const path = `/sites/raadhus/bookings/import?date=${tuesday}`;
    expect(await desk.rest('POST', path, { token, body: { file } })).toMatchObject({
      body: { name: 'command/malformed', about: { field: 'Content-Type' } },
    });
    const headers = { 'content-type': 'text/csv' };
    expect((await desk.rest('POST', path, { body: Buffer.from(file), headers })).status).toBe(401);
    expect(await bring(file, '&over=1')).toMatchObject({ status: 200 });
    const admin = await desk.signIn('admin');
    const made = await desk.rest('POST', '/keys', {
      token: admin,
      body: { name: 'booking system', role: 'integration' },
    });
    const { key } = made.body as { key: string };
    const asked = { token: key, body: Buffer.from(file), headers };
    expect(await desk.rest('POST', `${path}&over=1`, asked)).toMatchObject({ status: 403 });
    expect(await desk.rest('POST', path, asked)).toMatchObject({ status: 200 });
  });
});

describe('the bytes of a file', () => {
  const cells = [['AAAA', '09:00', 'pas,koerekort', 'da']];

  test.each([
    ['with semicolons', 'AAAA;09:00;pas,koerekort;da'],
    ['with commas and quotation marks', 'AAAA,09:00,"pas,koerekort",da\r\n'],
    ['with a byte order mark', '\uFEFFAAAA;09:00;pas,koerekort;da\n'],
    ['with lines that end as on an old Mac', '\rAAAA;09:00;pas,koerekort;da\r'],
    ['with spaces and empty cells at the end', ' AAAA ; 09:00 ; pas,koerekort ; da ;;;\n;;;;;;\n'],
  ])('B8 %s are read alike', (_, text) => {
    const read = linesOf(Buffer.from(text));
    expect('lines' in read && read.lines.map((line) => line.cells)).toEqual(cells);
  });

  test('B8 lines are counted as an editor shows them', () => {
    const read = linesOf(Buffer.from('code;time\r\n\r\nAAAA;09:00\r\nBBBB;09:15'));
    expect('lines' in read && read.lines.map(({ line }) => line)).toEqual([1, 3, 4]);
  });
});
