// Ids for new things, made from their names and never changed afterwards: `Kørekort` is `koerekort`.

const letters: Readonly<Record<string, string>> = {
  æ: 'ae',
  ø: 'oe',
  å: 'aa',
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ß: 'ss',
  ð: 'd',
  þ: 'th',
  ł: 'l',
};

const longest = 40;

/** An id that fits `core/office/text.ts` and that nobody in `taken` has; `otherwise` for a name without a usable letter. */
export function idFor(name: string, taken: readonly string[], otherwise: string): string {
  const plain = name
    .toLowerCase()
    .normalize('NFC')
    .replace(/[^a-z0-9]/gu, (letter) => letters[letter] ?? letter.normalize('NFD').replace(/[^a-z0-9]/g, '-'))
    .replace(/^-+|-+$/g, '')
    .replace(/-+/g, '-');
  const beginning = plain === '' ? otherwise : plain;
  for (let nth = 1; ; nth += 1) {
    const end = nth === 1 ? '' : `-${nth}`;
    const id = beginning.slice(0, longest - end.length).replace(/-+$/, '') + end;
    // No id in `core/office/text.ts` either.
    if (!taken.includes(id) && id !== 'constructor') return id;
  }
}
