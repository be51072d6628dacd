// A slip as the bytes that a printer turns into paper (ESC/POS, 80 mm).

import type { Slip } from '../../core/slip.ts';
import { type Block, bytesOf } from './job.ts';
import { ticketBlocks } from './ticket.ts';
import { tokenBlocks } from './token.ts';

export function slipBytes(slip: Slip): Uint8Array {
  return bytesOf(blocksOf(slip));
}

function blocksOf(slip: Slip): readonly Block[] {
  switch (slip.kind) {
    case 'ticket':
      return ticketBlocks(slip);
    case 'token':
      return tokenBlocks(slip);
  }
}
