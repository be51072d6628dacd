// How long it will take, as a range (S3).

import type { Range } from '../../core/estimate.ts';
import { text } from './words.ts';

export function waitText({ low, high }: Range): string {
  return low === 0 ? text('waitUnder', { high }) : text('waitAbout', { low, high });
}
