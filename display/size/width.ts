// How wide a text in IBM Plex Sans is, in ems: as in its bold, rounded up, so that what is worked out fits.

/** Digits are all alike (tabular figures). */
const digit = 0.6;
const capital = 0.73;
const small = 0.61;

const others: readonly (readonly [width: number, letters: string])[] = [
  [0.24, ' '],
  [0.31, 'ijl.'],
  [0.41, 'frtI-'],
  [0.57, 'aceosvxyzåäöø'],
  [0.69, 'ABCEFJKLPRSTVXYZÅ'],
  [0.83, 'M'],
  [0.9, 'mwæ'],
  [0.98, 'WÆ'],
];

export function textWidth(text: string): number {
  let width = 0;
  for (const letter of text) width += letterWidth(letter);
  return width;
}

function letterWidth(letter: string): number {
  const known = others.find(([, letters]) => letters.includes(letter));
  if (known) return known[0];
  if (/\d/.test(letter)) return digit;
  return /\p{Lu}/u.test(letter) ? capital : small;
}
