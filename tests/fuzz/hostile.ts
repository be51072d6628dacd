// What somebody sends who means no good: texts that other programs read as commands, and JSON that no page of ours makes.

import fc from 'fast-check';

/** Stands for JSON that no value of JavaScript is written as; `writtenOut` puts it in place. */
const marks: Readonly<Record<string, string>> = {
  '«deep»': `${'['.repeat(3000)}${']'.repeat(3000)}`,
  '«deep objects»': `${'{"a":'.repeat(2000)}1${'}'.repeat(2000)}`,
  '«endless»': '1e400',
  '«prototype»': '{"__proto__":{"polluted":true}}',
  '«constructor»': '{"constructor":{"prototype":{"polluted":true}}}',
  '«twice»': '{"a":1,"a":2}',
  '«half a letter»': '"\\ud800"',
};

const texts = [
  '',
  ' ',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '{{7*7}}#{7*7}<%= 7*7 %>',
  '=HYPERLINK("http://x","y")',
  '@SUM(1)',
  '\n{"level":60,"msg":"forged"}',
  '\r\nSet-Cookie: a=b',
  '\u0000',
  '\u001b[2J\u009b2J',
  '\u202Egnp.exe',
  '\u200b\u2028\u2029\ufeff',
  '../../../../etc/passwd',
  '..\\..\\windows',
  '%2e%2e%2f%00',
  "'; DROP TABLE visits; --",
  '$(reboot)`reboot`|reboot',
  '--version',
  '__proto__',
  'constructor',
  'hasOwnProperty',
  'toString',
  '𝔘𝔫𝔦𝔠𝔬𝔡𝔢 👩‍👩‍👧 مرحبا ９９',
  'ﬃ'.repeat(100),
  'x'.repeat(20_000),
  '010190-1234',
  '9999-12-31',
  '-0',
  '1e309',
  'null',
];

const numbers = [0, -0, -1, 1.5, 2 ** 31, 2 ** 53, -(2 ** 53), Number.MAX_VALUE, 5e-324, 8.64e15 + 1];

export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...texts),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
);

/** Any JSON. */
export const junk: fc.Arbitrary<unknown> = fc.oneof(
  hostileText,
  fc.constantFrom(...Object.keys(marks)),
  fc.constantFrom<unknown>(null, true, false, [], {}, [[]], [null], { $ne: '' }, { length: 3 }),
  fc.constantFrom(...numbers),
  fc.jsonValue({ maxDepth: 3 }),
  fc.array(fc.constant('x'), { minLength: 1000, maxLength: 1200 }),
);

/** As it goes over the line. */
export function writtenOut(value: unknown): string {
  return Object.entries(marks).reduce(
    (text, [mark, stands]) => text.replaceAll(JSON.stringify(mark), stands),
    JSON.stringify(value) ?? 'null',
  );
}
