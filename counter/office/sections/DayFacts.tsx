// When a place's day begins and ends, and what its slips and its kiosk say of the service.

import { staffLanguage } from '../../../ui/staff-language.ts';
import { CheckField, SelectField, TimeField } from '../fields/fields.tsx';
import type { Form } from '../form.ts';
import { type PlaceList, placesIn } from '../places.ts';
import { usualDayEnds } from '../usual.ts';
import { say } from '../words/words.ts';

/** Zones of offices in and around Denmark and Germany, by their countries; another one that is written down stays. */
const zones: Readonly<Record<string, string>> = {
  'Europe/Copenhagen': 'DK',
  'Atlantic/Faroe': 'FO',
  'America/Nuuk': 'GL',
  'Europe/Berlin': 'DE',
  'Europe/Stockholm': 'SE',
  'Europe/Oslo': 'NO',
  'Europe/Helsinki': 'FI',
  'Europe/London': 'GB',
};

export function DayFacts({ form, list, at }: { form: Form; list: PlaceList; at: number }) {
  const place = placesIn(form.office, list)[at];
  if (!place) return null;
  const path = [list, at];
  return (
    <>
      <SelectField
        form={form}
        path={[...path, 'timeZone']}
        label={say('timeZone')}
        choices={zoneChoices(place.timeZone)}
      />
      <TimeField
        form={form}
        path={[...path, 'dayEnds']}
        label={say('dayEnds')}
        hint={say('dayEndsHint')}
        otherwise={usualDayEnds}
      />
      <CheckField
        form={form}
        path={[...path, 'showService']}
        label={say('showService')}
        hint={say('showServiceHint')}
      />
    </>
  );
}

function zoneChoices(chosen: string) {
  const names = new Intl.DisplayNames(staffLanguage.value, { type: 'region' });
  return [...new Set([...Object.keys(zones), chosen])].map((value) => {
    const country = zones[value];
    return { value, name: (country && names.of(country)) ?? value };
  });
}
