// Faults, breaks and changes as one sentence each, in the words of those who run the office.

import { dateText } from '../words/clock.ts';
import { say } from '../words/say.ts';
import type { Break } from './breaks.ts';
import type { Change } from './changes.ts';
import type { Fault } from './faults.ts';
import { valueAt } from './issues.ts';
import { inLanguage, type StaffLanguage } from './languages.ts';
import type { Counter, Service, Site } from './office.ts';
import { type Thing, thingLists } from './things.ts';
import { type FieldName, type OfficeWords, officeWords } from './words/words.ts';

type Key = string | number;

/** A field with what says which one of several it is: a language, a date, a position. */
type Group = { readonly field: FieldName; readonly which: readonly Key[] };

/** What an office calls its things. */
type Names = {
  readonly services: readonly Pick<Service, 'id' | 'name'>[];
  readonly sites: readonly (Pick<Site, 'id' | 'name'> & {
    readonly counters: readonly Pick<Counter, 'id' | 'label'>[];
  })[];
};

/** Longer values don't fit into a sentence. */
const shortEnough = 40;
/** So much is quoted of what is wrong. */
const quoted = 160;

const texts: readonly Key[] = ['name', 'hint', 'message', 'text', 'head', 'foot', 'search', 'texts'];

/** `input`: the office as it was written, for the names of what is wrong in it. */
export function tellFault(
  { path, fault, about = {} }: Fault,
  input: unknown,
  language: StaffLanguage,
): string {
  const words = officeWords[language];
  const { of, rest } = placeOf(path, input, language);
  const said = Object.fromEntries(
    Object.entries(about).map(([key, value]) => [
      key,
      key === 'wanted' ? words.wanted[value as keyof OfficeWords['wanted']] : written(value, language),
    ]),
  );
  const field = fault === 'unknown-field' ? say(words.unknownField, language, said) : undefined;
  return sentence(of, groupsOf(rest, words), say(words.faults[fault], language, said), language, field);
}

/** `office`: the one in force. */
export function tellBreak({ breaks, about }: Break, office: Names, language: StaffLanguage): string {
  const site = office.sites.find(({ id }) => id === about.site);
  const counter = site?.counters.find(({ id }) => id === about.counter);
  const service = office.services.find(({ id }) => id === about.service);
  return say(officeWords[language].breaks[breaks], language, {
    ...about,
    ...(site ? { site: site.name } : {}),
    ...(counter ? { counter: counter.label } : {}),
    ...(service ? { service: inLanguage(service.name, language) } : {}),
    ...(typeof about.date === 'string' ? { date: dateText(about.date, language) } : {}),
  });
}

export function tellChange({ path, is, before, after, of }: Change, language: StaffLanguage): string {
  const words = officeWords[language];
  // Each thing takes two steps: the list and its id.
  const groups = groupsOf(path.slice(2 * of.length), words);
  const values = { before: shortOf(before), after: shortOf(after) };
  const isShown = is === 'changed' && values.before !== undefined && values.after !== undefined;
  const said = isShown
    ? say(words.changes.changedTo, language, { before: values.before ?? '', after: values.after ?? '' })
    : say(words.changes[is], language);
  return sentence(of, groups, said, language);
}

function sentence(
  of: readonly Thing[],
  groups: readonly Group[],
  said: string,
  language: StaffLanguage,
  field?: string,
): string {
  const words = officeWords[language];
  // That a day is one of the week, everybody knows.
  const subjects = groups
    .filter(({ field: one }, i) => one !== 'week' || i === groups.length - 1)
    .map((group) => nameOf(group, words, language));
  const own = field ?? subjects.pop();
  const where = [
    ...thingsIn(of, words, language),
    ...subjects.map((name) => name.replace(words.article, '')),
  ];
  const subject = own ?? where.pop() ?? words.whole;
  const text = `${[...(where.length > 0 ? [where.join(', ')] : []), `${subject} ${said}`].join(': ')}.`;
  // What somebody wrote stands in it, and may stand in a log.
  const clean = text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ');
  return clean.charAt(0).toLocaleUpperCase(language) + clean.slice(1);
}

