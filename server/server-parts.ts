// What the server is made of that comes from outside: the machine, the time, the paper.

import type { PaperWidth } from '../core/device.ts';
import type { Slip } from '../core/slip.ts';
import type { Millis } from '../core/time.ts';
import type { PrinterFor } from './devices/printers.ts';
import type { ApiFlow } from './doors/api/limits.ts';
import type { Flow } from './doors/bucket.ts';
import type { Log } from './log.ts';
import type { Settings } from './settings.ts';
import type { Store } from './store/store.ts';

export type ServerParts = {
  readonly settings: Settings;
  readonly store: Store;
  readonly log: Log;
  readonly clock: () => Millis;
  /** What prints at a site where no printer is set up. */
  readonly printerFor: PrinterFor;
  /** A slip as a picture (SVG). */
  readonly slipPicture: (slip: Slip, paper: PaperWidth) => string;
  /** Starts the agent inside this server; answers how to stop it. */
  readonly startAgent: (url: string, key: string) => Promise<() => Promise<void>>;
  /** How fast one page, and one address, may ask. */
  readonly flow: { readonly sockets: Flow; readonly api: ApiFlow };
  /** The demo begins with simulated days behind it. */
  readonly demoPast?: boolean;
  /** The folder of the built pages. */
  readonly pages: string;
};

/** A page may burst 300 commands, and so may an address; guesses are few. */
export const usualFlow: ServerParts['flow'] = {
  sockets: { burst: 300, perSecond: 50 },
  api: { requests: 600, guesses: 20 },
};
