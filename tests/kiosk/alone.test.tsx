// What stands on a kiosk whose agent stands in for the server.

import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { KioskScreen } from '../../kiosk/KioskScreen.tsx';
import { hall, settled } from './hall.ts';

afterEach(cleanup);

test('K2 says that numbers count to who looks around, and not to who was refused one', async () => {
  const here = hall();
  render(<KioskScreen kiosk={here.kiosk} voice={{ read: () => Promise.resolve() }} />);
  here.show({ alone: true });
  await settled();
  expect(screen.queryByText(/Numre herfra gælder/)).not.toBeNull();
  here.choose('pas');
  void here.kiosk.take();
  await here.lastAsked().answer({ ok: false, refusal: { refused: 'number/none-free' } });
  await settled();
  expect(here.kiosk.page.value.is).toBe('refused');
  expect(screen.queryByText(/Numre herfra gælder/)).toBeNull();
  here.kiosk.stop();
});
