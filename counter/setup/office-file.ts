// Reads a file that should hold an office, as another front desk exports it.

import type { OfficeFile } from './draft.ts';
import { say } from './words/words.ts';

const largest = 2_000_000;

/** With a sentence where it can be none; what stands in it is for the server to check. */
export async function readOfficeFile(file: File): Promise<OfficeFile> {
  const { name } = file;
  if (file.size > largest) return { name, office: undefined, faults: [say('fileTooLarge')] };
  try {
    return { name, office: JSON.parse(await file.text()), faults: [] };
  } catch {
    return { name, office: undefined, faults: [say('fileNoOffice')] };
  }
}
