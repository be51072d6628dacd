// What the parts of a survey are called on this page.

import type { PartNames } from '../../core/ballot/parts.ts';
import type { PlaceView } from '../../core/views/place.ts';
import { areaName } from '../words/names.ts';
import { periodText } from './format.ts';
import type { SiteName } from './surveys.ts';
import { say } from './words/words.ts';

export function partNames(sites: readonly SiteName[], place: Pick<PlaceView, 'areas'>): PartNames {
  return {
    period: periodText,
    site: (id) => sites.find((site) => site.id === id)?.name ?? id,
    area: (id) => (id === '' ? say('otherAreas') : areaName(place, id)),
  };
}
