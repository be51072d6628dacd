// The guide of the first day.

import { type GuideStep, guideSteps, isConfirmable } from '../../../core/guide-steps.ts';
import { AppPage } from '../../../counter/AppPage.tsx';
import type { PageName } from '../../../counter/page.ts';
import type { Screen } from '../screen.ts';
import { appWith, morning, staffWith } from './counter-scenes.ts';

export const screen: Screen = {
  viewport: { width: 1366, height: 1000 },
  readers: 'staff',
  states: {
    nothing: () => draw([]),
    some: () => draw(['sites', 'services', 'kiosk', 'display']),
    all: () => draw(guideSteps),
    'on-another-page': () => draw(['sites', 'services'], { page: 'devices' }),
  },
};

function draw(done: readonly GuideStep[], { page }: { page: PageName } = { page: 'guide' }) {
  const told = morning(false);
  const steps = guideSteps.map((step) => {
    const isDone = done.includes(step);
    return { step, done: isDone, mayConfirm: !isDone && isConfirmable(step) };
  });
  const answers = { '/guide': { open: true, steps }, '/paired': [], '/keys': [], '/devices': [] };
  const staff = staffWith([told.view({ person: 'person:chief' }), told.place()], {
    role: 'administrator',
    answers,
  });
  void staff.guide.load();
  return <AppPage app={appWith(staff, { page })} />;
}
