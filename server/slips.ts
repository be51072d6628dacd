// Slips that are of no visit: a sample to look at, the test of a printer, the day's numbers.

import type { Day } from '../core/day/state.ts';
import { figuresOf } from '../core/figures/day.ts';
import { inLanguage, type Language, type StaffLanguage, staffLanguageOf } from '../core/office/languages.ts';
import type { SummarySlip, TestSlip, TicketSlip } from '../core/slip.ts';
import { MINUTE, type Millis } from '../core/time.ts';
import { wordsIn } from '../core/words/in-force.ts';
import { logoOf } from './logo.ts';
import type { Site } from './site.ts';

/** The language in which staff read. */
function staffsLanguage({ office }: Site): StaffLanguage {
  return staffLanguageOf(office.languages);
}

/** A ticket as this site prints it, of nobody: its code leads nowhere. */
export function sampleTicket(
  { office, config }: Site,
  asked: {
    readonly language: Language;
    readonly booked: boolean;
    readonly at: Millis;
    readonly publicUrl: string | null;
  },
): TicketSlip {
  const { language, booked, at, publicUrl } = asked;
  const { letter } = booked ? office.series.booked : office.series.walkIn;
  const service = office.services.find(({ id }) => id === config.services[0]);
  return {
    kind: 'ticket',
    language,
    words: wordsIn(office, language).slip,
    office: office.name,
    site: config.name,
    number: `${letter}047`,
    at,
    booked: booked ? at + 10 * MINUTE : null,
    timeZone: config.timeZone,
    service: config.showService && service ? inLanguage(service.name, language) : null,
    before: 3,
    wait: { low: 5, high: 10 },
    url: publicUrl === null ? null : `${publicUrl}/t/${'0'.repeat(24)}`,
    copy: false,
    head: config.slip.head[language] ?? [],
    foot: config.slip.foot[language] ?? [],
    logo: logoOf(config),
  };
}

export function testSlip(site: Site, printer: string, at: Millis): TestSlip {
  const { office, config } = site;
  const names = { office: office.name, site: config.name, timeZone: config.timeZone };
  return { kind: 'test', language: staffsLanguage(site), ...names, printer, at };
}

/** Every area that the site serves, those of which nobody came too. */
export function summarySlip(site: Site, day: Day, at: Millis): SummarySlip {
  const { office, config } = site;
  const language = staffsLanguage(site);
  const { visits, servings, byService, endings } = figuresOf(day);
  const areas = office.areas.flatMap(({ id, name }) => {
    const services = office.services.filter((one) => one.area === id);
    const count = services.reduce((sum, one) => sum + (byService[one.id] ?? 0), 0);
    const served = count > 0 || services.some((one) => config.services.includes(one.id));
    return served ? [{ name: inLanguage(name, language), servings: count }] : [];
  });
  const names = { office: office.name, site: config.name, timeZone: config.timeZone };
  return { kind: 'summary', language, ...names, date: day.date, at, visits, servings, areas, endings };
}
