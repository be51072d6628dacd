// The office's page, filled in as somebody does who has other things to do.

import { act, cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parseOffice } from '../../../core/office/check.ts';
import type { OfficeInput } from '../../../core/office/office.ts';
import type { Editor } from '../../../counter/office/editor.ts';
import { addService } from '../../../counter/office/edits.ts';
import { tidy } from '../../../counter/office/tidy.ts';
import type { Where } from '../../../counter/office/where.ts';
import { da as words } from '../../../counter/office/words/da.ts';
import { say } from '../../../counter/office/words/words.ts';
import { setLanguage } from '../../../ui/language.ts';
import { openOffice, press, write } from './opened.tsx';

let editor: Editor;
let where: Where;
let draft: () => OfficeInput;

beforeEach(() => {
  sessionStorage.clear();
  setLanguage('da');
});

afterEach(cleanup);

async function open(...[known, answers]: Parameters<typeof openOffice>): Promise<void> {
  ({ editor, where, draft } = await openOffice(known, answers));
}

const leave = (field: HTMLElement) => act(() => void fireEvent.blur(field));

describe('opening hours', () => {
  const hoursHere = () => draft().sites[0]?.hours;
  const times = (): string[] =>
    screen.getAllByRole('textbox', { name: /^Mandag/ }).map((field) => (field as HTMLInputElement).value);

  beforeEach(async () => {
    await open();
    await press(words['section-hours']);
    await act(() => screen.getByLabelText(words.byWeek).click());
  });

  test('O1 times are read as people write them, once one is done with the field', async () => {
    const field = screen.getByRole('textbox', { name: 'Mandag: fra' });
    await write(field, '9.3');
    await leave(field);
    expect(times()).toEqual(['9.3', '14:00']);
    await write(field, '9.30');
    expect(times()).toEqual(['9.30', '14:00']);
    await leave(field);
    expect(times()).toEqual(['09:30', '14:00']);
    expect(hoursHere()).toMatchObject({ week: { mon: [{ from: '09:30', to: '14:00' }] } });
  });

  test('O1 a day has four periods at most, and none when the last is taken away', async () => {
    for (let i = 0; i < 3; i += 1) await press('Mandag: tilføj en tid');
    expect(screen.queryByRole('button', { name: 'Mandag: tilføj en tid' })).toBeNull();
    await press('Tirsdag: fjern 10:00–14:00');
    expect(hoursHere()).toMatchObject({ week: { tue: [] } });
    await press('Tirsdag: som dagen før');
    expect(hoursHere()).toMatchObject({ week: { tue: [{ from: '10:00', to: '14:00' }, {}, {}, {}] } });
  });

  test('O1 the week is still there for who looked at always open', async () => {
    await press('Tirsdag: fjern 10:00–14:00');
    await act(() => screen.getByLabelText(words.always).click());
    expect(hoursHere()).toBe('always');
    await act(() => screen.getByLabelText(words.byWeek).click());
    expect(hoursHere()).toMatchObject({ week: { mon: [{ from: '10:00' }], tue: [] } });
  });

  test('O1 a special day is closed until it gets a time, and the next two weeks show it', async () => {
    const date = screen.getByLabelText(words.date) as HTMLInputElement;
    await act(() => {
      date.value = '2026-11-26';
      date.form?.requestSubmit();
    });
    const day = () =>
      screen.getAllByRole('listitem').find(({ textContent }) => /26\. november/.test(textContent));
    expect(day()?.textContent).toContain(words.closed);
    expect(day()?.textContent).toContain(words['because-exception']);
    await press(/^Torsdag den 26. november 2026: tilføj|^torsdag den 26. november 2026: tilføj/);
    expect(day()?.textContent).toContain('10.00–14.00');
    expect(parseOffice(tidy(draft()))).toHaveProperty('office');
  });
});

describe('a service', () => {
  beforeEach(async () => {
    await open();
    await press(words['section-services']);
    await press('Pas');
  });

  test('its search words are parted by commas, also while one is being written', async () => {
    const group = within(screen.getByRole('group', { name: words.search }));
    const field = group.getByLabelText('dansk') as HTMLInputElement;
    await write(field, 'rejse, ');
    expect(field.value).toBe('rejse, ');
    await write(field, 'rejse, gult kort');
    expect(draft().services[0]?.search).toMatchObject({ da: ['rejse', 'gult kort'] });
  });

  test('a field that was emptied is told by the server, not guessed here', async () => {
    const field = screen.getByLabelText(words.target) as HTMLInputElement;
    await act(() => {
      field.value = '';
      fireEvent.input(field);
    });
    expect(parseOffice(tidy(draft()))).toMatchObject({
      faults: [{ path: ['services', 0, 'targetMinutes'] }],
    });
  });

  test('taken away only after it was asked once more', async () => {
    await press('Fjern Pas');
    await press(new RegExp(words.removeNo));
    expect(draft().services[0]?.id).toBe('pas');
    await press('Fjern Pas');
    await press(new RegExp(words.removeYes));
    expect(JSON.stringify(draft())).not.toContain('"pas"');
  });
});

