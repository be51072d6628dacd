// What views are made from, at the moment that a scenario has reached.

import { estimateWaits } from '../../core/estimate.ts';
import type { Scene } from '../../core/views/scene.ts';
import type { StaffScene } from '../../core/views/staff.ts';
import { randomFrom } from './random.ts';
import type { Scenario } from './scenario.ts';

export function sceneOf({ day, office, site, now: at, isHoliday }: Scenario): Scene {
  const waits = estimateWaits(day, office.services, office.limits, at, randomFrom(20261123));
  return { day, office, site, at, waits, isHoliday, printer: 'ok', speech: ['da'] };
}

/** As `person` sees it. */
export function staffSceneOf(day: Scenario, person: string, notes: Record<string, string> = {}): StaffScene {
  return { ...sceneOf(day), person, notes: new Map(Object.entries(notes)), survey: false };
}
