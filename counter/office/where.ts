// Where on the page one is, and where a field of the office stands.

import { batch, type Signal, signal } from '@preact/signals';
import type { Language } from '../../core/office/languages.ts';
import type { OfficeInput } from '../../core/office/office.ts';
import type { Path } from './path.ts';
import { type PlaceList, placesIn } from './places.ts';
import { partOf as partOfText, type Shown } from './texts/own-texts.ts';

export const sections = [
  'office',
  'services',
  'sites',
  'hours',
  'templates',
  'texts',
  'history',
  'file',
] as const;
export type Section = (typeof sections)[number];

/** Of a site, and of a template of pop-ups. */
export const placeParts = ['facts', 'services', 'counters', 'slots', 'slips', 'displays'] as const;
export type PlacePart = (typeof placeParts)[number];

/** Whose opening hours are looked at. */
export type HoursOf = { readonly of: 'site' | 'service' | 'template'; readonly id: string };

export type Where = {
  readonly section: Signal<Section>;
  readonly service: Signal<string | undefined>;
  readonly area: Signal<string | undefined>;
  readonly site: Signal<string | undefined>;
  readonly template: Signal<string | undefined>;
  readonly part: Signal<PlacePart>;
  readonly counter: Signal<string | undefined>;
  readonly hours: Signal<HoursOf | undefined>;
  /** Whose texts are looked at, of which part of them, and what is looked for in all parts. */
  readonly language: Signal<Language | undefined>;
  readonly textPart: Signal<string | undefined>;
  readonly textSearch: Signal<string>;
  readonly textsShown: Signal<Shown>;
  /** A field that is wanted: it gets the focus when it is there. */
  readonly sought: Signal<Path | undefined>;
  goTo(path: Path, office: OfficeInput): void;
};

export function createWhere(begin: Section = 'office'): Where {
  const where = {
    section: signal<Section>(begin),
    service: signal<string | undefined>(undefined),
    area: signal<string | undefined>(undefined),
    site: signal<string | undefined>(undefined),
    template: signal<string | undefined>(undefined),
    part: signal<PlacePart>('facts'),
    counter: signal<string | undefined>(undefined),
    hours: signal<HoursOf | undefined>(undefined),
    language: signal<Language | undefined>(undefined),
    textPart: signal<string | undefined>(undefined),
    textSearch: signal(''),
    textsShown: signal<Shown>('all'),
    sought: signal<Path | undefined>(undefined),
  };
  return {
    ...where,
    goTo: (path, office) => {
      const place = placeOf(path, office);
      batch(() => {
        where.section.value = place.section;
        if (place.section === 'services') {
          where.service.value = place.service;
          where.area.value = place.area;
        }
        if (place.section === 'texts') {
          where.language.value = place.language;
          where.textPart.value = place.part;
          where.textSearch.value = '';
          where.textsShown.value = 'all';
        }
        if (place.section === 'hours') where.hours.value = place.hours;
        if (place.section === 'sites' || place.section === 'templates') {
          where[place.section === 'sites' ? 'site' : 'template'].value = place.id;
          where.part.value = place.part;
          where.counter.value = place.counter;
        }
        where.sought.value = path;
      });
    },
  };
}

export type Place =
  | { readonly section: 'office' }
  | {
      readonly section: 'services';
      readonly service: string | undefined;
      readonly area: string | undefined;
    }
  | {
      readonly section: 'texts';
      readonly language: Language | undefined;
      readonly part: string | undefined;
    }
  | { readonly section: 'hours'; readonly hours: HoursOf | undefined }
  | {
      readonly section: PlaceList;
      readonly id: string | undefined;
      readonly part: PlacePart;
      readonly counter: string | undefined;
    };

/** Things in lists may be named by their place or by their id. */
export function placeOf([list, thing, field, inside]: Path, office: OfficeInput): Place {
  switch (list) {
    case 'areas':
      return { section: 'services', service: undefined, area: idOf(office.areas, thing) };
    case 'services': {
      const service = idOf(office.services, thing);
      return field === 'hours'
        ? { section: 'hours', hours: service === undefined ? undefined : { of: 'service', id: service } }
        : { section: 'services', service, area: undefined };
    }
    case 'sites':
    case 'templates': {
      const id = idOf(placesIn(office, list), thing);
      if (field === 'hours') {
        const of = list === 'sites' ? 'site' : 'template';
        return { section: 'hours', hours: id === undefined ? undefined : { of, id } };
      }
      const counters = placesIn(office, list).find((place) => place.id === id)?.counters ?? [];
      const counter = field === 'counters' ? idOf(counters, inside) : undefined;
      return { section: list, id, part: partOf(field), counter };
    }
    case 'texts':
      return {
        section: 'texts',
        language: typeof thing === 'string' ? thing : undefined,
        part: typeof field === 'string' ? partOfText(field) : undefined,
      };
    default:
      return { section: 'office' };
  }
}

function partOf(field: Path[number] | undefined): PlacePart {
  switch (field) {
    case 'services':
    case 'counters':
    case 'slots':
      return field;
    case 'slip':
    case 'printer':
      return 'slips';
    case 'display':
    case 'message':
      return 'displays';
    default:
      return 'facts';
  }
}

function idOf(list: readonly { readonly id: string }[], thing: Path[number] | undefined): string | undefined {
  return typeof thing === 'number' ? list[thing]?.id : list.find(({ id }) => id === thing)?.id;
}
