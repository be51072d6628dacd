// The processor's time that a process has used, which other work on the machine changes much less than the clock's.

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const perSecond = Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }));

/** In milliseconds, of all its threads, in the program and in the system (proc(5), stat: utime and stime). */
export function processorTime(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // The second field is the program's name in brackets, and may hold anything.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return ((Number(fields[11]) + Number(fields[12])) * 1000) / perSecond;
}
