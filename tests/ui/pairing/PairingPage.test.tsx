import { signal } from '@preact/signals';
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { citizenLanguages, type Language } from '../../../core/office/languages.ts';
import { PairingPage } from '../../../ui/pairing/PairingPage.tsx';
import type { PairingState } from '../../../ui/pairing/pairing.ts';

afterEach(cleanup);

function said(languages: readonly Language[]): (string | null)[] {
  const state = signal<PairingState>({ is: 'code', shown: { code: 'K7T4Q2', office: 'Byen', languages } });
  render(<PairingPage page="kiosk" state={state} wasPaired={false} />);
  return [...screen.getByRole('main').querySelectorAll('main > div > [lang]')].map((one) =>
    one.getAttribute('lang'),
  );
}

describe('the page with the code', () => {
  test('tells citizens whom to ask in every language of the office', () => {
    expect(said(citizenLanguages)).toEqual(citizenLanguages);
    expect(screen.getByText(/الموظفين/).dir).toBe('rtl');
  });

  test('says nothing in a language that the office does not speak, or that it has no words for', () => {
    expect(said(['de', 'tr', 'fo'])).toEqual(['de', 'tr']);
  });
});
