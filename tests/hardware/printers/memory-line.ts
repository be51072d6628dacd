// A line to a simulated printer within this process, so that ten thousand slips take seconds. It delivers in small
// portions, and can break, fall silent, or have the printer fail between any two of them.

import type { Link, OpenLink } from '../../../hardware/links/link.ts';
import { type EngineState, PrinterEngine } from '../../../hardware/simulated/engine.ts';

/** What happens after so many bytes of one conversation. */
export type Mishap =
  | { readonly is: 'break' | 'silence'; readonly after: number }
  | { readonly is: 'fault'; readonly after: number; readonly state: Partial<EngineState> };

const portion = 512;

export class MemoryLine {
  readonly engine: PrinterEngine;
  mishap: Mishap | undefined;
  #say: (bytes: Uint8Array) => void = () => {};

  constructor() {
    this.engine = new PrinterEngine({}, (bytes) => this.#say(bytes));
  }

  readonly open: OpenLink = async () => {
    const mishap = this.mishap;
    let over = false;
    let taken = 0;
    let close = () => {};
    const closed = new Promise<void>((resolve) => {
      close = () => {
        over = true;
        resolve();
      };
    });
    const link: Link = {
      closed,
      listen: (listener) => {
        this.#say = (bytes) => {
          if (!over) listener(bytes);
        };
      },
      write: async (bytes) => {
        for (let at = 0; at < bytes.length; at += portion) {
          // One turn of the loop for each portion, as a real line gives others their turn.
          await Promise.resolve();
          if (over) throw new Error('the line broke');
          const part = bytes.subarray(at, at + portion);
          if (mishap && taken <= mishap.after && mishap.after < taken + part.length) {
            this.engine.take(part.subarray(0, mishap.after - taken));
            if (mishap.is === 'break') return close();
            if (mishap.is === 'fault') this.engine.set(mishap.state);
            if (mishap.is === 'fault') this.engine.take(part.subarray(mishap.after - taken));
          } else if (!(mishap?.is === 'silence' && taken > mishap.after)) this.engine.take(part);
          taken += part.length;
        }
      },
      end: async () => close(),
      destroy: () => close(),
    };
    return link;
  };
}
