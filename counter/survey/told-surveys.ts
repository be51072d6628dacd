// Surveys by their totals and periods, those entered by hand among them: what stands beside each other and is compared.

import type { Group } from '../../core/ballot/results.ts';
import { periodText } from './format.ts';
import type { PastInfo, PublishedSurvey } from './surveys.ts';

export type ToldSurvey = {
  readonly id: string;
  readonly name: string;
  readonly first: string;
  readonly last: string;
  readonly group: Group;
  /** Entered by hand: shown wherever it stands (V8). */
  readonly byHand: boolean;
  /** The survey that a period is part of. */
  readonly partOf?: string;
};

export function toldOf({ survey, results }: PublishedSurvey): ToldSurvey {
  const { id, name, first, last, ended } = survey;
  return { id, name, first, last: ended ?? last, group: results.total, byHand: false };
}

export function toldPast({ past, group }: PastInfo): ToldSurvey {
  const { id, name, first, last } = past;
  return { id, name, first, last, group, byHand: true };
}

/** All that can be compared, the newest first: each survey, and the periods of those that have more than one. */
export function comparable(
  published: readonly PublishedSurvey[],
  past: readonly PastInfo[],
): readonly ToldSurvey[] {
  const whole = [...published.map(toldOf), ...past.map(toldPast)];
  whole.sort((a, b) => (a.first < b.first ? 1 : -1));
  return whole.flatMap((one) => {
    const periods = published.find(({ survey }) => survey.id === one.id)?.results.periods ?? [];
    if (periods.length < 2) return [one];
    const parts = periods.map(({ first, last, ...group }) => ({
      id: `${one.id}/${first}`,
      name: `${one.name}: ${periodText(first, last)}`,
      first,
      last,
      group,
      byHand: false,
      partOf: one.id,
    }));
    return [one, ...parts];
  });
}

/** Whether two of them can stand against each other: nothing is compared with a part of itself. */
export function areApart(a: ToldSurvey, b: ToldSurvey): boolean {
  return a.id !== b.id && a.partOf !== b.id && b.partOf !== a.id;
}
