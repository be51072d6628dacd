// The steps of the first day's guide. By themselves, so that pages bring no schemas along.

export const guideSteps = [
  'sites',
  'services',
  'counters',
  'hours',
  'people',
  'kiosk',
  'display',
  'printer',
  'ticket',
] as const;
export type GuideStep = (typeof guideSteps)[number];

/** What can be good as it is; the others are seen by what they are for. */
export const confirmable = ['sites', 'services', 'counters', 'hours', 'people', 'printer'] as const;
export type Confirmable = (typeof confirmable)[number];

export type GuideLine = {
  readonly step: GuideStep;
  readonly done: boolean;
  /** It can be said to be good as it is. */
  readonly mayConfirm: boolean;
};

export function isConfirmable(step: GuideStep): step is Confirmable {
  return confirmable.some((one) => one === step);
}
