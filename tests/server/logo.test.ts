// The picture of a site's slips, out of a PNG that somebody else wrote.

import { PNG } from 'pngjs';
import { expect, test } from 'vitest';
import { type LogoFault, readLogo } from '../../server/logo.ts';
import { blackAndWhite, paletted } from '../support/logos.ts';

const badge = (x: number, y: number) => (x + 2 * y) % 5 === 0 || x === y;

test.each([
  [8, 8],
  [13, 7],
  [576, 3],
  [1, 400],
])('a picture of %i by %i dots is read dot by dot', (width, height) => {
  const logo = readLogo(blackAndWhite(width, height, badge));
  if ('fault' in logo) throw new Error(logo.fault);
  expect([logo.width, logo.height]).toEqual([width, height]);
  const dots = Buffer.from(logo.dots, 'base64');
  const wide = Math.ceil(width / 8);
  expect(dots).toHaveLength(wide * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < wide * 8; x += 1) {
      const black = ((dots[y * wide + (x >> 3)] ?? 0) & (0x80 >> (x & 7))) !== 0;
      expect(black, `${x}, ${y}`).toBe(x < width && badge(x, y));
    }
  }
});

test.each([0, 1, 2, 3, 4])('rows written with filter %i are read alike', (filter) => {
  expect(readLogo(blackAndWhite(40, 20, badge, filter))).toEqual(readLogo(blackAndWhite(40, 20, badge)));
});

test('colours of a palette are black where they are dark and not transparent', () => {
  const [dark, light] = [
    [20, 40, 90],
    [250, 240, 200],
  ] as const;
  const black = readLogo(blackAndWhite(8, 8, badge));
  expect(readLogo(paletted(8, 8, badge, [light, dark]))).toEqual(black);
  expect(readLogo(paletted(8, 8, badge, [[0, 0, 0], dark], [0, 255]))).toEqual(black);
});

test.each<[string, string, LogoFault]>([
  ['no PNG', Buffer.from('GIF89a').toString('base64'), { fault: 'picture-no-png' }],
  ['a cut-off one', blackAndWhite(40, 20, badge).slice(0, 80), { fault: 'picture-damaged' }],
  ['one whose bytes were changed', damaged(), { fault: 'picture-damaged' }],
  ['too wide', blackAndWhite(577, 8, badge), { fault: 'picture-too-wide', about: { width: 577, most: 576 } }],
  [
    'too high',
    blackAndWhite(8, 401, badge),
    { fault: 'picture-too-high', about: { height: 401, most: 400 } },
  ],
  ['in colours', coloured(), { fault: 'picture-not-black-and-white' }],
])('%s is refused by name', (_what, base64, why) => {
  expect(readLogo(base64)).toEqual(why);
});

function coloured(): string {
  return PNG.sync.write(new PNG({ width: 8, height: 8 })).toString('base64');
}

function damaged(): string {
  const bytes = Buffer.from(blackAndWhite(40, 20, badge), 'base64');
  bytes[45] = (bytes[45] ?? 0) ^ 0xff;
  return bytes.toString('base64');
}
