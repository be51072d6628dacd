// Measures what was asked for by name, or everything; prints it beside its peers and writes bench-results.json.

import { writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { atRest } from './benches/at-rest.ts';
import { callToDisplays } from './benches/call.ts';
import { figures } from './benches/figures.ts';
import { fullHouse } from './benches/full-house.ts';
import { growth } from './benches/growth.ts';
import { kioskPage } from './benches/kiosk-page.ts';
import { restart } from './benches/restart.ts';
import { serverAway } from './benches/server-away.ts';
import { slipToPrinter } from './benches/slip.ts';
import { ticketAlone } from './benches/ticket-alone.ts';
import { ticketsTogether } from './benches/tickets-together.ts';
import { type Result, tableOf } from './result.ts';
import { rounds } from './rounds.ts';

const benches: Readonly<Record<string, () => Promise<Result[]>>> = {
  'kiosk-page': kioskPage,
  'at-rest': atRest,
  'ticket-alone': ticketAlone,
  call: callToDisplays,
  slip: slipToPrinter,
  'server-away': serverAway,
  figures,
  'tickets-together': ticketsTogether,
  'full-house': fullHouse,
  growth,
  restart,
};

const asked = process.argv.slice(2);
const unknown = asked.find((name) => !(name in benches));
if (unknown !== undefined) {
  process.stderr.write(`There is no bench ${unknown}; there are ${Object.keys(benches).join(', ')}.\n`);
  process.exit(1);
}
const [processor] = cpus();
process.stdout.write(
  `${cpus().length} × ${processor?.model.trim()}, Node ${process.version}, load ${loadavg()[0]?.toFixed(1)} at the start; ` +
    `medians of ${rounds} interleaved rounds\n`,
);
const results: Result[] = [];
for (const [name, bench] of Object.entries(benches)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  process.stderr.write(`${name} …\n`);
  results.push(...(await bench()));
}
process.stdout.write(`${tableOf(results)}\n`);
writeFileSync('bench-results.json', `${JSON.stringify(results, null, 2)}\n`);
const failed = results.filter(({ holds }) => !holds);
if (failed.length > 0 && (loadavg()[0] ?? 0) > cpus().length) {
  process.stdout.write('The machine is busy with other things; measure again when it is not.\n');
}
process.exit(failed.length > 0 ? 1 : 0);
