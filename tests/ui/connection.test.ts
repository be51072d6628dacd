// When a page counts the server as lost, and how it looks for it. The socket is a stand-in here; with real ones:
// tests/server/network/, tests/e2e/network.test.ts.

import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { DisplayView } from '../../core/views/display.ts';
import type { PhonesView } from '../../core/views/phones.ts';
import { connect, type Introduction } from '../../ui/connection.ts';
import { busy } from '../gallery/screens/display-scenes.ts';

const socket = Object.assign(new EventEmitter(), {
  connected: true,
  io: new EventEmitter(),
  connect: vi.fn(),
  disconnect: vi.fn(),
  close: () => undefined,
});
vi.mock('socket.io-client', () => ({ io: () => socket }));

/** What the server answers when it is asked whether it is there. */
const answers = vi.fn<() => Promise<{ status: number }>>();
const noAnswer = () => Promise.reject(new TypeError('Failed to fetch'));
const sleep = 3_600_000;
let page: ReturnType<typeof connect>;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('fetch', answers);
  answers.mockReset().mockImplementation(noAnswer);
  for (const asked of [socket.connect, socket.disconnect]) asked.mockReset();
});
afterEach(() => {
  page.stop();
  socket.removeAllListeners();
  socket.io.removeAllListeners();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A page that the server has shown its view. */
function aPage(introduction: Introduction = { role: 'display', site: 'raadhus' }) {
  page = connect(introduction);
  socket.emit('connect');
  show();
  expect(page.link.value).toEqual({ is: 'online' });
  return page;
}

function show(more: Partial<DisplayView> = {}): DisplayView {
  const view = { ...busy(), at: Date.now(), ...more };
  socket.emit('view', view);
  return view;
}

const beat = () => socket.emit('beat', { at: Date.now() });
const later = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

test('S1 a server that is silent for two seconds is lost, and heard again at its next sign of life', async () => {
  aPage();
  await later(1500);
  expect(page.link.value).toEqual({ is: 'online' });
  await later(500);
  expect(page.link.value).toEqual({ is: 'lost' });
  beat();
  expect(page.link.value).toEqual({ is: 'online' });
});

test('S5 a server that can keep nothing says so, whatever else comes, until it can', async () => {
  aPage();
  socket.emit('beat', { at: Date.now(), failing: true });
  expect(page.link.value).toEqual({ is: 'failing' });
  show();
  socket.io.emit('ping');
  expect(page.link.value).toEqual({ is: 'failing' });
  beat();
  expect(page.link.value).toEqual({ is: 'online' });
});

test('S5 S1 a server that can keep nothing, and then is silent, is lost', async () => {
  aPage();
  socket.emit('beat', { at: Date.now(), failing: true });
  await later(2000);
  expect(page.link.value).toEqual({ is: 'lost' });
});

test('S5 a page that opens while nothing can be kept says so, though it has no view yet', async () => {
  page = connect({ role: 'display', site: 'raadhus' });
  socket.emit('connect');
  socket.emit('beat', { at: Date.now(), failing: true });
  expect(page.link.value).toEqual({ is: 'failing' });
  beat();
  show();
  beat();
  expect(page.link.value).toEqual({ is: 'online' });
});

test('S1 a page that stood still for a moment first hears what came meanwhile', async () => {
  aPage();
  vi.setSystemTime(Date.now() + 4000);
  await later(500);
  expect(page.link.value).toEqual({ is: 'online' });
  beat();
  await later(500);
  expect(page.link.value).toEqual({ is: 'online' });
});

test('S1 if nothing came meanwhile, the server is lost half a second later', async () => {
  aPage();
  vi.setSystemTime(Date.now() + 4000);
  await later(1000);
  expect(page.link.value).toEqual({ is: 'lost' });
});

test('S1 a page that slept for an hour says at once how old it is, and looks for the server at once', async () => {
  aPage();
  vi.setSystemTime(Date.now() + sleep);
  await later(500);
  expect(page.link.value).toEqual({ is: 'lost' });
  expect(page.age.value).toBeGreaterThanOrEqual(sleep);
  expect(answers).toHaveBeenCalledOnce();
});

test('S1 a page whose timers were held back, but which heard the server, has lost nothing', async () => {
  aPage();
  vi.setSystemTime(Date.now() + sleep);
  beat();
  await later(500);
  expect(page.link.value).toEqual({ is: 'online' });
  expect(page.age.value).toBeLessThan(1000);
});

test('S1 a clock that is set back makes nothing younger, and hides no silence', async () => {
  aPage();
  vi.setSystemTime(Date.now() - sleep);
  await later(2000);
  expect(page.link.value).toEqual({ is: 'lost' });
  await later(6000);
  expect(page.age.value).toBeGreaterThanOrEqual(8000);
});

test('S1 what is shown is from before until the new connection has brought its own view, whatever else comes', async () => {
  aPage();
  await later(2000);
  socket.emit('disconnect');
  socket.emit('connect');
  beat();
  socket.io.emit('ping');
  expect(page.link.value).toEqual({ is: 'lost' });
  expect(page.age.value).toBeGreaterThanOrEqual(2000);
  const seen: unknown[] = [];
  const stop = page.link.subscribe(({ is }) => seen.push([is, page.view('display').peek()?.version]));
  show({ version: 40 });
  stop();
  expect(seen).toEqual([
    ['lost', busy().version],
    ['online', 40],
  ]);
});

test('S1 a view that a newer one overtook is not shown; a new day, or a server from a backup, begins anew', () => {
  aPage();
  const newer = show({ version: 12, at: Date.now() + 10 });
  show({ version: 11 });
  expect(page.view('display').value).toEqual(newer);
  const nextDay = show({ version: 1, date: '2026-11-24', at: Date.now() + 20 });
  expect(page.view('display').value).toEqual(nextDay);
  socket.emit('connect');
  const older = show({ version: 0, at: Date.now() - sleep });
  expect(page.view('display').value).toEqual(older);
});

test('S1 a phone has no beats: a ping is its sign of life, and after 16 seconds without one the server is lost', async () => {
  page = connect({ role: 'phone', secret: 'geheim' });
  socket.emit('connect');
  const view: PhonesView = { view: 'phones', version: 1, at: Date.now(), waiting: {}, called: {} };
  socket.emit('view', view);
  const began = page.now.value;
  await later(10_000);
  expect(page.age.value).toBe(10_000);
  socket.io.emit('ping');
  expect(page.age.value).toBe(0);
  expect(page.now.value).toBe(began + 10_000);
  await later(16_000);
  expect(page.link.value).toEqual({ is: 'online' });
  await later(500);
  expect(page.link.value).toEqual({ is: 'lost' });
});

test('a server that is away is looked for by questions, at most three quarters of a second apart, and by no connection', async () => {
  aPage();
  socket.emit('disconnect');
  await later(7000);
  expect(answers.mock.calls.length).toBeGreaterThanOrEqual(10);
  expect(socket.connect).not.toHaveBeenCalled();
});

test('a proxy that answers for a server that is away is no server', async () => {
  aPage();
  answers.mockImplementation(() => Promise.resolve({ status: 502 }));
  socket.emit('disconnect');
  await later(5000);
  expect(socket.connect).not.toHaveBeenCalled();
});

test('a server that answers is connected to anew, also where a silent connection seems to be there', async () => {
  aPage();
  answers.mockImplementation(() => Promise.resolve({ status: 400 }));
  await later(2000);
  expect(page.link.value).toEqual({ is: 'lost' });
  expect(socket.disconnect).toHaveBeenCalledOnce();
  expect(socket.connect).toHaveBeenCalledOnce();
});

test('a server that takes its time to show the view is left to it, for ten seconds', async () => {
  aPage();
  answers.mockImplementation(() => Promise.resolve({ status: 400 }));
  socket.emit('disconnect');
  await later(9900);
  expect(socket.connect).toHaveBeenCalledOnce();
  await later(1000);
  expect(socket.connect).toHaveBeenCalledTimes(2);
});

test('a connection that failed is tried again; one that was refused is not', async () => {
  aPage();
  answers.mockImplementation(() => Promise.resolve({ status: 400 }));
  socket.emit('disconnect');
  await later(0);
  socket.emit('connect_error', new Error('websocket error'));
  await later(1000);
  expect(socket.connect).toHaveBeenCalledTimes(2);
  const refusal = { refused: 'session/expired' };
  socket.emit('connect_error', Object.assign(new Error(), { data: { refusal } }));
  await later(5000);
  expect(socket.connect).toHaveBeenCalledTimes(2);
  expect(page.link.value).toEqual({ is: 'refused', refusal });
});

test('a page that was stopped looks for nobody', async () => {
  aPage();
  socket.emit('disconnect');
  await later(0);
  page.stop();
  answers.mockClear();
  await later(5000);
  expect(answers).not.toHaveBeenCalled();
});
