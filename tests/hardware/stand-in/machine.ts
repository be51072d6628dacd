// An agent's machine as far as its numbers go: a disk that can fail and forget, and a clock.

import { PrinterDevice } from '../../../core/device.ts';
import type { Standing } from '../../../core/stand-in.ts';
import { type IsoDate, instantOf, type Millis } from '../../../core/time.ts';
import { keptLines } from '../../../hardware/stand-in/kept-lines.ts';
import type { Line } from '../../../hardware/stand-in/lines.ts';
import { type Found, LineRecord } from '../../../hardware/stand-in/record.ts';
import { Reserve } from '../../../hardware/stand-in/reserve.ts';
import type { Random } from '../../support/choose.ts';
import { Disk, type Faults } from '../../support/disk.ts';
import { anOffice } from '../../support/office.ts';

export const place = '/agent/reserve';

/** In the morning of the first of the days. */
export function aStanding(dates: readonly IsoDate[], agent = 'agent-1', office = anOffice()): Standing {
  const printer = PrinterDevice.parse({
    kind: 'printer',
    id: 'slips',
    name: 'Printeren',
    site: 'raadhus',
    agent,
    connection: { over: 'network', host: '127.0.0.1' },
    kiosk: 'kiosk-1',
  });
  const today = { date: dates[0] ?? '', taking: true, stopped: [], messages: [] };
  const at = instantOf(dates[0] ?? '2026-11-23', '10:00', 'Europe/Copenhagen');
  return { at, site: 'raadhus', kiosk: 'kiosk-1', printer, office, logo: null, today, dates, holidays: [] };
}

export class Machine {
  readonly disk: Disk;
  now: Millis;
  readonly #name: string;
  #ids = 0;

  constructor(random: Random, now: Millis, name = 'a') {
    this.disk = new Disk(random);
    this.now = now;
    this.#name = name;
  }

  /** As when the program starts; one that still runs is killed. */
  async start(faults?: Faults): Promise<{ reserve: Reserve; found: Found }> {
    const files = this.disk.start(faults);
    const { record, lines, found } = await LineRecord.open<Line>(files, place, keptLines);
    const reserve = new Reserve({
      record,
      clock: () => this.now,
      newId: () => this.nextId(),
      newCommandId: () => `command-${this.nextId()}`,
    });
    reserve.start(lines);
    return { reserve, found };
  }

  /** Never the same again, over restarts too. */
  nextId(): string {
    this.#ids += 1;
    return this.#name + String(this.#ids).padStart(9, '0');
  }
}

/** Numbers `A980` and so on, as the server sets them aside. */
export function grant(first = 980, count = 20, reserve = `reserve${first}`) {
  return { version: 1, reserve, numbers: Array.from({ length: count }, (_, i) => `A${first + i}`) };
}
