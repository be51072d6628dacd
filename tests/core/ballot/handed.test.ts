import { describe, expect, test } from 'vitest';
import {
  forgetPresses,
  Handed,
  handedKey,
  handedTotal,
  handOver,
  noneHanded,
  takeBackHanded,
} from '../../../core/ballot/handed.ts';

const key = handedKey('2023-02-02', 'raadhus', undefined);
const press = { press: 'command-1', at: 1_000_000, key, outcome: 'handed' } as const;
const all = () => true;

describe('tokens handed over', () => {
  test('V1 are counted by day, site and outcome', () => {
    const other = { ...press, press: 'command-2', key: handedKey('2023-02-03', 'raadhus', undefined) };
    const declined = { ...press, press: 'command-3', outcome: 'declined' } as const;
    const handed = [press, other, declined].reduce((sum, one) => handOver(sum, one, one.at), noneHanded);
    expect(handed.counts).toEqual({
      '2023-02-02/raadhus': { handed: 1, declined: 1 },
      '2023-02-03/raadhus': { handed: 1 },
    });
    expect(handedTotal(handed, all)).toBe(2);
    expect(handedTotal(handed, (one) => one === key)).toBe(1);
    expect(Handed.parse(handed)).toEqual(handed);
  });

  test('V1 per area where the survey tells areas apart', () => {
    expect(handedKey('2023-02-02', 'raadhus', 'pension')).toBe('2023-02-02/raadhus/pension');
  });

  test('L7 a press that comes again counts once', () => {
    const once = handOver(noneHanded, press, press.at);
    expect(handOver(once, press, press.at)).toBe(once);
    expect(handOver(once, press, press.at + 119_999)).toBe(once);
  });

  test('V1 undo takes it back, once', () => {
    const none = takeBackHanded(handOver(noneHanded, press, press.at), press.press);
    expect(handedTotal(none, all)).toBe(0);
    expect(takeBackHanded(none, press.press)).toBe(none);
    expect(takeBackHanded(none, 'command-of-another')).toBe(none);
  });

  test('V1 presses are remembered for two minutes, longer than an undo may come, and then forgotten', () => {
    const first = handOver(noneHanded, press, press.at);
    const second = { ...press, press: 'command-2', at: press.at + 60_000 };
    const both = handOver(first, second, second.at);
    expect(both.recent.map((one) => one.press)).toEqual(['command-1', 'command-2']);
    expect(forgetPresses(both, second.at)).toBe(both);
    const later = forgetPresses(both, press.at + 120_000);
    expect(later.recent.map((one) => one.press)).toEqual(['command-2']);
    expect(handedTotal(later, all)).toBe(2);
  });

  test('L7 a press that comes again after it was forgotten counts no second time', () => {
    const again = press.at + 120_000;
    const forgotten = forgetPresses(handOver(noneHanded, press, press.at), again);
    expect(handOver(forgotten, press, again)).toBe(forgotten);
  });
});
