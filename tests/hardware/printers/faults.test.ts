// The table: which way a slip takes and what goes wrong there, and what comes of it: for the job, for the ticket, for the
// citizen at the kiosk and for staff. No slip is printed later by surprise.

import { describe, expect, test } from 'vitest';
import type { Condition } from '../../../core/device.ts';
import type { PrintOutcome } from '../../../core/slip.ts';
import { kioskView } from '../../../core/views/kiosk.ts';
import { staffView } from '../../../core/views/staff.ts';
import { slipBytes } from '../../../hardware/slip/bytes.ts';
import { paperOf } from '../../../kiosk/model/paper.ts';
import { anOffice } from '../../support/office.ts';
import { Scenario } from '../../support/scenario.ts';
import { sceneOf, staffSceneOf } from '../../support/scene.ts';
import { textOf } from '../readers/job.ts';
import { aTicket } from '../slips.ts';
import { notHere, type Reached, reach, type Way, ways } from './ways.ts';

type Row = {
  readonly fault: string;
  readonly play: (reached: Reached) => void;
  /** What becomes of the job; by way, where they differ. */
  readonly job: string | Partial<Record<Way, string>>;
  /** How many slips lie on the paper then. */
  readonly slips?: number;
};

const answers: readonly Way[] = ['network', 'device file', 'serial line'];
const network: readonly Way[] = ['network'];
const silent: Way = 'network, never answers';
const queue: Way = 'print queue';

const table: readonly (Row & { readonly on: readonly Way[] })[] = [
  { on: answers, fault: 'nothing', play: () => {}, job: 'confirmed', slips: 1 },
  { on: [silent, queue], fault: 'nothing', play: () => {}, job: 'sent', slips: 1 },
  { on: answers, fault: 'no GS ( H', play: set({ confirms: false }), job: 'confirmed', slips: 1 },
  { on: answers, fault: 'paper near its end', play: set({ paper: 'low' }), job: 'confirmed', slips: 1 },
  {
    on: answers,
    fault: 'status that nobody asked for',
    play: set({ unasked: true }),
    job: 'confirmed',
    slips: 1,
  },
  { on: answers, fault: 'cover open', play: set({ cover: 'open' }), job: 'failed: cover-open' },
  { on: answers, fault: 'no paper', play: set({ paper: 'out' }), job: 'failed: paper-out' },
  { on: answers, fault: 'cutter stuck', play: set({ cutter: 'stuck' }), job: 'failed: cutter' },
  {
    on: answers,
    fault: 'paper that runs out under way',
    play: underWay({ paper: 'out' }),
    job: 'failed: paper-out',
  },
  {
    on: answers,
    fault: 'cover opened under way',
    play: underWay({ cover: 'open' }),
    job: 'failed: cover-open',
  },
  { on: answers, fault: 'says nothing', play: set({ mute: true }), job: 'failed: time-out' },
  { on: answers, fault: 'reads slowly', play: line({ is: 'slow' }), job: 'confirmed', slips: 1 },
  { on: [silent, queue], fault: 'reads slowly', play: line({ is: 'slow' }), job: 'sent', slips: 1 },
  {
    on: [...network, silent],
    fault: 'stops reading under way',
    play: line({ is: 'stalling', after: 900 }),
    job: 'failed: time-out',
  },
  {
    on: [...network, silent, queue],
    fault: 'takes nothing',
    play: line({ is: 'deaf' }),
    job: 'failed: time-out',
  },
  {
    on: network,
    fault: 'hangs up under way',
    play: line({ is: 'closing', after: 900 }),
    job: 'failed: offline',
  },
  {
    on: [...network, silent],
    fault: 'breaks the line under way',
    play: line({ is: 'resetting', after: 900 }),
    job: 'failed: offline',
  },
  {
    on: [...network, silent, queue],
    fault: 'nobody there',
    play: ({ printer }) => void printer.stop(),
    job: 'failed: offline',
  },
];

describe.each(ways)('a printer over %s', (way) => {
  test.skipIf(notHere(way)).each(table.filter(({ on }) => on.includes(way)))(
    'S4 with $fault: $job',
    async ({ play, job, slips = 0 }) => {
      const reached = await reach(way);
      play(reached);

      const outcome = await reached.transport.send(slipBytes(aTicket({ number: 'A001' })));

      expect(inWords(outcome)).toBe(job);
      const { ticket, citizen, staff } = whatFollows(outcome);
      const good = outcome.outcome !== 'failed';
      expect({ ticket, citizen, staff }).toEqual({
        ticket: outcome.outcome,
        citizen: good ? 'takes the slip' : 'keeps the number on the screen',
        staff: good ? 'see a ticket' : 'see a ticket without a slip',
      });
      // Well again, it prints nothing but what it is given then.
      const { printer, transport } = reached;
      printer.engine.set({ cover: 'closed', paper: 'there', cutter: 'fine', mute: way === silent });
      printer.setLine({ is: 'none' });
      expect(printer.engine.slips).toHaveLength(slips);
      if (!good && inWords(await transport.look()) === 'well') {
        expect(inWords(await transport.send(slipBytes(aTicket({ number: 'A002' }))))).toBe(
          answers.includes(way) ? 'confirmed' : 'sent',
        );
        expect(printer.engine.slips.map((slip) => textOf(slip))).toEqual([expect.stringContaining('A002')]);
      }
    },
  );
});

function set(state: Parameters<Reached['printer']['engine']['set']>[0]): Row['play'] {
  return ({ printer }) => printer.engine.set(state);
}

function underWay(state: Parameters<Reached['printer']['engine']['set']>[0]): Row['play'] {
  return ({ printer }) =>
    printer.setLine({ is: 'passing', after: 900, told: () => printer.engine.set(state) });
}

function line(fault: Parameters<Reached['printer']['setLine']>[0]): Row['play'] {
  return ({ printer }) => printer.setLine(fault);
}

function inWords(said: PrintOutcome | Condition): string {
  if (!('outcome' in said)) return said.fault ?? 'well';
  return said.outcome === 'failed' ? `failed: ${said.cause}` : said.outcome;
}

/** What the rules and the screens make of it. */
function whatFollows(outcome: PrintOutcome): { ticket: string; citizen: string; staff: string } {
  const day = new Scenario(anOffice(), 'raadhus');
  const { visit } = day.taken('pas');
  day.given('system', { command: 'report-slip', visit, ...outcome });
  const person = day.opened(day.site.counters[0]?.id ?? '');
  const paper = paperOf(kioskView(sceneOf(day)), visit);
  const [row] = staffView(staffSceneOf(day, person)).own;
  return {
    ticket: day.visit(visit).slip.is,
    citizen: paper === 'came' ? 'takes the slip' : 'keeps the number on the screen',
    staff: row?.noSlip ? 'see a ticket without a slip' : 'see a ticket',
  };
}
