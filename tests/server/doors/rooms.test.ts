import { expect, test } from 'vitest';
import { PhoneRooms } from '../../../server/doors/rooms.ts';

test('phones are told in rooms of a few each, site by site, and rooms that everybody has left are forgotten', () => {
  const rooms = new PhoneRooms();
  const sizes = new Map<string, number>();
  for (let phone = 0; phone < 1000; phone += 1) {
    const room = rooms.next('raadhus');
    sizes.set(room, (sizes.get(room) ?? 0) + 1);
  }
  expect(Math.max(...sizes.values())).toBeLessThan(200);
  rooms.next('bov');
  const names = [...sizes.keys()];
  expect(rooms.of('raadhus', () => true)).toEqual({ left: names, gone: [] });
  const [first = '', ...others] = names;
  expect(rooms.of('raadhus', (room) => room !== first)).toEqual({ left: others, gone: [first] });
  expect(rooms.of('raadhus', () => true)).toEqual({ left: others, gone: [] });
  expect(rooms.of('bov', () => true).left).toHaveLength(1);
});
