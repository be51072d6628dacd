// The example office as it is written down, changed where a test needs it.

import { exampleOffice } from '../../../core/office/example.ts';
import type { OfficeInput } from '../../../core/office/office.ts';

export function anInput(change: (office: OfficeInput) => void = () => {}): OfficeInput {
  const input = structuredClone(exampleOffice);
  change(input);
  return input;
}
