// Names from the office's configuration, in the page's language.

import { inLanguage, type Language } from '../../core/office/languages.ts';
import type { PlaceView } from '../../core/views/place.ts';
import { words } from '../../core/words/words.ts';
import { language } from '../../ui/language.ts';

type Services = Pick<PlaceView, 'services'>;

export function serviceName({ services }: Services, id: string): string {
  const service = services.find((one) => one.id === id);
  return service ? inLanguage(service.name, language.value) : id;
}

export function serviceNames(place: Services, ids: readonly string[]): string {
  return ids.map((id) => serviceName(place, id)).join(', ');
}

export function areaName({ areas }: Pick<PlaceView, 'areas'>, id: string): string {
  const area = areas.find((one) => one.id === id);
  return area ? inLanguage(area.name, language.value) : id;
}

/** As the reader's language calls it: `tysk`. */
export function languageInWords(of: Language): string {
  return new Intl.DisplayNames(language.value, { type: 'language' }).of(of) ?? languageName(of);
}

/** As speakers of it call it: `Deutsch`. */
export function languageName(of: Language): string {
  return words[of].language;
}
