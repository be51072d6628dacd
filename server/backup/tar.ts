// Files one after the other in the format of tar (ustar), which every machine can unpack: enough of it for small plain files.

export type TarFile = { readonly path: string; readonly bytes: Buffer };

const block = 512;
/** Two empty blocks end an archive. */
export const tarEnd = Buffer.alloc(2 * block);

/** Header, content and what fills up the last block. Readable by its owner alone. */
export function tarOf({ path, bytes }: TarFile, seconds: number): Buffer {
  const { prefix, name } = nameIn(path);
  const header = Buffer.alloc(block);
  header.write(name, 0);
  header.write(octal(0o600, 7), 100);
  header.write(octal(0, 7), 108);
  header.write(octal(0, 7), 116);
  header.write(octal(bytes.length, 11), 124);
  header.write(octal(seconds, 11), 136);
  header.write('0', 156);
  header.write('ustar\x0000', 257, 'latin1');
  header.write(prefix, 345);
  header.write(`${octal(sumOf(header), 6)}\0 `, 148);
  return Buffer.concat([header, bytes, Buffer.alloc(-bytes.length & (block - 1))]);
}

/** The files of an archive in their order; undefined where it is not whole or holds anything but plain files. */
export function readTar(archive: Buffer): TarFile[] | undefined {
  const files: TarFile[] = [];
  for (let at = 0; at + block <= archive.length; ) {
    const header = archive.subarray(at, at + block);
    if (header.every((byte) => byte === 0)) return archive.length >= at + tarEnd.length ? files : undefined;
    const size = Number.parseInt(text(header, 124, 12), 8);
    if (Number.parseInt(text(header, 148, 8), 8) !== sumOf(header)) return undefined;
    if (header[156] !== 0x30 || Number.isNaN(size)) return undefined;
    const from = at + block;
    at = from + size + (-size & (block - 1));
    if (at > archive.length) return undefined;
    const prefix = text(header, 345, 155);
    const name = text(header, 0, 100);
    files.push({
      path: prefix === '' ? name : `${prefix}/${name}`,
      bytes: archive.subarray(from, from + size),
    });
  }
  return undefined;
}

/** A long path is parted at its first slash. */
function nameIn(path: string): { prefix: string; name: string } {
  if (Buffer.byteLength(path) <= 100) return { prefix: '', name: path };
  const slash = path.indexOf('/');
  const [prefix, name] = [path.slice(0, Math.max(0, slash)), path.slice(slash + 1)];
  if (Buffer.byteLength(name) > 100) throw new RangeError(`${path} is too long a name for an archive`);
  return { prefix, name };
}

/** Of all bytes, with the sum's own place taken for spaces. */
function sumOf(header: Buffer): number {
  return header.reduce((sum, byte, at) => sum + (at >= 148 && at < 156 ? 0x20 : byte), 0);
}

function octal(value: number, digits: number): string {
  return Math.floor(value).toString(8).padStart(digits, '0');
}

function text(bytes: Buffer, from: number, length: number): string {
  const field = bytes.subarray(from, from + length);
  const end = field.indexOf(0);
  return field.toString('utf8', 0, end < 0 ? length : end).trim();
}
