// The office that a set-up asks for, checked: a small one, the example under another name, or one from a file.

import { type Refusal, refuse } from '../../core/day/context.ts';
import type { Fault } from '../../core/office/faults.ts';
import { exampleAs, smallOffice } from '../../core/office/first.ts';
import type { Office } from '../../core/office/office.ts';
import type { FirstOffice } from '../../core/setup.ts';
import { soundOffice } from '../sound-office.ts';

/** `input` as it is kept; every time it is read it is parsed again. */
export type Made = { readonly input: unknown; readonly office: Office };

export function firstOffice(asked: FirstOffice): Made | Refusal {
  const input = inputOf(asked);
  const checked = soundOffice(input);
  return 'office' in checked ? { input, office: checked.office } : refuse('setup/office-unsound');
}

/** What is wrong with an office from a file; nothing, if it can be used. */
export function faultsOf(file: unknown): readonly Fault[] {
  const checked = soundOffice(file);
  return 'office' in checked ? [] : checked.faults;
}

function inputOf(asked: FirstOffice): unknown {
  switch (asked.from) {
    case 'small':
      return smallOffice(asked);
    case 'example':
      return exampleAs(asked);
    case 'file':
      return asked.office;
  }
}
