// The desk: the visit and what can be done with it on the left, who waits on the right. Nothing on the left ever moves.

import { useEffect } from 'preact/hooks';
import type { PlaceView } from '../../core/views/place.ts';
import type { StaffView } from '../../core/views/staff.ts';
import { staffLanguage } from '../../ui/staff-language.ts';
import { ActionGrid } from '../actions/ActionGrid.tsx';
import { StepButton } from '../actions/StepButton.tsx';
import { Strip } from '../actions/Strip.tsx';
import { TokenChoice } from '../actions/TokenChoice.tsx';
import type { Bookings } from '../bookings/bookings.ts';
import { Lists } from '../lists/Lists.tsx';
import { walk } from '../lists/walk.ts';
import { Visit } from '../visit/Visit.tsx';
import styles from './DeskPage.module.css';
import type { Desk } from './desk.ts';
import { keyPressOf, wayOf } from './keys.ts';
import { keysOn } from './settings.ts';

export function DeskPage({
  bookings,
  desk,
  place,
  view,
}: {
  bookings: Bookings;
  desk: Desk;
  place: PlaceView;
  view: StaffView;
}) {
  // In a narrow window the page before it may have been scrolled.
  useEffect(() => window.scrollTo(0, 0), []);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!keysOn.peek() || event.defaultPrevented || desk.dialog.peek()) return;
      const key = keyPressOf(event, staffLanguage.peek());
      const way = wayOf(event);
      if (key !== undefined) desk.press(key);
      else if (way === undefined || !walk(way)) return;
      event.preventDefault();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [desk]);

  return (
    <main class={styles.page}>
      <div class={styles.work}>
        <Visit desk={desk} place={place} view={view} />
        {view.survey && <TokenChoice desk={desk} view={view} />}
        <StepButton desk={desk} place={place} view={view} />
        <ActionGrid desk={desk} view={view} />
        <Strip desk={desk} view={view} />
      </div>
      <Lists bookings={bookings} desk={desk} place={place} view={view} />
    </main>
  );
}
