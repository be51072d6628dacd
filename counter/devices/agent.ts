// The agent inside the server. Kept by hand beside core/device.ts, so that no schema is bundled.

import type { serverAgent as its } from '../../core/device.ts';

export const serverAgent = 'server' satisfies typeof its;
