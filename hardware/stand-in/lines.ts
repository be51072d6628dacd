// What an agent keeps of its numbers on its disk, line by line.

import type { z } from 'zod';
import type { TakeReserved } from '../../core/day/commands.ts';
import type { Entry } from '../../core/day/events.ts';
import type { Standing } from '../../core/stand-in.ts';
import type { IsoDate, Millis } from '../../core/time.ts';

/** How the server will be told of a number that was taken. */
export type Telling = { readonly id: string; readonly command: z.infer<typeof TakeReserved> };

export type Line =
  /**
   * What the server said last; null: this agent has no kiosk at which it could stand in. `ahead`: by how much this machine's clock
   * was before the server's.
   */
  | { readonly standing: Standing | null; readonly ahead?: Millis }
  /** What happened in the agent's own day. */
  | { readonly site: string; readonly date: IsoDate; readonly entry: Entry; readonly tell?: Telling }
  /** The server knows of it, or does not want to. */
  | { readonly told: string }
  /** A number that may have been seen by somebody: what was written of it was torn. */
  | { readonly site: string; readonly date: IsoDate; readonly lost: string };
