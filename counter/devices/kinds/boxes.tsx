// The fields of the boxes at the exit: the serial line that their controller is on.

import type { BoxesDevice } from '../../../core/device.ts';
import type { Kind } from './kind.ts';
import { SerialFields, serialIn } from './serial.tsx';

export const boxes: Kind<BoxesDevice> = {
  Fields: ({ device }) => <SerialFields line={device} />,
  read: (named, fields) => ({ kind: 'boxes', ...named, ...serialIn(fields) }),
  place: ({ path }) => path,
};
