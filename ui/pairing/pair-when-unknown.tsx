// Puts the page with the code in the place of a page that the server does not know (any more).

import { effect, type ReadonlySignal } from '@preact/signals';
import type { Connection } from '../connection.ts';
import { forgetDeviceKey, keepDeviceKey } from '../device.ts';
import { mount } from '../mount.ts';
import { PairingPage } from './PairingPage.tsx';
import { askToBePaired } from './pairing.ts';

export type Machine = {
  readonly page: 'kiosk' | 'display' | 'vote';
  readonly key: string | undefined;
  readonly site: string | undefined;
  readonly name?: string;
};

export function pairWhenUnknown(connection: Connection, { page, key, site, name }: Machine): void {
  const stop = effect(() => {
    const link = connection.link.value;
    if (link.is !== 'refused') return;
    const { refused } = link.refusal;
    // Nobody said where this is: which screen is this machine?
    if (refused === 'site/unknown' && site === undefined) location.replace('/');
    if (refused !== 'device/unpaired') return;
    queueMicrotask(() => {
      stop();
      connection.stop();
      forgetDeviceKey(page);
      const keep = (given: string) => keepDeviceKey(page, given);
      const { state } = askToBePaired({ page, site, name, keep, goOn: () => location.reload() });
      mount(<PairingPage page={page} state={state} wasPaired={key !== undefined} />);
    });
  });
}

/** A device that an administrator moved begins anew where it is now. */
export function reloadWhenMoved(
  view: ReadonlySignal<{ readonly site: { readonly id: string } } | undefined>,
): void {
  let first: string | undefined;
  effect(() => {
    const site = view.value?.site.id;
    if (first !== undefined && site !== undefined && site !== first) location.reload();
    first ??= site;
  });
}
