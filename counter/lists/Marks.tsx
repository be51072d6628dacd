// What is special about a visit in a list, in words.

import type { PlaceView } from '../../core/views/place.ts';
import type { Row } from '../../core/views/staff.ts';
import { clockTime } from '../../ui/time.ts';
import { languageInWords } from '../words/names.ts';
import { text } from '../words/words.ts';
import styles from './Row.module.css';

export function Marks({ place, row, next = false }: { place: PlaceView; row: Row; next?: boolean }) {
  const marks: string[] = [];
  if (next) marks.push(text('isNext'));
  if (row.booked !== null) marks.push(text('bookedAt', { time: clockTime(row.booked, place.site.timeZone) }));
  if (row.alone) marks.push(text('takenAlone'));
  if (row.putFirst) marks.push(text('isPutFirst'));
  if (row.counter !== null) marks.push(text('forCounter', { label: labelOf(place, row.counter) }));
  if (row.language !== null && row.language !== place.languages[0]) marks.push(languageInWords(row.language));
  if (row.note !== null) marks.push(text('hasNote'));
  if (marks.length === 0 && !row.noSlip) return null;
  return (
    <span class={styles.marks}>
      {row.noSlip && <strong class={styles.noSlip}>{text('noSlip')}</strong>}
      {row.noSlip && marks.length > 0 && ' · '}
      {marks.join(' · ')}
    </span>
  );
}

function labelOf({ counters }: PlaceView, id: string): string {
  return counters.find((counter) => counter.id === id)?.label ?? id;
}
