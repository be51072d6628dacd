import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { deviceKey, deviceName } from '../../ui/device.ts';

beforeEach(() => {
  localStorage.clear();
  history.replaceState(null, '', '/display?site=raadhus');
});

afterEach(() => vi.restoreAllMocks());

describe('a device’s name', () => {
  test('is what its address says, then and later', () => {
    expect(deviceName('kiosk', 'kiosk-x')).toBe('kiosk-x');
    history.replaceState(null, '', '/kiosk?device=hall');
    expect(deviceName('kiosk', 'kiosk-x')).toBe('hall');
    history.replaceState(null, '', '/kiosk');
    expect(deviceName('kiosk', 'kiosk-x')).toBe('hall');
  });
});

describe('a device’s key', () => {
  test('is kept, and gone from the address bar', () => {
    expect(deviceKey('display')).toBeUndefined();
    location.hash = '#key=a-key';
    expect(deviceKey('display')).toBe('a-key');
    expect(location.href).toMatch(/\/display\?site=raadhus$/);
    expect(deviceKey('display')).toBe('a-key');
    expect(deviceKey('kiosk')).toBeUndefined();
  });

  test('stays in the address where the browser keeps nothing', () => {
    vi.spyOn(window, 'localStorage', 'get').mockImplementation(() => {
      throw new DOMException('Access is denied for this document.', 'SecurityError');
    });
    expect(deviceKey('display')).toBeUndefined();
    expect(deviceName('display', 'display-x')).toBe('display-x');
    location.hash = '#key=a-key';
    expect(deviceKey('display')).toBe('a-key');
    expect(location.hash).toBe('#key=a-key');
  });

  test('that is mistyped breaks no page', () => {
    location.hash = '#key=%E0%A4%A';
    expect(deviceKey('display')).toBeTypeOf('string');
    location.hash = '#key=';
    expect(deviceKey('vote')).toBeUndefined();
  });
});
