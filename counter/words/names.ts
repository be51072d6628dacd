// Names from the office's configuration, in the page's language.

import { inLanguage, type Language } from '../../core/office/languages.ts';
import type { PlaceView } from '../../core/views/place.ts';
import { staffLanguage } from '../../ui/staff-language.ts';

type Services = Pick<PlaceView, 'services'>;

export function serviceName({ services }: Services, id: string): string {
  const service = services.find((one) => one.id === id);
  return service ? inLanguage(service.name, staffLanguage.value) : id;
}

export function serviceNames(place: Services, ids: readonly string[]): string {
  return ids.map((id) => serviceName(place, id)).join(', ');
}

export function areaName({ areas }: Pick<PlaceView, 'areas'>, id: string): string {
  const area = areas.find((one) => one.id === id);
  return area ? inLanguage(area.name, staffLanguage.value) : id;
}

/** As the reader's language calls it: `tysk`. */
export function languageInWords(of: Language): string {
  return nameOf(of, staffLanguage.value);
}

/** As speakers of it call it: `Deutsch`. */
export function languageName(of: Language): string {
  const [first = '', ...rest] = nameOf(of, of);
  return first.toLocaleUpperCase(of) + rest.join('');
}

function nameOf(language: Language, inWordsOf: Language): string {
  return new Intl.DisplayNames(inWordsOf, { type: 'language' }).of(language) ?? language;
}
