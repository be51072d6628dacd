// A folder of a test's own on the real disk, gone when the test is over.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** Call it in a test or in beforeEach. */
export async function aFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'front-desk-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}
