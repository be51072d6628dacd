// A line to one device that carries bytes both ways: a network connection, a device file, a serial line.

export type Link = {
  /** Hands over bytes; rejects when they can't be. Waits while the other end takes none. */
  write(bytes: Uint8Array): Promise<void>;
  /** What the device says from now on; one listener. */
  listen(listener: (bytes: Uint8Array) => void): void;
  /** Resolves when the other end has hung up, or the line broke. */
  readonly closed: Promise<void>;
  /** Hangs up when all that was written has been delivered, as far as that can be known; rejects if the line broke instead. */
  end(): Promise<void>;
  /** Hangs up at once; what has not been delivered never will be. */
  destroy(): void;
};

/** Opens the line, or rejects: nobody there. */
export type OpenLink = (signal: AbortSignal) => Promise<Link>;

/** `cut`: the other end did not hang up within `wait` milliseconds, so that we did, at once. */
export async function hangUp(link: Link, wait: number): Promise<'ended' | 'broken' | 'cut'> {
  let cut = false;
  const timer = setTimeout(() => {
    cut = true;
    link.destroy();
  }, wait);
  const end = await link.end().then(
    () => 'ended' as const,
    () => 'broken' as const,
  );
  clearTimeout(timer);
  return cut ? 'cut' : end;
}
