// The office's page, open before an administrator, and what is done at it.

import { act, fireEvent, render, screen } from '@testing-library/preact';
import type { OfficeInput } from '../../../core/office/office.ts';
import { instantOf } from '../../../core/time.ts';
import type { Known } from '../../../counter/office/answers.ts';
import { createEditor } from '../../../counter/office/editor.ts';
import { createHistory } from '../../../counter/office/history.ts';
import { OfficeView } from '../../../counter/office/OfficePage.tsx';
import { createWhere } from '../../../counter/office/where.ts';
import { stillApi } from '../../gallery/screens/counter-scenes.ts';
import { anInput } from './office.ts';

const monday = instantOf('2026-11-23', '11:42', 'Europe/Copenhagen');

/** `answers`: what the server says, by path. */
export async function openOffice(
  known: Partial<Known> = {},
  answers: Readonly<Record<string, unknown>> = {},
) {
  const office: Known = { version: 1, office: anInput(), source: 'data', next: null, ...known };
  const api = stillApi({ '/office': office, ...answers });
  const editor = createEditor({ api, storage: sessionStorage, person: 'admin' });
  const where = createWhere();
  render(
    <OfficeView editor={editor} history={createHistory(api)} where={where} api={api} now={() => monday} />,
  );
  await act(() => editor.load());
  const draft = (): OfficeInput => {
    const { value } = editor.draft;
    if (!value) throw new Error('no draft');
    return value;
  };
  return { editor, where, draft };
}

export const press = (name: string | RegExp) => act(() => screen.getByRole('button', { name }).click());
export const write = (field: HTMLElement, value: string) =>
  act(() => void fireEvent.input(field, { target: { value } }));
