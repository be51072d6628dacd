// Which of those who came: where, for what, with a booked time or without, on which weekdays, at what time.

import type { PlaceView } from '../../core/views/place.ts';
import button from '../parts/Button.module.css';
import field from '../parts/Field.module.css';
import styles from './Bar.module.css';
import type { Figures } from './figures.ts';
import { type Filters, isFiltered, noFilters } from './filters.ts';
import { weekdayName } from './format.ts';
import { type Names, servicesOf } from './names.ts';
import { say } from './words/words.ts';

const allDay = { from: 0, to: 24 };

export function FilterBar({ figures, names, place }: { figures: Figures; names: Names; place: PlaceView }) {
  const { filters } = figures.chosen.value;
  const sites = figures.sites.value;
  const set = (change: Partial<Filters>) => void figures.choose({ filters: { ...filters, ...change } });
  const services = servicesOf(sites, place).filter(({ area }) => !filters.area || area === filters.area);
  return (
    <fieldset class={field.bar}>
      <legend class="unseen">{say('filters')}</legend>
      {sites.length > 1 && (
        <Choice
          name={say('site')}
          all={say('allSites')}
          value={filters.site}
          options={sites.map(({ id, name }) => [id, name])}
          choose={(site) => set({ site })}
        />
      )}
      <Choice
        name={say('area')}
        all={say('allAreas')}
        value={filters.area}
        options={place.areas.map(({ id }) => [id, names.area(id)])}
        choose={(area) => set({ area, service: undefined })}
      />
      <Choice
        name={say('service')}
        all={say('allServices')}
        value={filters.service}
        options={services.map(({ id }) => [id, names.service(id)])}
        choose={(service) => set({ service })}
      />
      <Choice
        name={say('kind')}
        all={say('allKinds')}
        value={filters.kind}
        options={(['walk-in', 'booked'] as const).map((kind) => [kind, say(kind)])}
        choose={(kind) => set({ kind })}
      />
      <Hours hours={filters.hours} choose={(hours) => set({ hours })} />
      <Weekdays chosen={filters.weekdays} choose={(weekdays) => set({ weekdays })} />
      {isFiltered(filters) && (
        <button
          type="button"
          class={button.button}
          onClick={() => void figures.choose({ filters: noFilters })}
        >
          {say('clear')}
        </button>
      )}
    </fieldset>
  );
}

function Choice<Id extends string>({
  name,
  all,
  value,
  options,
  choose,
}: {
  name: string;
  /** What choosing none is called. */
  all: string;
  value: Id | undefined;
  options: readonly (readonly [id: Id, name: string])[];
  choose: (id: Id | undefined) => void;
}) {
  return (
    <label class={field.field}>
      {name}
      <select
        value={value ?? ''}
        onChange={({ currentTarget }) => choose(options.find(([id]) => id === currentTarget.value)?.[0])}
      >
        <option value="">{all}</option>
        {options.map(([id, text]) => (
          <option key={id} value={id}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

function Hours({ hours, choose }: { hours: Filters['hours']; choose: (hours: Filters['hours']) => void }) {
  const change = (end: 'from' | 'to', hour: number | undefined) => {
    const next = { ...allDay, ...hours, [end]: hour ?? allDay[end] };
    if (next.from >= next.to)
      next[end === 'from' ? 'to' : 'from'] = end === 'from' ? next.from + 1 : next.to - 1;
    choose(next.from === allDay.from && next.to === allDay.to ? undefined : next);
  };
  const list = (end: 'from' | 'to') => Array.from({ length: 24 }, (_, i) => i + (end === 'to' ? 1 : 0));
  return (['from', 'to'] as const).map((end) => (
    <Choice
      key={end}
      name={say(end === 'from' ? 'hourFrom' : 'hourTo')}
      all={say('allHours')}
      value={hours && hours[end] !== allDay[end] ? String(hours[end]) : undefined}
      options={list(end).map((hour) => [String(hour), `${String(hour).padStart(2, '0')}`])}
      choose={(hour) => change(end, hour === undefined ? undefined : Number(hour))}
    />
  ));
}

function Weekdays({
  chosen,
  choose,
}: {
  chosen: readonly number[];
  choose: (days: readonly number[]) => void;
}) {
  return (
    <fieldset class={styles.days}>
      <legend>{say('weekdays')}</legend>
      {[1, 2, 3, 4, 5, 6, 7].map((day) => (
        <button
          key={day}
          type="button"
          class={styles.day}
          aria-label={weekdayName(day)}
          aria-pressed={chosen.includes(day)}
          onClick={() =>
            choose(chosen.includes(day) ? chosen.filter((one) => one !== day) : [...chosen, day])
          }
        >
          {weekdayName(day, 'short')}
        </button>
      ))}
    </fieldset>
  );
}
