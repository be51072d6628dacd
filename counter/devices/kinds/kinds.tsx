// The kinds of devices that the page knows, each in a file of its own.

import type { Device } from '../../../core/device.ts';
import { boxes } from './boxes.tsx';
import type { Choosable, Named } from './kind.ts';
import { printer } from './printer.tsx';

/** Those that can be added. */
export const kinds = ['printer', 'boxes'] as const;
export type KnownKind = (typeof kinds)[number];

export function KindFields({
  kind,
  device,
  kiosks,
}: {
  kind: KnownKind;
  device: Device | undefined;
  kiosks: readonly Choosable[];
}) {
  switch (kind) {
    case 'printer':
      return <printer.Fields device={device?.kind === 'printer' ? device : undefined} kiosks={kiosks} />;
    case 'boxes':
      return <boxes.Fields device={device?.kind === 'boxes' ? device : undefined} kiosks={kiosks} />;
  }
}

export function readDevice(kind: KnownKind, named: Named, fields: FormData): Device {
  switch (kind) {
    case 'printer':
      return printer.read(named, fields);
    case 'boxes':
      return boxes.read(named, fields);
  }
}

export function placeOf(device: Device): string {
  switch (device.kind) {
    case 'printer':
      return printer.place(device);
    case 'boxes':
      return boxes.place(device);
    case 'scanner':
    case 'buttons':
      return '';
  }
}

export function isKnownKind(kind: unknown): kind is KnownKind {
  return kinds.some((one) => one === kind);
}
