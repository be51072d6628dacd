// What can be wrong in an office as somebody wrote it down. The words for each name are in words/, the sentence in tell.ts.

export const faultNames = [
  'missing',
  'wrong-kind',
  'unknown-field',
  'unknown-choice',
  'unknown-reference',
  'not-at-site',
  'twice',
  'untranslated',
  'too-short',
  'too-long',
  'too-few',
  'too-many',
  'too-small',
  'too-large',
  'not-whole',
  'control-characters',
  'not-an-id',
  'not-a-letter',
  'not-a-country',
  'not-a-host',
  'not-a-time',
  'not-a-date',
  'not-a-night-time',
  'not-a-time-zone',
  'ends-before-it-begins',
  'overlaps',
  'never-open',
  'same-letter',
  'not-a-language',
  'lacks-texts',
  'unknown-text',
  'strange-gap',
  'lost-gap',
  'needs-forms',
  'no-forms',
  'strange-form',
  'picture-no-png',
  'picture-damaged',
  'picture-too-wide',
  'picture-too-high',
  'picture-not-black-and-white',
  'picture-interlaced',
] as const;
export type FaultName = (typeof faultNames)[number];

export type Fault = {
  /** Where in the office as it was written. */
  readonly path: readonly (string | number)[];
  readonly fault: FaultName;
  /** What the words of the fault name: the most, the value, the language … */
  readonly about?: Readonly<Record<string, string | number>>;
};

/** For a schema whose message is the fault's name. */
export function named(fault: FaultName): FaultName {
  return fault;
}

export function isFaultName(text: string): text is FaultName {
  return faultNames.some((name) => name === text);
}
