// The office's own texts and languages, written on its page.

import { act, cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parseOffice } from '../../../core/office/check.ts';
import type { OfficeInput } from '../../../core/office/office.ts';
import { templateOf } from '../../../core/words/template.ts';
import { da as words } from '../../../counter/office/texts/words/da.ts';
import { say } from '../../../counter/office/texts/words/words.ts';
import { tidy } from '../../../counter/office/tidy.ts';
import { da as office } from '../../../counter/office/words/da.ts';
import { setLanguage } from '../../../ui/language.ts';
import { openOffice, press, write } from './opened.tsx';

beforeEach(() => {
  sessionStorage.clear();
  setLanguage('da');
});

afterEach(cleanup);

describe('G5 the office’s own texts', () => {
  let draft: () => OfficeInput;
  const nobody = { languages: [], texts: {} };
  const answers = Object.fromEntries(
    ['da', 'ar', 'pl'].map((one) => [`/texts/${one}`, templateOf(nobody, one)]),
  );
  /** What the server says of a translator's file. */
  const file = { texts: {}, faults: [] };
  const own = (name: string) => screen.getByLabelText(say('ownText', { name }));

  beforeEach(async () => {
    ({ draft } = await openOffice({}, { ...answers, '/texts/da/file': file }));
    await press(office['section-texts']);
  });

  test('a text that lost what is put in says so when one leaves it, and keeps what was typed', async () => {
    await write(screen.getByLabelText(words.textSearch), 'skranke {counter}');
    await write(own('phone.goTo'), 'Nu er det dig!');
    expect(screen.queryByText(/^Teksten mangler »{counter}«/)).toBeNull();
    await act(() => void fireEvent.focusOut(own('phone.goTo')));
    expect(screen.getByText(/^Teksten mangler »{counter}«/)).toBeTruthy();
    expect(own('phone.goTo')).toHaveProperty('value', 'Nu er det dig!');
    await write(own('phone.goTo'), 'Nu er det dig: skranke {counter}');
    expect(screen.queryByText(/^Teksten mangler/)).toBeNull();
    expect(parseOffice(tidy(draft()))).toHaveProperty('office');
  });

  test('one in Arabic runs from right to left, with the standard wording and what it means beside it', async () => {
    await press('arabisk');
    await write(await screen.findByLabelText(words.textSearch), 'kiosk.ask');
    expect(own('kiosk.ask').getAttribute('dir')).toBe('rtl');
    const row = own('kiosk.ask').closest('li');
    expect(row?.querySelector('p[lang=ar]')?.getAttribute('dir')).toBe('rtl');
    expect(row?.textContent).toContain('Hvad kan vi hjælpe dig med?');
  });

  test('a translator’s file is looked at, and taken over when one says so', async () => {
    const load = async (told: object) => {
      Object.assign(file, told);
      const input = screen.getByLabelText(words.translatorLoad);
      const chosen = new File(['name;form;text'], 'texts-da.csv');
      await act(() => void fireEvent.change(input, { target: { files: [chosen] } }));
    };
    await load({
      texts: {},
      faults: [{ line: 6, name: 'phone.goTo', fault: 'lost-gap', about: { gap: '{counter}' } }],
    });
    expect(await screen.findByText(/^Linje 6: .*phone\.goTo.*»{counter}«/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: words.translatorTake })).toBeNull();

    await load({ texts: { 'kiosk.ask': 'Hej!', 'kiosk.search': null }, faults: [] });
    expect(await screen.findByText('Filen ændrer 1 tekst:')).toBeTruthy();
    expect(draft().texts?.da).toBeUndefined();
    await press(words.translatorTake);
    expect(draft().texts?.da).toEqual({ 'kiosk.ask': 'Hej!' });
    expect(parseOffice(tidy(draft()))).toHaveProperty('office');
  });

  test('a language is added, and says how many of its texts are missing', async () => {
    const code = screen.getByLabelText(words.languageCode) as HTMLInputElement;
    await act(() => {
      code.value = 'polsk';
      code.form?.requestSubmit();
    });
    expect(screen.getByText(/er ikke en sprogkode/)).toBeTruthy();
    expect(code.value).toBe('polsk');
    await act(() => {
      code.value = 'pl';
      code.form?.requestSubmit();
    });
    const all = templateOf(nobody, 'pl').texts.length;
    expect(await screen.findByText(say('languageMissing', { n: all, all }))).toBeTruthy();
    await press(words.showMissing);
    await write(own('language.name'), 'Polski');
    expect(screen.getByText(say('languageMissing', { n: all - 1, all }))).toBeTruthy();
    expect(parseOffice(tidy(draft()))).toHaveProperty('office');
  });
});
