// The pages that staff have, and who sees which.

import type { StaffRole } from '../core/roles.ts';

export type PageName = 'desk' | 'room' | 'survey' | 'pop-ups' | 'devices' | 'people' | 'office' | 'guide';

export function pagesFor(role: StaffRole): readonly PageName[] {
  switch (role) {
    case 'clerk':
      return ['desk'];
    case 'supervisor':
      return ['desk', 'room', 'survey', 'pop-ups'];
    case 'administrator':
      return ['desk', 'room', 'survey', 'pop-ups', 'devices', 'people', 'office'];
  }
}
