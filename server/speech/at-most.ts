// Does so many things at once and no more; some wait for their turn, and what is too much is not done.

/** Undefined for work that was not begun: enough waits already. */
export type AtMost = <Done>(work: () => Promise<Done>) => Promise<Done | undefined>;

export function atMost(together: number, waiting: number): AtMost {
  const queue: (() => void)[] = [];
  let running = 0;
  return async (work) => {
    if (running >= together) {
      if (queue.length >= waiting) return undefined;
      // Whoever ends hands its place on, so that nobody else takes it in between.
      await new Promise<void>((go) => queue.push(go));
    } else running += 1;
    try {
      return await work();
    } finally {
      const next = queue.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
