import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { KioskScreen } from '../../../kiosk/KioskScreen.tsx';
import type { Sentence } from '../../../kiosk/voice/sentences.ts';
import type { Voice } from '../../../kiosk/voice/voice.ts';
import { given, type Hall, hall, settled } from '../hall.ts';

let here: Hall;
let readings: { sentences: readonly Sentence[]; stop: AbortSignal; volume: number; began: () => void }[];

beforeEach(() => {
  vi.useFakeTimers();
  readings = [];
  here = hall();
  const read: Voice['read'] = (sentences, stop, { volume, began }) => {
    readings.push({ sentences, stop, volume, began });
    return Promise.resolve();
  };
  render(<KioskScreen kiosk={here.kiosk} voice={{ read }} />);
});

afterEach(() => {
  cleanup();
  here.kiosk.stop();
  vi.useRealTimers();
});

async function later(time: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(time);
  await settled();
}

const lastSaid = () => readings.at(-1)?.sentences.map(({ text }) => text) ?? [];

test('once asked for, every page is read aloud, the number among them', async () => {
  screen.getByRole('button', { name: 'Læs højt' }).click();
  await later(1000);
  expect(lastSaid()[0]).toBe('Hvad kan vi hjælpe dig med?');

  here.choose('pas');
  await later(1000);
  expect(lastSaid()).toContain('Dit ærinde');
  expect(readings[0]?.stop.aborted).toBe(true);

  void here.kiosk.take();
  await here.lastAsked().answer(given);
  await later(1000);
  expect(lastSaid()[0]).toBe('Dit nummer, A007');
});

test('A3 what staff put up, what is closed and the bar are read with the page; news comes first', async () => {
  const services = here.view().services.map((one) => ({ ...one, open: one.id !== 'koerekort' }));
  here.show({ services, message: { da: 'Vi holder lukket fredag.' } });
  screen.getByRole('button', { name: 'Læs højt' }).click();
  await later(1000);
  expect(lastSaid()[0]).toBe('Vi holder lukket fredag.');
  expect(
    lastSaid().some((sentence) => sentence.startsWith('Kørekort') && sentence.includes('Lukket nu')),
  ).toBe(true);
  expect(lastSaid().at(-1)).toBe('Tilkald personale');

  here.show({ helpCalled: [{ help: 'help000001', device: 'kiosk-1' }] });
  await later(1000);
  expect(lastSaid()[0]).toContain('Personalet er tilkaldt');
});

test('A3 who goes by the Tab key hears where they are, and nothing of the page before', async () => {
  screen.getByRole('button', { name: 'Læs højt' }).click();
  await later(1000);
  const help = screen.getByRole('button', { name: 'Tilkald personale' });
  help.dispatchEvent(new KeyboardEvent('keydown', { key: 'Tab', bubbles: true }));
  help.focus();
  expect(lastSaid()).toEqual(['Tilkald personale']);
  expect(readings[0]?.stop.aborted).toBe(true);
});

test('A3 the volume goes round, and begins anew with the next citizen', async () => {
  screen.getByRole('button', { name: 'Læs højt' }).click();
  await later(1000);
  expect(readings.at(-1)?.volume).toBe(1);
  screen.getByRole('button', { name: 'Lydstyrke 2 af 4' }).click();
  await later(1000);
  expect(readings.at(-1)?.volume).toBe(2);
  here.kiosk.comfort.turnVolume();
  here.kiosk.comfort.turnVolume();
  await later(0);
  screen.getByRole('button', { name: 'Lydstyrke 1 af 4' });
  here.kiosk.reset();
  expect(here.kiosk.comfort.volume.value).toBe(1);
});

test('a second press ends it, and the next citizen begins without', async () => {
  screen.getByRole('button', { name: 'Læs højt' }).click();
  await later(1000);
  screen.getByRole('button', { name: 'Stop oplæsning' }).click();
  await later(1000);
  expect(readings).toHaveLength(1);
  expect(readings[0]?.stop.aborted).toBe(true);

  here.kiosk.comfort.toggle('voice');
  here.kiosk.reset();
  await later(1000);
  screen.getByRole('button', { name: 'Læs højt' });
});

test('who listens is not asked whether anybody is there', async () => {
  screen.getByRole('button', { name: 'Læs højt' }).click();
  await later(1000);
  for (let sentence = 0; sentence < 10; sentence += 1) {
    readings[0]?.began();
    await later(20_000);
  }
  expect(here.kiosk.warning).toBeUndefined();
  await later(26_000);
  expect(here.kiosk.warning).toBeGreaterThan(0);
  readings[0]?.began();
  expect(here.kiosk.warning).toBeGreaterThan(0);
});

test('without a voice for the language, reading is not offered', async () => {
  here.show({ speech: ['de'] });
  await later(0);
  expect(screen.queryByRole('button', { name: 'Læs højt' })).toBeNull();
});
