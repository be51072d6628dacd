// The words of what keeps everybody from taking a number.

import type { Language } from '../../core/office/languages.ts';
import type { KioskView } from '../../core/views/kiosk.ts';
import { texts } from '../../ui/texts.ts';
import type { Notice } from '../model/notice.ts';
import type { IconName } from '../parts/Icon.tsx';
import { opensText } from '../parts/opens.ts';
import { type KioskWord, textIn } from '../words/words.ts';
import type { Said } from './NoticePage.tsx';

type Words = { readonly icon: IconName; readonly title: KioskWord; readonly hint: KioskWord };

const words: Readonly<Record<Exclude<Notice['is'], 'starting'>, Words>> = {
  offline: { icon: 'link', title: 'offline', hint: 'offlineHint' },
  failing: { icon: 'hand', title: 'failing', hint: 'failingHint' },
  'not-set-up': { icon: 'hand', title: 'notSetUp', hint: 'notSetUpHint' },
  closed: { icon: 'door', title: 'closed', hint: 'closedHint' },
  stopped: { icon: 'hand', title: 'stopped', hint: 'stoppedHint' },
};

/** In every language of the office. */
export function sayNotice(
  notice: Exclude<Notice, { is: 'starting' }>,
  view: KioskView | undefined,
): { icon: IconName; said: readonly Said[] } {
  const { icon, title, hint } = words[notice.is];
  const said = (view?.languages ?? texts.value.languages).map((language) => ({
    language,
    title: textIn(language, title),
    hints: [...openings(notice, view, language), textIn(language, hint)],
  }));
  return { icon, said };
}

function openings(notice: Notice, view: KioskView | undefined, language: Language): string[] {
  if (notice.is !== 'closed' || notice.opens === null || !view) return [];
  const { timeZone } = view.site;
  const sentences = { today: 'closedToday', later: 'closedUntil' } as const;
  return [opensText(sentences, { opens: notice.opens, at: view.at, timeZone }, language)];
}
