// Breaks text into lines between its words, as even as they can be.

/**
 * `text` in as few lines of at most `columns` characters as it needs, and no line much longer than the others: on a
 * centred slip one word alone in the last line reads like a heading. A word that is longer than a line is broken.
 */
export function wrapEvenly(text: string, columns: number): readonly string[] {
  const fewest = wrap(text, columns).length;
  let narrow = columns;
  while (narrow > 1 && wrap(text, narrow - 1).length === fewest) narrow -= 1;
  return wrap(text, narrow);
}

function wrap(text: string, columns: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (word === '') continue;
    const longer = line === '' ? word : `${line} ${word}`;
    if (longer.length <= columns) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    line = word;
    while (line.length > columns) {
      lines.push(line.slice(0, columns));
      line = line.slice(columns);
    }
  }
  if (line !== '') lines.push(line);
  return lines;
}
