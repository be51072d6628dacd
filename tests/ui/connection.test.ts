// When a page counts the server as lost. The socket is a stand-in here; with a real one: tests/e2e/network.test.ts.

import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { connect } from '../../ui/connection.ts';

const socket = Object.assign(new EventEmitter(), { connected: true, close: () => undefined });
vi.mock('socket.io-client', () => ({ io: () => socket }));

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function aPage() {
  const page = connect({ role: 'display', site: 'raadhus' });
  socket.emit('beat', { at: Date.now() });
  expect(page.link.value).toEqual({ is: 'online' });
  return page;
}

test('S1 a server that is silent for two seconds is lost, and heard again at its next sign of life', () => {
  const page = aPage();
  vi.advanceTimersByTime(1500);
  expect(page.link.value).toEqual({ is: 'online' });
  vi.advanceTimersByTime(500);
  expect(page.link.value).toEqual({ is: 'lost' });
  socket.emit('beat', { at: Date.now() });
  expect(page.link.value).toEqual({ is: 'online' });
  page.stop();
});

test('S1 a page that stood still itself first hears what came meanwhile', () => {
  const page = aPage();
  vi.setSystemTime(Date.now() + 5000);
  vi.advanceTimersByTime(500);
  expect(page.link.value).toEqual({ is: 'online' });
  socket.emit('beat', { at: Date.now() });
  vi.advanceTimersByTime(500);
  expect(page.link.value).toEqual({ is: 'online' });
  page.stop();
});

test('S1 if nothing came meanwhile, the server is lost half a second later', () => {
  const page = aPage();
  vi.setSystemTime(Date.now() + 3_600_000);
  vi.advanceTimersByTime(1000);
  expect(page.link.value).toEqual({ is: 'lost' });
  page.stop();
});
