// What an office calls its parts, for files. What it has no more is called by its id.

import type { SheetNames } from '../../core/figures/sheet-lines.ts';
import { inLanguage, type StaffLanguage } from '../../core/office/languages.ts';
import type { Office } from '../../core/office/office.ts';

export function namesIn({ sites, areas, services }: Office, language: StaffLanguage): SheetNames {
  const named = (things: Office['areas'] | Office['services'], id: string) => {
    const found = things.find((one) => one.id === id);
    return found ? inLanguage(found.name, language) : id;
  };
  return {
    site: (id) => sites.find((one) => one.id === id)?.name ?? id,
    area: (id) => named(areas, id),
    service: (id) => named(services, id),
  };
}
