// Where one command to a printer ends and the next begins: as much of ESC/POS as a printer has to know to stay in step.

export type Taken = {
  readonly is: 'heard-before' | 'printed' | 'in-turn' | 'other';
  /** In bytes. */
  readonly length: number;
};

/** Parameters behind the two bytes of a command. */
const parameters: Readonly<Record<string, number>> = {
  '\x1b@': 0,
  '\x1b2': 0,
  '\x1ba': 1,
  '\x1bE': 1,
  '\x1bG': 1,
  '\x1bt': 1,
  '\x1bR': 1,
  '\x1b3': 1,
  '\x1bd': 1,
  '\x1bJ': 1,
  '\x1b-': 1,
  '\x1d!': 1,
  '\x1dB': 1,
  '\x1da': 1,
  '\x1c.': 0,
};

/** The command that begins at `at`; undefined while its end has not come. */
export function lengthAt(bytes: Uint8Array, at: number): Taken | undefined {
  const left = bytes.length - at;
  if (left < 1) return undefined;
  const first = bytes[at] ?? 0;
  if (first !== 0x10 && first !== 0x1b && first !== 0x1c && first !== 0x1d) return { is: 'other', length: 1 };
  if (left < 2) return undefined;
  const second = bytes[at + 1] ?? 0;
  const name = String.fromCharCode(first, second);
  const taken = special(name, bytes, at) ?? { is: 'other', length: 2 + (parameters[name] ?? 0) };
  return taken === 'unknown-yet' || taken.length > left ? undefined : taken;
}

/** GS V: the slip ends. */
export function jobEnd(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1d && bytes[1] === 0x56;
}

function special(name: string, bytes: Uint8Array, at: number): Taken | 'unknown-yet' | undefined {
  const byte = (n: number) => bytes[at + n];
  switch (name) {
    case '\x10\x04':
      return { is: 'heard-before', length: 3 };
    case '\x10\x14':
      return { is: 'heard-before', length: byte(2) === 8 ? 10 : 5 };
    case '\x1dr':
      return { is: 'in-turn', length: 3 };
    case '\x1dV': {
      const mode = byte(2);
      if (mode === undefined) return 'unknown-yet';
      return { is: 'other', length: mode >= 65 ? 4 : 3 };
    }
    case '\x1d(': {
      const [low, high] = [byte(3), byte(4)];
      if (low === undefined || high === undefined) return 'unknown-yet';
      return { is: byte(2) === 0x48 ? 'printed' : 'other', length: 5 + low + 256 * high };
    }
    case '\x1dv': {
      const [widthLow, widthHigh, heightLow, heightHigh] = [byte(4), byte(5), byte(6), byte(7)];
      if (
        heightHigh === undefined ||
        heightLow === undefined ||
        widthHigh === undefined ||
        widthLow === undefined
      )
        return 'unknown-yet';
      return { is: 'other', length: 8 + (widthLow + 256 * widthHigh) * (heightLow + 256 * heightHigh) };
    }
    default:
      return undefined;
  }
}
