// A scanner told from a person by its speed, and the code in what it sends.

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { codeOf } from '../../core/ballot/code.ts';
import { codeInScan, listenForScans, Scanner } from '../../ui/scan.ts';

const code = codeOf([3, 17, 31, 0, 9, 22, 14, 5, 28, 11, 1, 30, 7, 19, 2]);

let heard: { scanned: string[]; typed: string[] };
let scanner: Scanner;

beforeEach(() => {
  vi.useFakeTimers();
  heard = { scanned: [], typed: [] };
  scanner = new Scanner({
    scanned: (text) => heard.scanned.push(text),
    typed: (text) => heard.typed.push(text),
  });
});

afterEach(() => {
  scanner.stop();
  vi.useRealTimers();
});

/** Presses keys `gap` milliseconds apart; how the last one was taken. */
function press(keys: readonly string[], gap: number): boolean {
  let taken = false;
  for (const key of keys) {
    vi.advanceTimersByTime(gap);
    taken = scanner.hear(key, Date.now());
  }
  return taken;
}

describe('a scan', () => {
  test('comes faster than 60 ms a key and ends with Enter', () => {
    expect(press([...code, 'Enter'], 12)).toBe(true);
    expect(heard).toEqual({ scanned: [code], typed: [] });
  });

  test('is a scan at 59 ms a key, and typing at 61', () => {
    press([...code, 'Enter'], 59);
    expect(heard.scanned).toEqual([code]);
    press([...code, 'Enter'], 61);
    vi.advanceTimersByTime(100);
    expect(heard.scanned).toHaveLength(1);
    expect(heard.typed.join('')).toBe(code);
  });

  test('with shift keys between its letters is one', () => {
    press([...code].flatMap((letter) => ['Shift', letter]).concat('Enter'), 10);
    expect(heard.scanned).toEqual([code]);
  });

  test('repeated within two seconds is heard once, and again after them', () => {
    const scan = () => press([...code, 'Enter'], 10);
    scan();
    vi.advanceTimersByTime(1000);
    scan();
    vi.advanceTimersByTime(1500);
    scan();
    expect(heard.scanned).toHaveLength(1);
    vi.advanceTimersByTime(2000);
    scan();
    expect(heard.scanned).toHaveLength(2);
  });

  test('of another code is heard at once', () => {
    press([...code, 'Enter'], 10);
    press([...'0123456789ABCDEF', 'Enter'], 10);
    expect(heard.scanned).toEqual([code, '0123456789ABCDEF']);
  });
});

describe('typing', () => {
  test('comes through key by key, a moment later', () => {
    press(['A', '7'], 150);
    vi.advanceTimersByTime(60);
    expect(heard.typed).toEqual(['A', '7']);
  });

  test('two keys that fall together are typing', () => {
    press(['A', '7'], 20);
    vi.advanceTimersByTime(60);
    expect(heard.typed).toEqual(['A7']);
  });

  test('Enter after it is the page’s, and so is a space or a key with a name', () => {
    expect(press(['A', 'Enter'], 100)).toBe(false);
    expect([press([' '], 100), press(['Backspace'], 100), press(['Tab'], 100)]).toEqual([
      false,
      false,
      false,
    ]);
    expect(press(['1', '2', 'Enter'], 10)).toBe(false);
    expect(heard.scanned).toEqual([]);
  });
});

test('what a scanner sends reaches neither the field nor the button that has the focus', () => {
  const stop = listenForScans(window, listening());
  const field = document.body.appendChild(document.createElement('input'));
  const seen: string[] = [];
  field.addEventListener('keydown', ({ key }) => seen.push(key));
  for (const key of [...code, 'Enter', 'ArrowLeft']) {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
    field.dispatchEvent(event);
    expect(event.defaultPrevented).toBe(key !== 'ArrowLeft');
  }
  expect(seen).toEqual(['ArrowLeft']);
  expect(heard.scanned).toEqual([code]);
  stop();
  field.remove();
});

function listening() {
  return {
    scanned: (text: string) => heard.scanned.push(text),
    typed: (text: string) => heard.typed.push(text),
  };
}

describe('the code in a scan', () => {
  test.each([
    ['alone', code],
    ['as the slip’s address', `https://stem.aabenraa.dk/v#${code}`],
    ['as an address, on a Danish layout', `httpsÆ--stem.aabenraa.dk-v#${code}`],
    ['as an address, when only letters and digits survive', `httpsstemaabenraadkv${code}`],
    ['with small letters', `http://10.0.0.4:8080/v#${code.toLowerCase()}`],
    ['with a tail', `${code} \t`],
  ])('is found %s', (_, text) => {
    expect(codeInScan(text)).toBe(code);
  });

  test.each([
    ['another kind of code', '5701234567899'],
    ['a character wrong', `${code.slice(0, -1)}${code.endsWith('0') ? '1' : '0'}`],
    ['nothing', ''],
  ])('is not found in %s', (_, text) => {
    expect(codeInScan(text)).toBeUndefined();
  });
});
