// What every form of the page is given.

import type { Fault } from '../../core/office/faults.ts';
import type { OfficeInput } from '../../core/office/office.ts';
import type { Editor } from './editor.ts';
import { type Path, startsWith } from './path.ts';
import type { Where } from './where.ts';

export type Form = {
  readonly editor: Editor;
  readonly where: Where;
  /** The draft, which is there when a form is. */
  readonly office: OfficeInput;
};

export function faultsAt({ editor }: Form, path: Path): readonly Fault[] {
  return editor.faults.value.filter((fault) => startsWith(fault.path, path));
}