describe('what is booked and opened from templates', () => {
  test('B3 a service gets times, in periods of its own, and the page says what they come to', async () => {
    await open();
    await press(words['section-sites']);
    await press(words['part-slots']);
    await press(words.addSlots);
    const every = screen.getByLabelText(words.slotEvery) as HTMLInputElement;
    await act(() => {
      every.value = '20';
      fireEvent.input(every);
    });
    expect(screen.getByText('Hver dag: 72 tider fra 0.00 til 23.40. Aftaler i alt: 72.')).toBeTruthy();
    await act(() => screen.getByLabelText(words.slotsOwnTimes).click());
    expect(draft().sites[0]?.slots).toEqual([
      { service: 'pas', everyMinutes: 20, capacity: 1, periods: [{ from: '10:00', to: '14:00' }] },
    ]);
    expect(parseOffice(tidy(draft()))).toHaveProperty('office');
    await act(() => screen.getByLabelText(words.slotsWhenOpen).click());
    expect(draft().sites[0]?.slots?.[0]).not.toHaveProperty('periods');
  });

  test('O4 a template is added, and has counters, services and times as a site has', async () => {
    await open();
    await press(words['section-templates']);
    const name = screen.getByLabelText(`${words.addTemplate}: ${words.templateName}`) as HTMLInputElement;
    await act(() => {
      name.value = 'Biblioteket';
      name.form?.requestSubmit();
    });
    await press(words['part-counters']);
    expect(where.template.value).toBe('biblioteket');
    const label = screen.getByLabelText(`${words.addCounter}: ${words.counterLabel}`) as HTMLInputElement;
    await act(() => {
      label.value = '99';
      label.form?.requestSubmit();
    });
    expect(draft().templates?.at(-1)?.counters.at(-1)).toMatchObject({ label: '99' });
    expect(JSON.stringify(draft().sites)).not.toContain('"99"');
    await press(words['facts-templates']);
    await press(words.toHours);
    expect(where.hours.value).toEqual({ of: 'template', id: 'biblioteket' });
  });
});

test('G6 what a new service still lacks is told calmly, and as a fault only where one has been', async () => {
  await open();
  await act(() => {
    editor.change((office) => addService(office, 'Fiskekort', 'reception').office);
    where.section.value = 'services';
    where.service.value = 'fiskekort';
  });
  const names = within(screen.getByRole('group', { name: words.serviceName }));
  expect(names.getAllByText(words.todo)).toHaveLength(5);
  expect(names.getByLabelText('tysk').getAttribute('aria-invalid')).toBeNull();
  await act(() => void fireEvent.focusOut(names.getByLabelText('tysk')));
  expect(names.getAllByText(words.todo)).toHaveLength(4);
  expect(names.getByText(words.todoLeft)).toBeTruthy();
  expect(names.getByLabelText('tysk').getAttribute('aria-invalid')).toBe('true');
  await write(names.getByLabelText('tysk'), 'Angelschein');
  expect(names.queryByText(words.todoLeft)).toBeNull();
  await press(say('todoCount', { n: 4 }));
  expect(document.activeElement).toBe(names.getByLabelText('engelsk'));
});

test('a fault leads to its field, wherever it is, and stands there too', async () => {
  const faults = [{ path: ['sites', 1, 'counters', 0, 'label'], fault: 'too-long', about: { most: 4 } }];
  await open({}, { '/office/check': { faults, changes: [], breaks: [] } });
  await act(() => editor.check());
  const sentence = within(screen.getByRole('region', { name: words.faultsTitle.one })).getByRole('button');
  await act(() => sentence.click());
  const field = screen.getByRole('textbox', { name: words.counterLabel });
  expect(document.activeElement).toBe(field);
  expect(field.getAttribute('aria-invalid')).toBe('true');
  const described = field.getAttribute('aria-describedby')?.split(' ') ?? [];
  expect(described.map((id) => document.getElementById(id)?.textContent)).toContain(sentence.textContent);
});

test('F4 how long days are kept is told, and where it is set; there is no field for it', async () => {
  await open({ machine: { keepMonths: 24 } });
  expect(screen.getByText(say('keepMonths', { n: 24 }))).toBeTruthy();
  expect(screen.getByText(words.keepMonthsHint).textContent).toContain('KEEP_MONTHS');
});

test('where a file rules, everything can be seen and nothing written', async () => {
  await open({ source: 'file' });
  expect(screen.getByText(words.fromFile)).toBeTruthy();
  const read = [
    'section-office',
    'section-services',
    'section-sites',
    'section-hours',
    'section-templates',
  ] as const;
  for (const section of read) {
    await press(words[section]);
    const fields = [...document.querySelectorAll('main input, main textarea')];
    expect(fields.every((field) => field.matches(':disabled') || field.closest('fieldset[disabled]'))).toBe(
      true,
    );
  }
});