/** A counter and the times for bookings are told with their site, all else by itself. */
function thingsIn(of: readonly Thing[], words: OfficeWords, language: StaffLanguage): string[] {
  const [outer, inner] = of.map(({ is, name }) => ({ is, name: nameIn(name, language) }));
  if (!outer) return [];
  if (!inner) return [say(words.things[outer.is], language, { name: outer.name })];
  const at = inner.is === 'slots' ? words.things.slotsAt : words.things.counterAt;
  return [say(at, language, { name: inner.name, site: outer.name })];
}

function nameIn(name: Thing['name'], language: StaffLanguage): string {
  return typeof name === 'string' ? name : inLanguage(name, language);
}

/** The things on the way, and what of the path lies in the last of them. */
function placeOf(
  path: readonly Key[],
  input: unknown,
  language: StaffLanguage,
): { of: Thing[]; rest: readonly Key[] } {
  const of: Thing[] = [];
  let step = 0;
  for (; step + 1 < path.length; step += 2) {
    const is = thingLists[path[step] ?? ''];
    const position = path[step + 1];
    const value = valueAt(input, path.slice(0, step + 2));
    // A site's services are ids, and what is no group of fields is nothing that could have a name.
    if (!is || typeof position !== 'number' || !isGroup(value)) break;
    of.push({
      is,
      name:
        nameFrom(is === 'slots' ? serviceOf(value, input) : value) ??
        say(officeWords[language].unnamed[is], language, { n: position + 1 }),
    });
  }
  return { of, rest: path.slice(step) };
}

/** Times for bookings are told by their service. */
function serviceOf(slots: unknown, input: unknown): unknown {
  const { service } = slots as { service?: unknown };
  const services = valueAt(input, ['services']);
  return Array.isArray(services) ? services.find((one) => isGroup(one) && one.id === service) : undefined;
}

function isGroup(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What somebody wrote as a name, as far as it can be told. */
function nameFrom(value: unknown): Thing['name'] | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { label, name, id } = value as { label?: unknown; name?: unknown; id?: unknown };
  for (const written of [label, name, id]) {
    if (isTellable(written)) return written;
    if (typeof written !== 'object' || written === null) continue;
    const told = Object.entries(written).filter(([, text]) => isTellable(text));
    if (told.length > 0) return Object.fromEntries(told);
  }
  return undefined;
}

function isTellable(text: unknown): text is string {
  return typeof text === 'string' && /^[^\p{C}]{1,60}$/u.test(text.trim());
}

function groupsOf(path: readonly Key[], words: OfficeWords): Group[] {
  const groups: { field: FieldName; which: Key[] }[] = [];
  for (const key of path) {
    const last = groups.at(-1);
    if (isField(key, words) && !isDetailOf(last)) groups.push({ field: key, which: [] });
    else last?.which.push(key);
  }
  return groups;
}

/** What comes next is a language, or the date of an exception, also where it is spelt like a field. */
function isDetailOf(last: Group | undefined): boolean {
  if (!last) return false;
  return texts.includes(last.field) || (last.field === 'exceptions' && last.which.length === 0);
}

function isField(key: Key, { fields }: OfficeWords): key is FieldName {
  return Object.hasOwn(fields, key);
}

function nameOf({ field, which }: Group, { fields, nth }: OfficeWords, language: StaffLanguage): string {
  const details = which.map((key) => {
    if (typeof key === 'number') return say(nth, language, { n: key + 1 });
    return texts.includes(field) ? languageName(key, language) : key.slice(0, shortEnough);
  });
  return details.length > 0 ? `${fields[field]} (${details.join(', ')})` : fields[field];
}

function written(value: string | number, language: StaffLanguage): string {
  return typeof value === 'number' ? value.toLocaleString(language) : value.slice(0, quoted);
}

function languageName(code: string, language: StaffLanguage): string {
  try {
    return new Intl.DisplayNames(language, { type: 'language' }).of(code) ?? code;
  } catch {
    return code.slice(0, shortEnough);
  }
}

function shortOf(value: unknown): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const text = String(value);
  return text.length <= shortEnough ? text : undefined;
}
