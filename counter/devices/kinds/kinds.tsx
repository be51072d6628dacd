// The kinds of devices that the page knows, each in a file of its own.

import type { Device, DeviceKind } from '../../../core/device.ts';
import { boxes } from './boxes.tsx';
import { buttons } from './buttons.tsx';
import type { Around, Named } from './kind.ts';
import { printer } from './printer.tsx';
import { scanner } from './scanner.tsx';

export const kinds = ['printer', 'scanner', 'boxes', 'buttons'] as const satisfies readonly DeviceKind[];

export function KindFields({
  kind,
  device,
  around,
}: {
  kind: DeviceKind;
  device: Device | undefined;
  around: Around;
}) {
  switch (kind) {
    case 'printer':
      return <printer.Fields device={device?.kind === 'printer' ? device : undefined} around={around} />;
    case 'scanner':
      return <scanner.Fields device={device?.kind === 'scanner' ? device : undefined} around={around} />;
    case 'buttons':
      return <buttons.Fields device={device?.kind === 'buttons' ? device : undefined} around={around} />;
    case 'boxes':
      return <boxes.Fields device={device?.kind === 'boxes' ? device : undefined} around={around} />;
  }
}

export function readDevice(kind: DeviceKind, named: Named, fields: FormData): Device {
  switch (kind) {
    case 'printer':
      return printer.read(named, fields);
    case 'scanner':
      return scanner.read(named, fields);
    case 'buttons':
      return buttons.read(named, fields);
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
      return scanner.place(device);
    case 'buttons':
      return buttons.place(device);
  }
}

export function kindNamed(name: string): DeviceKind {
  return kinds.find((one) => one === name) ?? 'printer';
}
