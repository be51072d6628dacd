// The refusal that problem details name (RFC 9457).

import type { Refusal } from '../core/day/context.ts';
import type { RefusalName } from '../core/refusal.ts';
import { words } from '../core/words/words.ts';

/** A name that is not known here is nothing that the page can explain. */
export function refusalIn(content: unknown): Refusal {
  if (
    typeof content !== 'object' ||
    content === null ||
    !('name' in content) ||
    !isRefusalName(content.name)
  ) {
    return { refused: 'resource/unknown' };
  }
  const about = 'about' in content ? content.about : undefined;
  return typeof about === 'object' && about !== null
    ? { refused: content.name, about: about as Record<string, string | number> }
    : { refused: content.name };
}

function isRefusalName(name: unknown): name is RefusalName {
  return typeof name === 'string' && Object.hasOwn(words.da.refusals, name);
}
