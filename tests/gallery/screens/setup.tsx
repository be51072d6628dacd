// The first set-up of a new front desk, a step at a time.

import { signal } from '@preact/signals';
import type { Missing, OfficeDraft } from '../../../counter/setup/draft.ts';
import { SetupPage } from '../../../counter/setup/SetupPage.tsx';
import type { Fault, Setup, Step } from '../../../counter/setup/setup.ts';
import type { Screen } from '../screen.ts';

type Given = {
  readonly missing?: Missing;
  readonly fault?: Fault;
  readonly office?: Partial<OfficeDraft>;
};

export const screen: Screen = {
  viewport: { width: 1366, height: 768 },
  readers: 'staff',
  states: {
    connecting: () => draw('connecting', { fault: 'no-answer' }),
    code: () => draw('code'),
    'code-wrong': () => draw('code', { fault: { refused: 'setup/code-wrong' } }),
    you: () => draw('you'),
    'you-missing': () =>
      draw('you', {
        missing: { name: 'nameMissing', password: 'passwordShort', again: 'passwordsDiffer' },
      }),
    office: () => draw('office'),
    'office-missing': () =>
      draw('office', {
        missing: { name: 'officeNameMissing', languages: 'languagesMissing' },
        office: { name: '', languages: [] },
      }),
    'office-file': () =>
      draw('office', {
        office: {
          from: 'file',
          file: { name: 'kontor.json', office: {}, faults: ['Der er ingen steder i filen.'] },
        },
      }),
    opening: () => draw('opening'),
    done: () => draw('done'),
  },
};

function draw(step: Step, { missing = {}, fault, office = {} }: Given = {}) {
  const nothing = () => Promise.resolve();
  const setup: Setup = {
    step: signal(step),
    info: signal({ wants: 'office', name: 'Aabenraa Kommune' }),
    you: signal({ name: 'leder', password: '', again: '' }),
    office: signal({
      name: 'Aabenraa Kommune',
      country: 'DK',
      languages: ['da', 'de', 'en'],
      from: 'small',
      file: undefined,
      ...office,
    }),
    missing: signal(missing),
    fault: signal(fault),
    busy: signal(false),
    begin: nothing,
    enterCode: nothing,
    next: nothing,
    back: () => {},
    chooseFile: nothing,
    finish: nothing,
  };
  return <SetupPage setup={setup} />;
}
