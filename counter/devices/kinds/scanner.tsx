// The fields of a code reader on a serial line: where it is plugged in, and for which screen it reads.

import type { ScannerDevice } from '../../../core/device.ts';
import { say } from '../words/words.ts';
import { Choice } from './Choice.tsx';
import { type Kind, textOf } from './kind.ts';
import { SerialFields, serialIn } from './serial.tsx';

export const scanner: Kind<ScannerDevice> = {
  Fields: ({ device, around: { stations } }) => (
    <>
      <SerialFields line={device} />
      <Choice name="page" label={say('reads')} from={stations} chosen={device?.page} />
    </>
  ),
  read: (named, fields) => ({
    kind: 'scanner',
    ...named,
    ...serialIn(fields),
    page: textOf(fields, 'page'),
  }),
  place: ({ path }) => path,
};
