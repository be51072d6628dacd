// Breaks text into lines between its words, as even as they can be.

/**
 * `text` in as few lines of at most `most` as it needs, and no line much longer than the others: on a centred slip one
 * word alone in the last line reads like a heading. A word that is longer than a line is broken.
 */
export function wrapEvenly(
  text: string,
  most: number,
  widthOf: (line: string) => number = (line) => line.length,
): readonly string[] {
  const fewest = wrap(text, most, widthOf).length;
  let [tooNarrow, enough] = [0, most];
  while (enough - tooNarrow > 1) {
    const tried = Math.floor((tooNarrow + enough) / 2);
    if (wrap(text, tried, widthOf).length <= fewest) enough = tried;
    else tooNarrow = tried;
  }
  return wrap(text, enough, widthOf);
}

function wrap(text: string, most: number, widthOf: (line: string) => number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (word === '') continue;
    const longer = line === '' ? word : `${line} ${word}`;
    if (widthOf(longer) <= most) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    line = word;
    while (widthOf(line) > most) {
      const start = longestFitting(line, most, widthOf);
      if (start === line) break;
      lines.push(start);
      line = line.slice(start.length);
    }
  }
  if (line !== '') lines.push(line);
  return lines;
}

/** At least one letter, with the marks that belong to it. */
function longestFitting(word: string, most: number, widthOf: (line: string) => number): string {
  const [first = '', ...others] = word.match(/\P{M}\p{M}*|\p{M}+/gu) ?? [];
  let start = first;
  for (const letter of others) {
    if (widthOf(start + letter) > most) break;
    start += letter;
  }
  return start;
}
