// How a printer is, read from the bits of its status bytes (Epson: DLE EOT 2 to 4, and the four bytes of ASB).

import type { SlipFault } from '../../core/day/commands.ts';
import type { Condition } from '../../core/device.ts';

export const fine: Condition = { paperLow: false };

/** From DLE EOT 2. An error that it does not name is looked for with DLE EOT 3. */
export function fromOfflineCause(byte: number): SlipFault | 'error' | undefined {
  if (byte & 0x04) return 'cover-open';
  if (byte & 0x20) return 'paper-out';
  return byte & 0x40 ? 'error' : undefined;
}

/** From DLE EOT 3, where DLE EOT 2 said that there is an error. */
export function fromErrorCause(byte: number): SlipFault {
  return byte & 0x08 ? 'cutter' : 'unknown';
}

/** From DLE EOT 4. */
export function fromPaper(byte: number): Condition {
  if (byte & 0x60) return { fault: 'paper-out', paperLow: true };
  return { paperLow: (byte & 0x0c) !== 0 };
}

/** From unasked status. */
export function fromUnasked([first = 0, second = 0, third = 0]: readonly number[]): Condition {
  const paperLow = (third & 0x03) !== 0;
  if (first & 0x20) return { fault: 'cover-open', paperLow };
  if (third & 0x0c) return { fault: 'paper-out', paperLow: true };
  if (second & 0x08) return { fault: 'cutter', paperLow };
  if (second & 0x64) return { fault: 'unknown', paperLow };
  return { paperLow };
}
