// WAV as a program writes it into a pipe: it can't go back to fill in the lengths, so that some players refuse it.

/** RIFF header (12 bytes), format (24), then `data` and its length. */
const headerLength = 44;

/** The same sound with true lengths in its header; undefined if it is no WAV of that shape, or holds no sound. */
export function withLengths(wav: Buffer): Buffer | undefined {
  const named = (offset: number, name: string) => wav.toString('latin1', offset, offset + 4) === name;
  if (wav.length <= headerLength || !named(0, 'RIFF') || !named(8, 'WAVE') || !named(36, 'data'))
    return undefined;
  const whole = Buffer.from(wav);
  whole.writeUInt32LE(wav.length - 8, 4);
  whole.writeUInt32LE(wav.length - headerLength, 40);
  return whole;
}
