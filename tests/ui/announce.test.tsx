import { effect, signal } from '@preact/signals';
import { cleanup, render, waitFor } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { Announcer, announce } from '../../ui/announce.tsx';

afterEach(cleanup);

test('what an effect announces is told, and again when it comes again', async () => {
  const { container } = render(<Announcer />);
  const tells = (text: string) =>
    waitFor(() => expect(container.querySelector('[aria-live="polite"]')?.textContent).toBe(text));
  const number = signal('A001');
  const stop = effect(() => announce(number.value));
  await tells('A001');
  number.value = 'A002';
  await tells('A002');
  announce('A002');
  await tells('A002 ');
  stop();
});
