// An office without what was left empty, as it is sent to the server.

import type { Language } from '../../core/office/languages.ts';
import type { OfficeInput } from '../../core/office/office.ts';
import type { PlaceInput } from './places.ts';
import { writtenTexts } from './texts/own-texts.ts';
import { usualDisplay } from './usual.ts';

type Texts<Value> = Record<Language, Value>;
type SlipInput = NonNullable<OfficeInput['sites'][number]['slip']>;

export function tidy({ texts, ...office }: OfficeInput): OfficeInput {
  return {
    ...office,
    areas: office.areas.map((area) => ({ ...area, name: written(area.name) })),
    ...(office.messages
      ? { messages: office.messages.map((message) => ({ ...message, text: written(message.text) })) }
      : {}),
    services: office.services.map(({ hint, search, ...service }) => ({
      ...service,
      name: written(service.name),
      ...whole('hint', written(hint)),
      ...whole(
        'search',
        kept(search, (words) => words.filter((word) => word.trim() !== '')),
      ),
    })),
    sites: office.sites.map(({ address, popUp, ...site }) => ({
      ...tidyPlace(site),
      ...(address === undefined || address.trim() === '' ? {} : { address }),
      ...(popUp ? { popUp } : {}),
    })),
    ...whole('texts', writtenTexts(texts)),
    ...(office.templates ? { templates: office.templates.map(tidyPlace) } : {}),
  };
}

function tidyPlace({ message, slip, display, ...place }: PlaceInput): PlaceInput {
  return {
    ...place,
    // Both or neither: the page shows what holds for the one that nobody wrote.
    ...(display ? { display: { ...usualDisplay, ...display } } : {}),
    ...whole('message', written(message)),
    ...whole('slip', slip && tidySlip(slip)),
  };
}

function tidySlip({ head, foot, logo }: SlipInput): SlipInput {
  return {
    ...whole('head', kept(head, withoutEnd)),
    ...whole('foot', kept(foot, withoutEnd)),
    ...(logo ? { logo } : {}),
  };
}

/** Empty lines between others are white paper; those at the end are none. */
function withoutEnd(lines: readonly string[]): string[] {
  const last = lines.findLastIndex((line) => line.trim() !== '');
  return lines.slice(0, last + 1);
}

function written(texts: Texts<string> | undefined): Texts<string> {
  return Object.fromEntries(Object.entries(texts ?? {}).filter(([, text]) => text.trim() !== ''));
}

function kept(
  texts: Texts<string[]> | undefined,
  change: (lines: readonly string[]) => string[],
): Texts<string[]> {
  return Object.fromEntries(
    Object.entries(texts ?? {})
      .map(([language, lines]) => [language, change(lines)] as const)
      .filter(([, lines]) => lines.length > 0),
  );
}

/** The field, unless nothing is in it. */
function whole<Key extends string, Value extends object>(
  key: Key,
  value: Value | undefined,
): { [Field in Key]?: Value } {
  return value === undefined || Object.keys(value).length === 0
    ? {}
    : ({ [key]: value } as { [Field in Key]?: Value });
}
