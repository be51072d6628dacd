// What the large button says: what it does, and in a second line what comes of it.

import type { TokenOutcome } from '../../core/ballot/handed.ts';
import type { PlaceView } from '../../core/views/place.ts';
import type { StaffView } from '../../core/views/staff.ts';
import type { Step } from '../desk/step.ts';
import { asksForToken } from '../desk/token.ts';
import { serviceName, serviceNames } from './names.ts';
import { nextText } from './next.ts';
import { text } from './words.ts';

type StepText = { readonly title: string; readonly hint: string };

export function stepText(step: Step, outcome: TokenOutcome, place: PlaceView, view: StaffView): StepText {
  switch (step.is) {
    case 'call-next':
      return { title: text('step-call-next'), hint: nextText(place, view) };
    case 'start':
      return { title: text('step-start'), hint: text('step-start-hint') };
    case 'no-show':
      return { title: text('step-no-show'), hint: text('step-no-show-hint', { n: place.recalls }) };
    case 'continue':
      return { title: text('step-continue'), hint: nextText(place, view) };
    case 'go-on': {
      const now = view.current?.errands.find(({ is }) => is === 'current')?.service ?? '';
      return {
        title: text('step-go-on', { service: serviceName(place, now) }),
        hint: text('step-go-on-hint', { services: serviceNames(place, step.rest) }),
      };
    }
    case 'finish-and-next':
      return {
        title: text(finishWord(outcome, view)),
        hint: step.last
          ? nextText(place, view)
          : text('step-send-on-hint', { services: serviceNames(place, step.rest) }),
      };
  }
}

function finishWord(outcome: TokenOutcome, view: StaffView) {
  if (!asksForToken(view)) return 'step-finish-and-next';
  return outcome === 'handed' ? 'step-handed' : 'step-not-handed';
}
