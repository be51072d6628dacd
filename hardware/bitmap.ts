// A picture in dots, as a thermal head burns it: rows of bytes from the top, the highest bit leftmost, 1 is black.

export type Bitmap = {
  /** In dots; a multiple of eight. */
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
};

/** White, at least `width` dots wide. */
export function whiteBitmap(width: number, height: number): Bitmap {
  const bytesWide = Math.ceil(width / 8);
  return { width: bytesWide * 8, height, bytes: new Uint8Array(bytesWide * height) };
}

export function isBlack({ width, bytes }: Bitmap, x: number, y: number): boolean {
  return ((bytes[(y * width + x) >> 3] ?? 0) & (0x80 >> (x & 7))) !== 0;
}

/** Black for white, and white for black. */
export function inverted({ width, height, bytes }: Bitmap): Bitmap {
  return { width, height, bytes: bytes.map((byte) => ~byte) };
}

/** Blackens the dots from `x` up to `end` of row `y`. */
export function blacken({ width, bytes }: Bitmap, x: number, end: number, y: number): void {
  for (let dot = x; dot < end; dot += 1) {
    const at = (y * width + dot) >> 3;
    bytes[at] = (bytes[at] ?? 0) | (0x80 >> (dot & 7));
  }
}
