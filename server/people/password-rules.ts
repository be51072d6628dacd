// Which passwords are taken: long enough, not among the first that anybody would try, not the name (R3).

import { type Refusal, refuse } from '../../core/day/context.ts';

export const shortest = 10;

/** What is left of the commonest passwords when digits and signs around them are taken away; and words of this house. */
const common = new Set(
  (
    'password passwort adgangskode kodeord kode kennwort geheim hemmelig secret welcome welcomewelcome velkommen willkommen ' +
    'qwerty qwertyuiop qwertz qwertzuiop asdfghjkl asdfghjklæø zxcvbnm yxcvbnm qazwsxedc qazwsx abcdefghij abcdefghijkl abcabc ' +
    'letmein letmeinletmein iloveyou iloveyouforever jegelskerdig ichliebedich football fodbold fussball baseball basketball ' +
    'superman batman pokemon starwars princess prinsesse prinzessin sunshine solskin sommer sommeren summer vinter winter ' +
    'foraar forår frühling fruehling efteraar efterår herbst january januar februar februarmarts marts april maj juni juli ' +
    'august september oktober november december dezember mandag tirsdag onsdag torsdag fredag lørdag søndag montag dienstag ' +
    'mittwoch donnerstag freitag samstag sonntag monday tuesday wednesday thursday friday saturday sunday ' +
    'administrator administration admin admins adminadmin adminadministrator supervisor leder medarbejder kommune kommunen ' +
    'borgerservice borgerservicen aabenraa åbenrå aabenraakommune danmark denmark deutschland dänemark copenhagen ' +
    'københavn kobenhavn frontdesk skranke skranken changeme changemenow skiftmig default standard computer internet ' +
    'master trustno trustnoone michael computeren hejmeddig hejhejhej hejsahejsa passwordpassword testtest test testing'
  ).split(' '),
);

const rows = [
  '01234567890123456789',
  'abcdefghijklmnopqrstuvwxyzæøå',
  'qwertyuiopå',
  'qwertzuiopü',
  'asdfghjklæø',
  'zxcvbnm',
];

/** Letters that are often written as something else. */
const written: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};

export function refusePassword(password: string, name: string): Refusal | undefined {
  const plain = password.normalize('NFC').toLowerCase();
  if ([...plain].length < shortest) return refuse('password/too-short', { least: shortest });
  if (isCommon(plain)) return refuse('password/too-common');
  return holdsName(plain, name) ? refuse('password/holds-name') : undefined;
}

function isCommon(plain: string): boolean {
  if (new Set(plain).size < 4) return true;
  if (rows.some((row) => row.includes(plain) || backwards(row).includes(plain))) return true;
  const cores = [plain, [...plain].map((sign) => written[sign] ?? sign).join('')].flatMap((one) => [
    one.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, ''),
    one.replace(/[^\p{L}]/gu, ''),
  ]);
  // What is spelt with digits loses those behind it first: P4ssw0rd2026.
  const bare = plain.replace(/[^\p{L}]+$/u, '');
  cores.push([...bare].map((sign) => written[sign] ?? sign).join(''));
  return cores.some((core) => common.has(core) || core === '');
}

function holdsName(plain: string, name: string): boolean {
  const parts = [name, ...name.split(/[\s.-]+/)].map((part) => part.normalize('NFC').trim().toLowerCase());
  return parts.some((part) => part.length >= 4 && plain.includes(part) && plain.length - part.length < 8);
}

function backwards(text: string): string {
  return [...text].reverse().join('');
}
