// The last file of a backup: what it holds, each with its checksum, and what was left out on purpose. Without it a backup is
// not whole.

import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { TarFile } from './tar.ts';

export const manifestName = 'manifest.json';

export const Manifest = z.object({
  frontDeskBackup: z.literal(1),
  /** All that was acknowledged then is in it. */
  at: z.iso.datetime(),
  files: z.array(z.object({ path: z.string(), bytes: z.int(), sha256: z.string() })),
  /** Surveys whose votes are not in it, for they were still being cast. */
  withoutVotesOf: z.array(z.string()),
});
export type Manifest = z.infer<typeof Manifest>;

export function lineOf({ path, bytes }: TarFile): Manifest['files'][number] {
  return { path, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}

export function manifestFile(manifest: Manifest): TarFile {
  return { path: manifestName, bytes: Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`) };
}
