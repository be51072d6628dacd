// What became of a check-in, as the citizen reads it (B4, B5): a title, what there is to know, what to do now.

import type { Refusal } from '../../day/context.ts';
import type { Language } from '../../office/languages.ts';
import { instantOf, MINUTE, type Millis } from '../../time.ts';
import { clockText, weekdayText } from '../clock.ts';
import { say, type Values } from '../say.ts';
import type { CheckInWords } from './da.ts';

export type Told = {
  readonly title: string;
  /** When and where, each on a line. */
  readonly facts: readonly string[];
  readonly hint: string;
  /** The number of who has checked in already. */
  readonly number?: string;
  /** What was typed may be wrong: it can be put right. */
  readonly fix: boolean;
  /** A number of the ordinary queue would help. */
  readonly walkIn: boolean;
};

export type Reader = {
  readonly words: CheckInWords;
  readonly language: Language;
  readonly timeZone: string;
};

/** Whoever comes so long before the booked time is told that there is time yet. */
const early: Millis = 10 * MINUTE;

/** To somebody who got a number. */
export function toldArrival(
  { time, late, keptMinutes }: { time: Millis; late: boolean; keptMinutes: number },
  at: Millis,
  { words, language, timeZone }: Reader,
): string {
  const sentence = late ? words.late : time - at >= early ? words.early : words.onTime;
  return say(sentence, language, { time: clockText(time, language, timeZone), n: keptMinutes });
}

export function toldRefused({ refused, about = {} }: Refusal, reader: Reader): Told {
  const { words, language } = reader;
  const plain = { facts: [], fix: false, walkIn: true };
  const told = (key: Saying, values: Values = {}) => {
    return { title: say(words[key], language), hint: say(words[`${key}Hint`], language, values) };
  };
  switch (refused) {
    case 'booking/unknown':
      return { ...plain, ...told('unknown'), fix: true };
    case 'booking/checked-in':
      return { ...plain, ...told('again'), number: String(about.number ?? ''), walkIn: false };
    case 'booking/cancelled':
      return { ...plain, ...told('cancelled') };
    case 'booking/other-day':
      return { ...plain, ...told('otherDay'), facts: [dateIn(about, reader), ...placeIn(about)] };
    case 'booking/other-site':
      return { ...plain, ...told('otherSite'), facts: [...placeIn(about), timeIn(about, reader)] };
    case 'booking/over':
      return { ...plain, ...told('over'), facts: [dateIn(about, reader)] };
    case 'booking/too-early':
      return { ...plain, ...told('tooEarly', timesIn(about, reader)), walkIn: false };
    case 'service/closed':
      return { ...plain, ...told('shut'), walkIn: false };
    default:
      return { ...plain, ...told('failed'), fix: true };
  }
}

/** Words that come in twos: what it is, and what to do. */
type Saying = {
  [Key in keyof CheckInWords]: `${Key}Hint` extends keyof CheckInWords ? Key : never;
}[keyof CheckInWords];

type About = NonNullable<Refusal['about']>;

function dateIn({ date, time }: About, { words, language, timeZone }: Reader): string {
  if (typeof time === 'number') {
    const on = { date: weekdayText(time, language, timeZone), time: clockText(time, language, timeZone) };
    return capital(say(words.when, language, on), language);
  }
  return capital(weekdayText(instantOf(String(date), '12:00', timeZone), language, timeZone), language);
}

function timeIn({ time }: About, { words, language, timeZone }: Reader): string {
  return say(words.booked, language, { time: clockText(Number(time), language, timeZone) });
}

function timesIn({ time, opens }: About, { language, timeZone }: Reader): Values {
  return {
    time: clockText(Number(time), language, timeZone),
    opens: clockText(Number(opens), language, timeZone),
  };
}

function placeIn({ site, address }: About): string[] {
  return [site, address].flatMap((line) => (line === undefined ? [] : [String(line)]));
}

/** A date at the beginning of a line. */
function capital(text: string, language: Language): string {
  return text.charAt(0).toLocaleUpperCase(language) + text.slice(1);
}
