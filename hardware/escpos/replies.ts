// What a printer says back (ESC/POS). Answers at once, answers in turn and unasked status come mixed, told apart by
// their fixed bits alone.

export type Reply =
  /** To DLE EOT: one byte. */
  | { readonly is: 'status'; readonly byte: number }
  /** Unasked (ASB): four bytes, whenever the printer likes. */
  | { readonly is: 'unasked'; readonly bytes: readonly number[] }
  /** To GS ( H: the job with this id is on paper. */
  | { readonly is: 'printed'; readonly id: string }
  /** To GS r 1: its turn has come. */
  | { readonly is: 'paper-in-turn'; readonly byte: number }
  /** To DLE DC4, function 8. */
  | { readonly is: 'cleared' };

const header = 0x37;
const printedMark = 0x22;
const clearedMark = 0x25;

/** Reads replies out of bytes that come in any portions; what nobody asked for and nobody knows is passed over. */
export class ReplyReader {
  #block: number[] = [];
  #unasked: number[] = [];

  read(bytes: Uint8Array): readonly Reply[] {
    return [...bytes].flatMap((byte) => this.#take(byte) ?? []);
  }

  #take(byte: number): Reply | undefined {
    if (this.#block.length > 0) return this.#takeOfBlock(byte);
    if ((byte & 0x93) === 0x12) return { is: 'status', byte };
    if (byte === header) {
      this.#block = [byte];
      return undefined;
    }
    if ((byte & 0x93) === 0x10) {
      this.#unasked = [byte];
      return undefined;
    }
    if (this.#unasked.length > 0) return this.#takeOfUnasked(byte);
    return (byte & 0x90) === 0 ? { is: 'paper-in-turn', byte } : undefined;
  }

  /** A header, a mark, characters, and a zero at the end. */
  #takeOfBlock(byte: number): Reply | undefined {
    if (byte !== 0) {
      this.#block.push(byte);
      // No block is longer; this was none.
      if (this.#block.length > 8) this.#block = [];
      return undefined;
    }
    const [, mark, ...characters] = this.#block;
    this.#block = [];
    if (mark === printedMark) return { is: 'printed', id: String.fromCharCode(...characters) };
    return mark === clearedMark ? { is: 'cleared' } : undefined;
  }

  #takeOfUnasked(byte: number): Reply | undefined {
    const bytes = [...this.#unasked, byte];
    this.#unasked = bytes.length < 4 ? bytes : [];
    return bytes.length < 4 ? undefined : { is: 'unasked', bytes };
  }
}
