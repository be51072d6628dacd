// What a phone's camera reads on a page, through a reader that we did not write.

import { createRequire } from 'node:module';
import type { Locator } from 'playwright-core';
import { PNG } from 'pngjs';

// CommonJS whose types say that it is not.
const { default: jsqr } = createRequire(import.meta.url)('jsqr') as typeof import('jsqr');

/** The text of the QR code that is seen there, if one is. */
export async function readCode(seen: Locator): Promise<string | undefined> {
  const { data, width, height } = PNG.sync.read(await seen.screenshot());
  return jsqr(Uint8ClampedArray.from(data), width, height)?.data;
}
