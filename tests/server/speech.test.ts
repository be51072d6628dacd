import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { citizenLanguages } from '../../core/office/languages.ts';
import { createSpeech } from '../../server/speech.ts';

describe('with the espeak-ng that is installed', () => {
  test('there is a voice for every language', async () => {
    const speech = await createSpeech();
    expect(speech.available()).toEqual(expect.arrayContaining([...citizenLanguages]));
  });

  test.each([
    ['uk', 'Візьміть номер.'],
    ['ar', 'سحب رقم.'],
    ['tr', 'Numara al.'],
    ['pl', 'Pobierz numer.'],
  ])('what stands on a page is read aloud in %s', async (language, text) => {
    const speech = await createSpeech();
    expect(secondsOf(await speech.read(text, language))).toBeGreaterThan(0.5);
  });

  test('in a language without a voice nothing is said', async () => {
    const speech = await createSpeech();
    expect(speech.available()).not.toContain('so');
    expect(await speech.read('Qaado lambar.', 'so')).toBeUndefined();
  });

  test('it says a call as a WAV whose header tells its true length', async () => {
    const speech = await createSpeech();
    const wav = await speech.say('Nummer A, 47. Skranke 3.', 'da');

    expect(wav?.toString('latin1', 0, 4)).toBe('RIFF');
    expect(wav?.readUInt32LE(4)).toBe((wav?.length ?? 0) - 8);
    expect(wav?.readUInt32LE(40)).toBe((wav?.length ?? 0) - 44);
    expect(secondsOf(wav)).toBeGreaterThan(1);
  });

  test('S2 the chime and a call in two languages fit into eight seconds', async () => {
    const speech = await createSpeech();
    const danish = secondsOf(await speech.say('Nummer A, 47. Skranke 3.', 'da'));
    const german = secondsOf(await speech.say('Nummer A, 47. Schalter 3.', 'de'));

    expect(1.4 + danish + german).toBeLessThan(8);
  });

  test('what looks like an option is read as text', async () => {
    const speech = await createSpeech();
    const wav = await speech.say('--version; $(touch x) | -w /nowhere', 'en');
    expect(secondsOf(wav)).toBeGreaterThan(1);
  });

  test('nothing to say makes no sound', async () => {
    const speech = await createSpeech();
    expect(await speech.say('', 'da')).toBeUndefined();
  });
});

test('where espeak-ng is not installed, nothing is available and nothing fails', async () => {
  const speech = await createSpeech('/nonexistent/espeak-ng');
  expect(speech.available()).toEqual([]);
  expect(await speech.say('Nummer A, 47.', 'da')).toBeUndefined();
});

describe('with a program in its place', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'speech-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  /** A program that writes a line into `calls` whenever it speaks, then does `body`. */
  function program(body: string): string {
    const path = join(folder, 'speaker');
    writeFileSync(
      path,
      `#!/bin/sh\ncase "$1" in --voices) printf 'Pty Language\\n 5  da\\n 5  en-gb\\n'; exit 0;; esac\ncat >> ${folder}/calls\n${body}\n`,
    );
    chmodSync(path, 0o755);
    return path;
  }
  const calls = () => readFileSync(join(folder, 'calls'), 'utf8');
  const oneSample = `printf 'RIFF....WAVEfmt ....................data....ab'`;

  test('the same words are spoken once', async () => {
    const speech = await createSpeech(program(oneSample));
    const first = await speech.say('Nummer A, 1.', 'da');
    const again = await speech.say('Nummer A, 1.', 'da');

    expect(again).toBe(first);
    expect(calls()).toBe('Nummer A, 1.');
  });

  test('only the last two hundred are kept', async () => {
    const speech = await createSpeech(program(oneSample));
    const said = Array.from({ length: 201 }, (_, i) => `${i};`);
    for (const text of said) await speech.say(text, 'da');
    await speech.say('200;', 'da');
    await speech.say('0;', 'da');

    expect(calls()).toBe(`${said.join('')}0;`);
  });

  test('what failed is tried again', async () => {
    const speech = await createSpeech(program('exit 1'));
    expect(await speech.say('A;', 'da')).toBeUndefined();
    expect(await speech.say('A;', 'da')).toBeUndefined();
    expect(calls()).toBe('A;A;');
  });

  test('a program that hangs is ended', async () => {
    const speech = await createSpeech(program('exec sleep 60'), 1000);
    expect(speech.available()).toEqual(['da', 'en-GB', 'en']);
    expect(await speech.say('A;', 'da')).toBeUndefined();
  });
});

function secondsOf(wav: Buffer | undefined): number {
  return wav ? (wav.length - 44) / wav.readUInt32LE(28) : 0;
}
