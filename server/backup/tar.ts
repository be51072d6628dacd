// Small plain files as one archive in the format of tar, which every machine can unpack, and back.

import { buffer } from 'node:stream/consumers';
import { extract, type Pack, pack } from 'tar-stream';

export type TarFile = { readonly path: string; readonly bytes: Buffer };

/** Readable by its owner alone when it is unpacked. One file at a time is in memory. */
export async function* tarOf(
  files: AsyncIterable<TarFile> | Iterable<TarFile>,
  mtime: Date,
): AsyncGenerator<Buffer> {
  const archive = pack();
  for await (const { path, bytes } of files) {
    archive.entry({ name: path, mode: 0o600, mtime }, bytes);
    yield* packed(archive);
  }
  archive.finalize();
  yield* packed(archive);
}

/** The files in their order; undefined where it is cut off in one, or holds anything but plain files. */
export async function readTar(archive: Buffer): Promise<TarFile[] | undefined> {
  const files: TarFile[] = [];
  const unpacking = extract();
  unpacking.end(archive);
  try {
    for await (const entry of unpacking) {
      if (entry.header.type !== 'file') return undefined;
      files.push({ path: entry.header.name, bytes: await buffer(entry) });
    }
  } catch {
    return undefined;
  }
  return files;
}

function* packed(archive: Pack): Generator<Buffer> {
  for (let chunk: unknown = archive.read(); chunk instanceof Buffer; chunk = archive.read()) yield chunk;
}
