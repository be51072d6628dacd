// A slip as the bytes that a printer turns into paper (ESC/POS).

import type { PaperWidth } from '../../core/device.ts';
import { directionOf } from '../../core/office/languages.ts';
import type { Slip } from '../../core/slip.ts';
import { type Paper, papers } from '../escpos/paper.ts';
import { type Block, bytesOf } from './job.ts';
import { summaryBlocks } from './summary.ts';
import { testBlocks } from './test-slip.ts';
import { ticketBlocks } from './ticket.ts';
import { tokenBlocks } from './token.ts';

export function slipBytes(slip: Slip, width: PaperWidth = 80): Uint8Array {
  const paper = papers[width];
  const rightToLeft = 'language' in slip && directionOf(slip.language) === 'rtl';
  return bytesOf(blocksOf(slip, paper), paper, rightToLeft ? 'rtl' : 'auto');
}

function blocksOf(slip: Slip, paper: Paper): readonly Block[] {
  switch (slip.kind) {
    case 'ticket':
      return ticketBlocks(slip, paper);
    case 'token':
      return tokenBlocks(slip);
    case 'test':
      return testBlocks(slip, paper);
    case 'summary':
      return summaryBlocks(slip);
  }
}
