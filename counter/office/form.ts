// What every form of the page is given.

import type { Fault } from '../../core/office/faults.ts';
import type { OfficeInput } from '../../core/office/office.ts';
import type { Editor } from './editor.ts';
import { isSame, type Path, startsWith } from './path.ts';
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

/** Whether the field is still to be filled in; `left`: one has been at it. */
export function todoAt({ editor }: Form, path: Path): 'todo' | 'left' | undefined {
  if (!editor.todo.value.some((one) => isSame(one, path))) return undefined;
  return editor.left.value.some((one) => isSame(one, path)) ? 'left' : 'todo';
}
