import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Player, speakAll, speechAddress } from '../../../display/sound/speak.ts';

let heard: string[];
let stop: AbortController;

beforeEach(() => {
  vi.useFakeTimers();
  heard = [];
  stop = new AbortController();
});
afterEach(() => vi.useRealTimers());

/** Loads by address; a sound takes two seconds, the chime one and a half. */
function player(load: (address: string) => Promise<string>): Player<string> {
  const sounds = async (what: string, milliseconds: number) => {
    heard.push(what);
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
  };
  return { load, chime: () => sounds('chime', 1500), play: (sound) => sounds(sound, 2000) };
}

const loaded = (address: string) => Promise.resolve(address);
const never = () => new Promise<string>(() => {});

test('S2 the chime, then the call in two languages, one after the other', async () => {
  const speaking = speakAll(['da', 'de', 'en'], player(loaded), stop.signal);
  expect(heard).toEqual(['chime']);
  await vi.advanceTimersByTimeAsync(1500);
  expect(heard).toEqual(['chime', 'da']);
  await vi.advanceTimersByTimeAsync(2000);
  expect(heard).toEqual(['chime', 'da', 'de']);
  await vi.advanceTimersByTimeAsync(2000);
  await speaking;
  expect(heard).toEqual(['chime', 'da', 'de']);
});

test('what can’t be loaded is left out', async () => {
  const speaking = speakAll(
    ['da', 'de'],
    player((address) => (address === 'da' ? Promise.reject(new Error('404')) : loaded(address))),
    stop.signal,
  );
  await vi.advanceTimersByTimeAsync(1500);
  expect(heard).toEqual(['chime', 'de']);
  await vi.advanceTimersByTimeAsync(2000);
  await speaking;
});

test('what takes longer than three seconds is left out', async () => {
  const speaking = speakAll(
    ['da', 'de'],
    player((address) => (address === 'da' ? never() : loaded(address))),
    stop.signal,
  );
  await vi.advanceTimersByTimeAsync(1500 + 2999);
  expect(heard).toEqual(['chime']);
  await vi.advanceTimersByTimeAsync(1);
  expect(heard).toEqual(['chime', 'de']);
  await vi.advanceTimersByTimeAsync(2000);
  await speaking;
});

test('a sound that can’t be played does not keep the next from being heard', async () => {
  const broken = {
    ...player(loaded),
    play: (sound: string) => {
      heard.push(sound);
      return Promise.reject(new Error('broken'));
    },
  };
  const speaking = speakAll(['da', 'de'], broken, stop.signal);
  await vi.advanceTimersByTimeAsync(1500);
  await speaking;
  expect(heard).toEqual(['chime', 'da', 'de']);
});

test('L6 taken back, nothing more is said', async () => {
  const speaking = speakAll(['da', 'de'], player(loaded), stop.signal);
  await vi.advanceTimersByTimeAsync(1500);
  stop.abort();
  await vi.advanceTimersByTimeAsync(2000);
  await speaking;
  expect(heard).toEqual(['chime', 'da']);
});

test('the address names site, announcement and language', () => {
  expect(speechAddress('raadhus', 17, 'de')).toBe('/speech/raadhus/17/de.wav');
  expect(speechAddress('raadhus', 'test', 'da')).toBe('/speech/raadhus/test/da.wav');
});
