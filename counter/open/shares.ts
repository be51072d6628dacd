// What one serves and what one helps with (Q4), while it is being chosen.

import type { CommandOf } from '../../core/day/commands.ts';

export const shareNames = ['serves', 'helps', 'neither'] as const;
export type Share = (typeof shareNames)[number];

/** By service. */
export type Shares = Readonly<Record<string, Share>>;

type Chosen = { readonly serves: readonly string[]; readonly helps: readonly string[] };

export function sharesOf({ serves, helps }: Chosen, services: readonly { readonly id: string }[]): Shares {
  return Object.fromEntries(
    services.map(({ id }) => [id, serves.includes(id) ? 'serves' : helps.includes(id) ? 'helps' : 'neither']),
  );
}

export function chosenIn(shares: Shares): { serves: string[]; helps: string[] } {
  const having = (share: Share) => Object.keys(shares).filter((id) => shares[id] === share);
  return { serves: having('serves'), helps: having('helps') };
}

/** Opens the counter, or changes what an open one serves. */
export function openCommand(counter: string, shares: Shares): CommandOf<'open'> {
  return { command: 'open', counter, ...chosenIn(shares) };
}
