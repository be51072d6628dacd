// What the devices' page knows of one kind of device: its fields, and what is read from them.

import type { FunctionComponent } from 'preact';
import type { Device } from '../../../core/device.ts';

/** Who can be chosen in a field. */
export type Choosable = { readonly id: string; readonly name: string };

/** What is at the site. */
export type Around = {
  readonly kiosks: readonly Choosable[];
  readonly stations: readonly Choosable[];
  readonly counters: readonly Choosable[];
};

export type FieldsOf<Kind extends Device> = FunctionComponent<{
  /** The device as it is; undefined for a new one. */
  readonly device: Kind | undefined;
  readonly around: Around;
}>;

/** What all kinds have in common. */
export type Named = Pick<Device, 'id' | 'name' | 'site' | 'agent'>;

export type Kind<Of extends Device> = {
  readonly Fields: FieldsOf<Of>;
  readonly read: (named: Named, fields: FormData) => Of;
  /** Where it is plugged in, in a line. */
  readonly place: (device: Of) => string;
};

/** A field's text without the blanks around it. */
export function textOf(fields: FormData, name: string): string {
  return String(fields.get(name) ?? '').trim();
}
