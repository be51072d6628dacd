// A ticket as it is printed, in the citizen's language and the site's own words.

import type { Visit } from './day/state.ts';
import { inLanguage } from './office/languages.ts';
import type { Office, Site } from './office/office.ts';
import type { TicketInfo } from './protocol.ts';
import type { Logo, TicketSlip } from './slip.ts';
import { wordsIn } from './words/in-force.ts';

export type TicketSlipParts = {
  readonly office: Office;
  readonly site: Site;
  readonly visit: Visit;
  /** Null: the server is away, and nobody knows. */
  readonly info: TicketInfo | null;
  readonly logo: Logo | null;
  readonly copy: boolean;
};

/** Undefined: the visit has no number. */
export function ticketSlip({
  office,
  site,
  visit,
  info,
  logo,
  copy,
}: TicketSlipParts): TicketSlip | undefined {
  if (visit.number === undefined) return undefined;
  const language = visit.language ?? office.languages[0] ?? 'da';
  const services = visit.errands.flatMap(({ service }) => {
    const known = office.services.find(({ id }) => id === service);
    return known ? [inLanguage(known.name, language)] : [];
  });
  return {
    kind: 'ticket',
    language,
    words: wordsIn(office, language).slip,
    office: office.name,
    site: site.name,
    number: visit.number,
    at: visit.arrived,
    booked: visit.booked ?? null,
    timeZone: site.timeZone,
    service: site.showService ? services.join(', ') : null,
    before: info?.before ?? null,
    wait: info?.wait ?? null,
    url: info?.url ?? null,
    copy,
    head: site.slip.head[language] ?? [],
    foot: site.slip.foot[language] ?? [],
    logo,
  };
}
