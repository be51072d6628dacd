// Several services in a few words.

import type { PlaceView } from '../../core/views/place.ts';
import { serviceName } from '../words/names.ts';
import { say } from './words/words.ts';

/** The first ones by name, and how many more. */
export function namesOf(
  place: Pick<PlaceView, 'services'>,
  services: readonly string[],
  most: number,
): string {
  const shown = services.length <= most ? services : services.slice(0, most - 1);
  const names = shown.map((id) => serviceName(place, id)).join(', ');
  const more = services.length - shown.length;
  return more === 0 ? names : say('andMore', { names, n: more });
}
