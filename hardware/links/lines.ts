// Lines of text out of the bytes of a link.

/** More than this without an end is no line; a device that sends the wrong thing must not fill the memory. */
const longest = 1000;

/** For each opening of a link: who makes lines of what comes. A line that was torn by the link's end is none. */
export function linesTo(line: (text: string) => void): () => (bytes: Uint8Array) => void {
  return () => {
    let begun = '';
    return (bytes) => {
      const lines = (begun + Buffer.from(bytes).toString('latin1')).split(/[\r\n]+/);
      begun = lines.pop() ?? '';
      if (begun.length > longest) begun = '';
      for (const one of lines) if (one !== '' && one.length <= longest) line(one);
    };
  };
}
