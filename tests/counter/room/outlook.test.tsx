// What the next hour's card says.

import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import type { GroupOutlook } from '../../../core/outlook/outlook.ts';
import { toldAfter as told } from '../../../core/outlook/outlook.ts';
import { instantOf } from '../../../core/time.ts';
import type { OutlookNow } from '../../../core/views/room.ts';
import { OutlookCard } from '../../../counter/room/OutlookCard.tsx';
import { toldAfter } from '../../../counter/room/outlook.ts';
import { setLanguage } from '../../../ui/language.ts';
import { morning } from '../../gallery/screens/counter-scenes.ts';

const at = (time: string) => instantOf('2026-11-23', time, 'Europe/Copenhagen');
const range = { low: 5, high: 15 };

const calm: GroupOutlook = {
  services: ['pas'],
  targetMinutes: 20,
  expected: 6,
  waits: [range, range, range],
  breaks: null,
  oneMore: null,
};

function show(groups: readonly GroupOutlook[] | 'unknown') {
  setLanguage('da');
  const day = morning();
  const outlook: OutlookNow = groups === 'unknown' ? groups : { at: at('11:02'), days: 5, groups };
  render(<OutlookCard place={day.place()} room={day.room('ok', outlook)} />);
}

afterEach(cleanup);

describe('the next hour', () => {
  test('S3 is said to be unknown, with what it needs', () => {
    show('unknown');
    screen.getByText(/mindst to tidligere dage af samme ugedag/);
    expect(screen.queryByRole('table')).toBeNull();
  });

  test('S3 where all targets hold it says so, and tells the ranges', () => {
    show([calm]);
    screen.getByText('Alle mål holder, hvis skrankerne bliver, som de er.');
    expect(screen.getByRole('row', { name: /Pas/ }).textContent).toContain('5–15');
  });

  test('S3 a target that would break: from when, to five minutes, and what one counter more would change', () => {
    const breaks = at('11:19');
    show([{ ...calm, breaks, oneMore: { waits: [range, range, range], breaks: null } }]);
    screen.getByText('Pas: fra ca. kl. 11.20 længere end 20 minutter, hvis ikke flere skranker åbner.');
    screen.getByText(/Med én skranke mere holder målet hele timen/);
  });

  test('S3 a target that is broken already, and one counter more that is not enough', () => {
    const waits = [range, range, { low: 20, high: 35 }];
    show([{ ...calm, breaks: at('11:02'), oneMore: { waits, breaks: at('11:30') } }]);
    screen.getByText(/De fleste, der kommer nu, venter længere end 20 minutter/);
    screen.getByText(/Med én skranke mere: cirka 20–35 min om en time/);
  });

  test('S3 a wait that is unknown is no number', () => {
    show([{ ...calm, waits: [range, null, null] }]);
    expect(screen.getAllByText('ukendt')).toHaveLength(2);
  });

  test('groups for which hardly anybody comes and nobody waits are left out', () => {
    show([calm, { ...calm, services: ['vielse'], expected: 0.1, breaks: at('11:02') }]);
    expect(screen.queryByText(/Vielse/)).toBeNull();
  });

  test('the page’s list of times is the core’s', () => {
    expect(toldAfter).toEqual(told);
  });
});
