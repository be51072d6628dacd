// The guide of the first day as it is kept: a loose sheet, gone when the guide is put away.

import { Guide } from '../../core/guide.ts';
import type { Store } from '../store/store.ts';

const sheet = 'first-day';

export function readGuide(store: Store): Promise<Guide | undefined> {
  return store.readSheet(sheet, Guide);
}

export function keepGuide(store: Store, guide: Guide): Promise<void> {
  return store.writeSheet(sheet, guide);
}

export function putGuideAway(store: Store): Promise<void> {
  return store.deleteSheet(sheet);
}
