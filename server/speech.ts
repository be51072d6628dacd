// Speech for the waiting room: Debian's espeak-ng as a child process, what it said lately kept in memory.

import { spawn } from 'node:child_process';
import type { Language } from '../core/office/languages.ts';
import { atMost } from './speech/at-most.ts';
import { withLengths } from './speech/wav.ts';

export type Speech = {
  /** The languages that there is a voice for; none where espeak-ng is not installed. */
  available(): readonly Language[];
  /** `text` as WAV; undefined if that did not work. Never rejects: a call without a voice is still on the screen. */
  say(text: string, language: Language): Promise<Buffer | undefined>;
  /** The same for what is not said again soon: it is not kept. */
  read(text: string, language: Language): Promise<Buffer | undefined>;
};

/** Words a minute; slower than espeak-ng's 175, for a room with an echo. */
const pace = '140';
const kept = 200;
/** Processes at once, and texts that wait for one: more would hold up the room. */
const together = 4;
const waiting = 60;

/** Finds out which voices `program` has; what it has not said after `patience` milliseconds it will not say. */
export async function createSpeech(program = 'espeak-ng', patience = 5000): Promise<Speech> {
  const available = languagesIn((await run(program, ['--voices'], '', patience))?.toString() ?? '');
  const said = new Map<string, Promise<Buffer | undefined>>();
  const inTurn = atMost(together, waiting);

  async function speak(text: string, language: Language): Promise<Buffer | undefined> {
    // -z: no pause after the last sentence.
    const options = ['-v', language.toLowerCase(), '-s', pace, '-z', '--stdin', '--stdout'];
    const wav = await inTurn(() => run(program, options, text, patience));
    return wav && withLengths(wav);
  }

  return {
    available: () => available,
    read: (text, language) =>
      available.includes(language) ? speak(text, language) : Promise.resolve(undefined),
    say: (text, language) => {
      if (!available.includes(language)) return Promise.resolve(undefined);
      const key = `${language} ${text}`;
      const sound = said.get(key) ?? speak(text, language);
      // Put last, so that what was not asked for longest is forgotten first.
      said.delete(key);
      said.set(key, sound);
      const [oldest] = said.keys();
      if (said.size > kept && oldest !== undefined) said.delete(oldest);
      void sound.then((wav) => wav ?? said.delete(key));
      return sound;
    },
  };
}

/** A heading, then a line for each voice: its rank, then its language, `da` or `en-gb`; `en-gb` speaks `en` too. */
function languagesIn(list: string): readonly Language[] {
  const [, ...lines] = list.trim().split('\n');
  const codes = lines.flatMap((line) => /^\s*\d+\s+([a-z0-9-]+)/.exec(line)?.[1] ?? []);
  const inOurForm = codes.map((code) => code.replace(/-[a-z]{2}$/, (region) => region.toUpperCase()));
  return [...new Set(inOurForm.flatMap((code) => [code, code.split('-')[0] ?? code]))];
}

/** What the program wrote; undefined if it could not be started, failed or took too long. */
function run(
  program: string,
  args: readonly string[],
  input: string,
  timeout: number,
): Promise<Buffer | undefined> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'ignore'], timeout, killSignal: 'SIGKILL' });
    const parts: Buffer[] = [];
    child.on('error', () => resolve(undefined));
    child.on('close', (code) => resolve(code === 0 ? Buffer.concat(parts) : undefined));
    // Where no file can be opened any more, a child has no pipes either.
    child.stdout?.on('data', (part: Buffer) => parts.push(part));
    // A program that ends without reading closes the pipe; its exit code tells.
    child.stdin?.on('error', () => {});
    child.stdin?.end(input);
  });
}
