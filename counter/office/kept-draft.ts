// A draft that outlives a reload of the page: kept for this window, and for the person who writes it.

import type { OfficeInput } from '../../core/office/office.ts';

export type KeptDraft = {
  readonly person: string;
  /** The saved office that it began with. */
  readonly version: number;
  readonly base: OfficeInput;
  readonly draft: OfficeInput;
};

const key = 'office-draft';

export function readDraft(storage: Storage, person: string): KeptDraft | undefined {
  try {
    const known: unknown = JSON.parse(storage.getItem(key) ?? 'null');
    return isDraft(known) && known.person === person ? known : undefined;
  } catch {
    return undefined;
  }
}

export function keepDraft(storage: Storage, draft: KeptDraft | undefined): void {
  try {
    if (draft) storage.setItem(key, JSON.stringify(draft));
    else storage.removeItem(key);
  } catch {
    // A window that has no room left still has the draft itself.
  }
}

function isDraft(known: unknown): known is KeptDraft {
  return (
    typeof known === 'object' && known !== null && 'person' in known && 'draft' in known && 'base' in known
  );
}
