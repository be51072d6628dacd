// A line to one device that carries bytes both ways: a network connection, a device file, a serial line.

export type Link = {
  /** Hands over bytes; rejects when they can't be. Waits while the other end takes none. */
  write(bytes: Uint8Array): Promise<void>;
  /** What the device says from now on; one listener. */
  listen(listener: (bytes: Uint8Array) => void): void;
  /** Resolves when the other end has hung up, or the line broke. */
  readonly closed: Promise<void>;
  /** Hangs up when all that was written has been delivered, as far as that can be known. */
  end(): Promise<void>;
  /** Hangs up at once; what has not been delivered never will be. */
  destroy(): void;
};

/** Opens the line, or rejects: nobody there. */
export type OpenLink = (signal: AbortSignal) => Promise<Link>;

/** Ends in good order; false if the other end did not do so within `wait` milliseconds and the line was cut. */
export async function hangUp(link: Link, wait: number): Promise<boolean> {
  let cut = false;
  const timer = setTimeout(() => {
    cut = true;
    link.destroy();
  }, wait);
  await link.end();
  clearTimeout(timer);
  return !cut;
}
