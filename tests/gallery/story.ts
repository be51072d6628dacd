// The example office on a morning, told in commands; the pictures' views are made from it by the real rules.

import { accept } from '../../core/day/accept.ts';
import type { Answer } from '../../core/day/answer.ts';
import type { Command } from '../../core/day/commands.ts';
import type { By } from '../../core/day/events.ts';
import { applyEntry } from '../../core/day/evolve.ts';
import { newDay } from '../../core/day/state.ts';
import { estimateWaits } from '../../core/estimate.ts';
import { parseOffice } from '../../core/office/check.ts';
import { exampleOffice } from '../../core/office/example.ts';
import type { Office, Site } from '../../core/office/office.ts';
import { instantOf } from '../../core/time.ts';
import type { Scene } from '../../core/views/scene.ts';
import { pictureTime } from './still.ts';

type Input = typeof exampleOffice;

/** The day so far; `tell` adds to it, `scene` is what views are made from. */
export function story(change: (office: Input) => void = () => {}, siteId = 'raadhus') {
  const input = structuredClone(exampleOffice);
  change(input);
  const parsed = parseOffice(input);
  if ('faults' in parsed) throw new Error(JSON.stringify(parsed.faults));
  const office: Office = parsed.office;
  const site = siteOf(office, siteId);
  const day = newDay(siteId, '2026-11-23');
  let commands = 0;
  let ids = 0;

  /** Somebody did something at this time of day, `11.05`; the answer, or an error if it was refused. */
  function tell(time: string, by: By, command: Command): Answer {
    commands += 1;
    const id = `command-${commands}`;
    const acceptance = accept(day, { id, digest: '', command }, {
      at: instantOf('2026-11-23', time, 'Europe/Copenhagen'),
      by,
      office,
      site: site ?? office.sites[0],
      isHoliday: () => false,
      prints: true,
      newId: () => {
        ids += 1;
        return `visit${String(ids).padStart(5, '0')}`;
      },
      newCode: () => 'BOOKED',
      elsewhere: () => [],
    } as Parameters<typeof accept>[2]);
    if ('refused' in acceptance) throw new Error(`${time} ${command.command}: ${acceptance.refused}`);
    if ('again' in acceptance) return acceptance.again;
    applyEntry(day, acceptance.entry);
    return day.accepted.get(id)?.answer ?? { version: 0 };
  }

  function take(time: string, ...services: string[]): string {
    const answer = tell(time, 'device:kiosk-1', { command: 'take', services, language: 'da', slip: false });
    return answer.visit ?? '';
  }

  function scene(more: Partial<Scene> = {}): Scene {
    const at = pictureTime;
    const waits = estimateWaits(day, office.services, office.limits, at, seeded(7));
    return {
      day,
      office,
      site: site as Scene['site'],
      at,
      waits,
      isHoliday: () => false,
      printer: 'ok',
      speech: ['da', 'de'],
      ...more,
    };
  }

  return { day, office, site, tell, take, scene };
}

function siteOf(office: Office, id: string): Site {
  const site = office.sites.find((one) => one.id === id);
  if (!site) throw new Error(`no site ${id}`);
  return site;
}

/** The same numbers from 0 up to 1 each time (mulberry32, public domain). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
