// What stands before the desk and asks for something, one at a time.

import type { StaffView } from '../../core/views/staff.ts';

/** A visit that a dialog is about, as it was when the dialog opened. */
export type About = { readonly visit: string; readonly number: string | null };

export type Dialog =
  | { readonly is: 'menu' | 'keys' | 'own-password' | 'site' | 'services' | 'take-ticket' | 'without-ticket' }
  /** Several errands remain: here, or elsewhere? */
  | { readonly is: 'rest' | 'add-errand'; readonly about: About }
  | { readonly is: 'row' | 'transfer' | 'cancel'; readonly about: About };

/** Dialogs that need no open counter. */
const whenever = ['menu', 'keys', 'own-password', 'site'] as const;

/** Whether what the dialog is about is still as it was; a dialog about a visit that somebody else took away closes. */
export function stillFits(dialog: Dialog, view: StaffView): boolean {
  if (!view.counter) return whenever.some((one) => one === dialog.is);
  const here = view.current?.visit;
  switch (dialog.is) {
    case 'menu':
    case 'keys':
    case 'own-password':
    case 'site':
    case 'services':
    case 'take-ticket':
      return true;
    case 'without-ticket':
      return here === undefined;
    case 'rest':
    case 'add-errand':
      return here === dialog.about.visit;
    case 'row':
    case 'transfer':
    case 'cancel':
      return here === dialog.about.visit || listed(view).has(dialog.about.visit);
  }
}

function listed({ own, helps, others, parked, noShows }: StaffView): ReadonlySet<string> {
  return new Set([...own, ...helps, ...others, ...parked, ...noShows].map(({ visit }) => visit));
}
