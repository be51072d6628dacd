// The pages that staff have, and who sees which.

import type { StaffRole } from '../core/roles.ts';

export type PageName =
  | 'desk'
  | 'bookings'
  | 'room'
  | 'survey'
  | 'figures'
  | 'data-sheet'
  | 'pop-ups'
  | 'devices'
  | 'people'
  | 'office'
  | 'guide';

export function pagesFor(role: StaffRole): readonly PageName[] {
  switch (role) {
    case 'clerk':
      return ['desk', 'bookings'];
    case 'supervisor':
      return ['desk', 'bookings', 'room', 'figures', 'data-sheet', 'survey', 'pop-ups'];
    case 'administrator':
      return [
        'desk',
        'bookings',
        'room',
        'figures',
        'data-sheet',
        'survey',
        'pop-ups',
        'devices',
        'people',
        'office',
      ];
  }
}
