// Tells assistive technology which visit has come to the counter, and why it was called.

import { computed, effect } from '@preact/signals';
import { announce } from '../../ui/announce.tsx';
import type { App } from '../app.ts';
import { reasonText } from '../words/reason.ts';
import { text } from '../words/words.ts';

export function announceVisits(app: Pick<App, 'signedIn'>): () => void {
  const visit = computed(() => app.signedIn.value?.desk.view.value?.current?.visit);
  return effect(() => {
    if (visit.value === undefined) return;
    const desk = app.signedIn.peek()?.desk;
    const current = desk?.view.peek()?.current;
    const zone = desk?.place.peek()?.site.timeZone;
    if (!current || zone === undefined) return;
    const why = current.reason ? text('calledBecause', { reason: reasonText(current.reason, zone) }) : '';
    announce(`${current.number ?? text('noNumber')}. ${why}`);
  });
}
