// The page /paper before a server that is played by a real paper tray.

import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { SlipFault } from '../../../core/day/commands.ts';
import { MemoryTray } from '../../../hardware/paper-tray.ts';
import { openTray, type Tray } from '../../../kiosk/paper/tray.ts';
import { TrayPage } from '../../../kiosk/paper/tray-page.tsx';
import { setLanguage } from '../../../ui/language.ts';
import { aTicket, aToken } from '../../hardware/slips.ts';

let paper: MemoryTray;
let page: Tray | undefined;
/** What the server answers instead of what it should. */
let trouble: (() => Response) | undefined;
let asked: string[];

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('fetch', serve);
  setLanguage('da');
  trouble = undefined;
  asked = [];
  paper = new MemoryTray((error) => {
    throw error;
  });
});

afterEach(() => {
  page?.stop();
  cleanup();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('the paper tray’s page', () => {
  test('shows the slips as images, the newest first, and those that come later within a second', async () => {
    await paper.print(aTicket());
    await open();
    await paper.print(aToken());
    await aSecond();
    const images = screen.getAllByRole('img') as HTMLImageElement[];
    expect(images.map(({ alt }) => alt)).toEqual(['Polet til undersøgelsen, 2', 'Nummer på papir, 1']);
    const svg = paper.slips()[0]?.svg ?? '';
    expect(decodeURIComponent(images[0]?.src ?? '')).toBe(`data:image/svg+xml,${svg}`);
    expect(document.querySelector('svg')).toBeNull();
  });

  test('takes a slip out of the tray', async () => {
    await paper.print(aTicket());
    await paper.print(aTicket());
    await open();
    fireEvent.click(screen.getByRole('button', { name: 'Tag sedlen: Nummer på papir, 2' }));
    await aSecond();
    expect(paper.slips().map(({ id }) => id)).toEqual([1]);
    expect(screen.getAllByRole('img')).toHaveLength(1);
  });

  test('says what to do when the tray is empty', async () => {
    await open();
    expect(screen.getByText('Bakken er tom')).toBeTruthy();
  });

  test('S4 lets the printer run out of paper, and knows of it when it is opened again', async () => {
    await open();
    fireEvent.click(screen.getByRole('switch', { name: 'Printeren mangler papir' }));
    await aSecond();
    expect(paper.fault()).toBe('paper-out');
    page?.stop();
    cleanup();
    await open();
    const outOfPaper = screen.getByRole('switch');
    expect(outOfPaper.getAttribute('aria-checked')).toBe('true');
    fireEvent.click(outOfPaper);
    await aSecond();
    expect(paper.fault()).toBeUndefined();
    expect(outOfPaper.getAttribute('aria-checked')).toBe('false');
  });

  test('S1 keeps what it has when the server is gone, and says that it may be old', async () => {
    await paper.print(aTicket());
    await open();
    trouble = () => {
      throw new TypeError('fetch failed');
    };
    await aSecond();
    expect(screen.getByText(/Ingen forbindelse/)).toBeTruthy();
    expect(screen.getAllByRole('img')).toHaveLength(1);
    expect(screen.getByRole<HTMLButtonElement>('button', { name: /Tag sedlen/ }).disabled).toBe(true);
    trouble = undefined;
    await aSecond();
    expect(screen.queryByText(/Ingen forbindelse/)).toBeNull();
  });

  test.each([
    [404, 'Dette sted har ingen papirbakke'],
    [403, 'Siden har ikke adgang til bakken'],
  ])('says in words what %i means', async (status, text) => {
    trouble = () => new Response('{}', { status });
    await open();
    expect(screen.getByText(text)).toBeTruthy();
    expect(screen.queryByRole('switch')).toBeNull();
  });

  test('asks no more when it is stopped', async () => {
    await open();
    page?.stop();
    const before = asked.length;
    await aSecond();
    expect(asked).toHaveLength(before);
  });

  test('shows the key of a kiosk, if it was given one', async () => {
    page = openTray('raadhus', 'a-key');
    await aSecond();
    expect(asked).toContain('GET /api/v1/sites/raadhus/paper Bearer a-key');
  });
});

async function open(): Promise<void> {
  page = openTray('raadhus', null);
  render(<TrayPage tray={page} />);
  await vi.advanceTimersByTimeAsync(0);
}

async function aSecond(): Promise<void> {
  await vi.advanceTimersByTimeAsync(1000);
}

/** The server's side of it, as the API describes it. */
async function serve(address: string, { method, headers, body }: RequestInit = {}): Promise<Response> {
  const key = new Headers(headers).get('authorization');
  asked.push(`${method} ${address}${key === null ? '' : ` ${key}`}`);
  if (trouble) return trouble();
  const path = address.replace('/api/v1/sites/raadhus/paper', '');
  const fault = path === '/fault';
  if (method === 'GET') return Response.json(fault ? { cause: paper.fault() ?? null } : paper.slips());
  if (method === 'DELETE')
    return new Response(null, { status: paper.take(Number(path.slice(1))) ? 204 : 404 });
  paper.setFault(SlipFault.nullable().parse(JSON.parse(String(body)).cause) ?? undefined);
  return new Response(null, { status: 204 });
}
