// Loaded into a server before its own script: tells how long it was busy without a pause. At SIGUSR2 it writes the longest
// slice since the last time, in milliseconds, to the file that SLICES names.

import { writeFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';

const resolution = 1;
const delay = monitorEventLoopDelay({ resolution });
delay.enable();

process.on('SIGUSR2', () => {
  writeFileSync(process.env.SLICES ?? '', String(delay.max / 1e6 - resolution));
  delay.reset();
});
