// Whether what somebody wrote is an office, pictures and all.

import { parseOffice } from '../core/office/check.ts';
import type { Fault } from '../core/office/faults.ts';
import type { Office } from '../core/office/office.ts';
import { logoFaults } from './logo.ts';

/** The office, or every fault of `input`. */
export function soundOffice(input: unknown): { office: Office } | { faults: Fault[] } {
  const parsed = parseOffice(input);
  if ('faults' in parsed) return parsed;
  const faults = logoFaults(parsed.office);
  return faults.length > 0 ? { faults } : parsed;
}
