// The bar at the top: where one is, how the room is, who calls for help, the time and the menu.

import type { PlaceView } from '../../core/views/place.ts';
import type { StaffView } from '../../core/views/staff.ts';
import { staffLanguage } from '../../ui/staff-language.ts';
import { clockTime } from '../../ui/time.ts';
import type { App, SignedIn } from '../app.ts';
import { letters } from '../desk/letters.ts';
import { pagesFor } from '../page.ts';
import { leaveNoFocus } from '../parts/click.ts';
import { text } from '../words/words.ts';
import styles from './Header.module.css';
import { HelpCalls } from './HelpCalls.tsx';
import { Pages } from './Pages.tsx';
import { RoomLine } from './RoomLine.tsx';

export function Header({
  page: here,
  staff: { session, desk, guide },
  place,
  view,
}: {
  page: App['page'];
  staff: Pick<SignedIn, 'session' | 'desk' | 'guide'>;
  place: PlaceView;
  view: StaffView;
}) {
  const pages = [...(guide.lines.value ? (['guide'] as const) : []), ...pagesFor(session.role)];
  const where = view.counter ? text('counter', { label: view.counter.label }) : undefined;
  return (
    <header class={styles.header}>
      {pages.length === 1 ? (
        <p class={styles.place}>{where === undefined ? place.site.name : `${where} · ${place.site.name}`}</p>
      ) : (
        <Pages
          here={here}
          pages={pages}
          nameOf={(page) => (page === 'desk' ? (where ?? text('title')) : text(`page-${page}`))}
        />
      )}
      <div class={styles.rest}>
        <div class={styles.middle}>
          <RoomLine desk={desk} place={place} view={view} site={pages.length > 1} />
          {here.value !== 'room' && <HelpCalls desk={desk} view={view} />}
        </div>
        <p class={styles.time}>{clockTime(desk.now.value, place.site.timeZone)}</p>
        <button
          type="button"
          class={styles.menu}
          aria-haspopup="dialog"
          aria-label={text('menu')}
          aria-keyshortcuts={letters[staffLanguage.value].menu}
          onClick={(event) => {
            leaveNoFocus(event);
            desk.open({ is: 'menu' });
          }}
        >
          <span aria-hidden="true">☰</span>
        </button>
      </div>
    </header>
  );
}
