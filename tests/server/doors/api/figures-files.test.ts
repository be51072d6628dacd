// Figures as files: read back by a reader that is none of ours, equal to what the API tells.

import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { startDesk } from '../../../support/front-desk.ts';

const period = 'from=2026-01-01&to=2026-12-31&step=month';

test('F2 figures leave as CSV in the language of who asks, and as a workbook; who may not see them gets neither', async () => {
  const desk = await startDesk();
  const token = await desk.signIn('supervisor');
  const { body } = await desk.rest('GET', `/figures?${period}`, { token });
  const report = body as {
    parts: readonly { from: string; figures: { visits: number; servings: number } }[];
  };

  const csv = await desk.rest('GET', `/figures.csv?${period}`, {
    token,
    headers: { 'accept-language': 'da' },
  });
  expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  expect(csv.headers.get('content-disposition')).toBe(
    'attachment; filename="figures-2026-01-01-2026-12-31.csv"',
  );
  const rows = parse(String(csv.body), { delimiter: ';', columns: true, bom: true }) as Record<
    string,
    string
  >[];
  const parts = rows.filter((row) => row['Opdelt efter'] === 'Fra dato');
  expect(parts.map(({ Hvad, Kom }) => [Hvad, Kom])).toEqual(
    report.parts.map(({ from, figures }) => [from, String(figures.visits)]),
  );
  expect(parts.map((row) => row['Betjente ærinder'])).toEqual(
    report.parts.map(({ figures }) => String(figures.servings)),
  );

  const xlsx = await desk.rest('GET', `/figures.xlsx?${period}`, { token });
  expect(String(xlsx.body).slice(0, 2)).toBe('PK');
  expect(
    await desk.rest('GET', `/figures.csv?${period}`, { token: await desk.signIn('clerk') }),
  ).toMatchObject({
    status: 403,
    body: { name: 'role/forbidden' },
  });
});
