// What the server found, as sentences in the reader's words: the same that its log and its API say.

import type { Break } from '../../core/office/breaks.ts';
import type { Change } from '../../core/office/changes.ts';
import type { Fault } from '../../core/office/faults.ts';
import type { OfficeInput } from '../../core/office/office.ts';
import { tellBreak, tellChange, tellFault } from '../../core/office/tell.ts';
import { keyOf, type Thing, thingLists } from '../../core/office/things.ts';
import { staffLanguage } from '../../ui/staff-language.ts';
import type { Path } from './path.ts';

/** `office`: as it was written. */
export function faultSentence(fault: Fault, office: OfficeInput): string {
  return tellFault(fault, office, staffLanguage.value);
}

export function changeSentence(change: Change): string {
  return tellChange(change, staffLanguage.value);
}

/** `office`: the one in force. */
export function breakSentence(one: Break, office: OfficeInput): string {
  return tellBreak(one, office, staffLanguage.value);
}

/** That a field was changed; its path has ids in place of positions. */
export function fieldSentence(path: Path, office: OfficeInput): string {
  return changeSentence({ path: path.map(String), is: 'changed', of: thingsOn(path, office) });
}

function thingsOn(path: Path, office: OfficeInput): Thing[] {
  const things: Thing[] = [];
  let around: unknown = office;
  for (let step = 0; step + 1 < path.length; step += 2) {
    const is = thingLists[String(path[step])];
    const list = (around as Record<string, unknown> | undefined)?.[String(path[step])];
    if (!is || !Array.isArray(list)) break;
    around = list.find((one) => keyOf(one) === path[step + 1]);
    // Times for bookings are told by their service.
    const told = is === 'slots' ? office.services.find(({ id }) => id === path[step + 1]) : around;
    const { label, name, id } = (told ?? {}) as { label?: string; name?: Thing['name']; id?: string };
    things.push({ is, name: label ?? name ?? id ?? String(path[step + 1]) });
  }
  return things;
}
