// Messages to the room, as a supervisor puts them up and takes them down.

import { type ReadonlySignal, signal } from '@preact/signals';
import type { Text } from '../../core/office/text.ts';
import type { Millis } from '../../core/time.ts';
import type { Api } from '../../ui/api.ts';
import { newCommandId } from '../../ui/command-id.ts';
import type { Fault } from '../desk/notice.ts';

export type NewMessage = { readonly text: Text; readonly until?: Millis };

export type Messages = {
  /** Why the last one was refused. */
  readonly fault: ReadonlySignal<Fault | undefined>;
  readonly busy: ReadonlySignal<boolean>;
  /** At this site, or at all; whether it stands. */
  putUp(site: string | 'all', message: NewMessage): Promise<boolean>;
  /** Wherever it stands. */
  takeDown(id: string): Promise<void>;
  forgetFault(): void;
};

export function createMessages(api: Api): Messages {
  const fault = signal<Fault | undefined>(undefined);
  const busy = signal(false);

  async function ask(path: string, body?: unknown): Promise<boolean> {
    if (busy.peek()) return false;
    busy.value = true;
    fault.value = undefined;
    const answered = await api.post(path, body, { id: newCommandId() });
    busy.value = false;
    if (!answered.ok) fault.value = answered.refusal;
    return answered.ok;
  }

  return {
    fault,
    busy,
    putUp: (site, message) =>
      ask(site === 'all' ? '/messages' : `/sites/${encodeURIComponent(site)}/messages`, message),
    takeDown: async (id) => {
      await ask(`/messages/${encodeURIComponent(id)}/take-down`);
    },
    forgetFault: () => {
      fault.value = undefined;
    },
  };
}
