// Figures once more, from the journal's lines alone: JSON, what was undone crossed out, the rest read one by one. It shares
// nothing with core/figures or core/day.

type Row = { service: string; hour: number; booked: boolean };
export type PlainVisit = Row & { ending: string; wait: number | null; within: boolean };
export type PlainServing = Row & { walk: number | null; served: number | null };

// biome-ignore lint/suspicious/noExplicitAny: a line as it was written, without its schema
type Line = any;

class PlainStay {
  readonly errands = new Map<number, { service: string; due: number }>();
  readonly times = new Map<string, number>();
  readonly done = new Map<number, boolean>();
  readonly row: Omit<Row, 'service'>;
  readonly from: number | undefined;
  ending = 'open';
  first: { at: number; service: string; due: number } | undefined;
  #now: { is: string; errand: number; since: number } | undefined;

  constructor(event: Line, written: number, zone: string) {
    const at = event.reserved?.arrived ?? written;
    const [hour = ''] = new Date(at)
      .toLocaleTimeString('da-DK', { timeZone: zone, hour12: false })
      .split('.');
    this.row = { hour: Number(hour), booked: event.kind === 'booked' };
    if (event.type === 'ticket-taken') this.from = Math.max(at, event.booked ?? 0);
    else this.#now = { is: 'serving', errand: 1, since: at };
    for (const one of event.errands ?? [{ ...event, id: 1 }]) this.errands.set(one.id, { ...one });
  }

  read(event: Line, at: number): void {
    const now = this.#now;
    switch (event.type) {
      case 'called':
        this.#goOn({ is: 'called', errand: event.errand, since: at }, at);
        this.first ??= { at, service: '', due: 0, ...this.errands.get(event.errand) };
        break;
      case 'started':
        this.#goOn({ is: 'serving', errand: now?.errand ?? 0, since: at }, at);
        break;
      case 'errand-started':
        this.#goOn({ is: 'serving', errand: event.errand, since: at }, at);
        break;
      case 'errand-added':
        this.errands.set(event.errand, { service: event.service, due: event.due });
        break;
      case 'errand-finished':
        this.#goOn(now && { ...now, since: at }, at);
        this.done.set(event.errand, event.duration !== 'unknown');
        break;
      case 'transferred':
        this.errands.set(event.errand, { service: event.service, due: event.due });
        this.#goOn(undefined, at);
        break;
      case 'no-show':
      case 'ended':
        this.ending = event.cause ?? 'no-show';
        this.#goOn(undefined, at);
        break;
      case 'taken-back':
        this.ending = 'open';
        break;
      case 'put-back':
      case 'parked':
      case 'sent-on':
      case 'sent-to-counter':
        this.#goOn(undefined, at);
    }
  }

  visit(): PlainVisit {
    const service = this.first?.service ?? [...this.errands.values()][0]?.service ?? '';
    const { first, from, ending } = this;
    if (!first || from === undefined) return { service, ...this.row, ending, wait: null, within: false };
    const wait = Math.floor(Math.max(0, first.at - from) / 60_000);
    return { service, ...this.row, ending, wait, within: first.at <= first.due };
  }

  servings(): PlainServing[] {
    return [...this.done].map(([errand, known]) => ({
      service: this.errands.get(errand)?.service ?? '',
      ...this.row,
      walk: this.#minutes('called', errand),
      served: known ? this.#minutes('serving', errand) : null,
    }));
  }

  #minutes(is: string, errand: number): number | null {
    const time = this.times.get(`${is} ${errand}`);
    return time === undefined ? null : Math.floor(time / 60_000);
  }

  #goOn(next: { is: string; errand: number; since: number } | undefined, at: number): void {
    const now = this.#now;
    if (now) {
      const key = `${now.is} ${now.errand}`;
      this.times.set(key, (this.times.get(key) ?? 0) + at - now.since);
    }
    this.#now = next;
  }
}

export function plainRows(lines: readonly string[], zone: string) {
  const entries: Line[] = lines.map((line) => JSON.parse(line));
  const undone = new Set(
    entries.flatMap(({ events }) => events.map((event: Line) => event.type === 'undone' && event.press)),
  );
  const stays = new Map<string, PlainStay>();
  for (const { at, command, events } of entries) {
    if (undone.has(command)) continue;
    for (const event of events) {
      const begins = event.type === 'ticket-taken' || event.type === 'served-without-ticket';
      if (begins) stays.set(event.visit, new PlainStay(event, at, zone));
      else stays.get(event.visit)?.read(event, at);
    }
  }
  const all = [...stays.values()];
  return { visits: all.map((stay) => stay.visit()), servings: all.flatMap((stay) => stay.servings()) };
}

/** The minutes at this rank, counted one by one. */
export function plainTimes(values: readonly (number | null)[]) {
  const known = values.filter((value) => value !== null).sort((a, b) => a - b);
  const at = (share: number) => known[Math.ceil(known.length * share) - 1] ?? null;
  return { count: known.length, median: at(0.5), p90: at(0.9) };
}
