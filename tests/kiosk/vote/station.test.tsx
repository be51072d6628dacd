// The vote station as one citizen after the other uses it, some of whom need more time than others.

import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { codeOf } from '../../../core/ballot/code.ts';
import { voteView } from '../../../core/views/vote.ts';
import type { Sentence } from '../../../kiosk/voice/sentences.ts';
import { Station } from '../../../kiosk/vote/model/station.ts';
import { VoteScreen } from '../../../kiosk/vote/VoteScreen.tsx';
import { language, setLanguage } from '../../../ui/language.ts';
import { story } from '../../gallery/story.ts';
import { FakeConnection, settled } from '../hall.ts';

const code = codeOf([3, 17, 31, 0, 9, 22, 14, 5, 28, 11, 1, 30, 7, 19, 2]);
const survey = { id: 'efteraar', name: 'Efterår', site: 'all', first: '2026-11-16', last: '2026-11-29' };

let station: Station;
let sounds: number;
let said: readonly Sentence[];

beforeEach(() => {
  vi.useFakeTimers();
  sounds = 0;
  said = [];
  const { office, site } = story();
  const server = new FakeConnection();
  const surveys = [{ ...survey, byArea: false, boxesAt: [] }];
  server.show(voteView(office, site, surveys, '2026-11-23', ['da', 'de']));
  const question = { survey: survey.id, question: {}, languages: ['da', 'de', 'en'] };
  station = new Station({
    ask: (path) => Promise.resolve({ ok: true, body: path.endsWith('check') ? question : undefined }),
    station: { connection: server.connection },
    sound: () => {
      sounds += 1;
    },
  });
  station.start();
  const read = (sentences: readonly Sentence[]) => {
    said = sentences;
    return Promise.resolve();
  };
  render(<VoteScreen station={station} voice={{ read }} />);
});

afterEach(() => {
  cleanup();
  station.stop();
  vi.useRealTimers();
});

const page = () => station.page.value.is;

async function later(time: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(time);
  await settled();
}

async function scan(): Promise<void> {
  station.scanned(code);
  await later(0);
}

test('A2 at the question it is asked, in sight and sound, whether anybody is still there; then the token is kept', async () => {
  await scan();
  for (let times = 1; times <= 12; times += 1) {
    await later(20_000);
    expect([page(), station.warning.value, sounds]).toEqual(['question', 20, times]);
    station.touched();
  }
  await later(39_999);
  expect(page()).toBe('question');
  await later(1);
  expect(page()).toBe('start');
});

test('A2 what was typed is not taken away without asking; where there is nothing, nobody is asked', async () => {
  station.touched();
  await later(120_000);
  expect(sounds).toBe(0);
  station.type(code.slice(0, 7));
  await later(49_999);
  expect([sounds, station.typed.value.text]).toEqual([1, code.slice(0, 7)]);
  await later(1);
  expect(station.typed.value.text).toBe('');
});

test('A2 who made the station easier to use has longer to read the thanks, and the next one begins anew', async () => {
  station.comfort.toggle('text');
  await scan();
  expect(document.documentElement.dataset.text).toBe('large');
  void station.vote('satisfied');
  await later(19_999);
  expect(page()).toBe('thanks');
  await later(1);
  expect(page()).toBe('start');
  expect(document.documentElement.dataset.text).toBeUndefined();
});

test('the language and what makes the station easier are chosen before the token, and stay with it', async () => {
  setLanguage('de');
  station.comfort.toggle('contrast');
  await scan();
  expect([page(), language.value, station.comfort.chosen.value.has('contrast')]).toEqual([
    'question',
    'de',
    true,
  ]);
  await scan();
  expect(language.value).toBe('da');
});

test('A3 V5 the question is read aloud with its answers; who goes by keys hears none of them alone', async () => {
  screen.getByRole('button', { name: 'Læs højt' }).click();
  await scan();
  await later(1000);
  expect(said.map(({ text }) => text)).toEqual(expect.arrayContaining(['Tilfreds', 'Utilfreds']));
  const all = said;
  const answer = screen.getByRole('button', { name: 'Tilfreds' });
  answer.dispatchEvent(new KeyboardEvent('keydown', { key: 'Tab', bubbles: true }));
  answer.focus();
  expect(said).toBe(all);
});

test('A1 after "I am still here" the focus is where it was', async () => {
  await scan();
  await later(100);
  const answer = screen.getByRole('button', { name: 'Tilfreds' });
  answer.focus();
  await later(20_000);
  await later(100);
  screen.getByRole('button', { name: /Jeg er her/ }).click();
  await later(100);
  expect(document.activeElement).toBe(answer);
});
