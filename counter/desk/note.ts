// The note for the next counter while it is being written (P1).

import { batch, computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { CurrentVisit } from '../../core/views/staff.ts';
import type { Connection } from '../../ui/connection.ts';
import type { Notice } from './notice.ts';

export type Note = {
  readonly text: ReadonlySignal<string>;
  /** The server would not keep it; what was written stays in the field to be put right. */
  readonly refused: ReadonlySignal<boolean>;
  write(text: string): void;
  save(): Promise<void>;
  /** As it was saved last. */
  revert(): void;
  stop(): void;
};

type Draft = { readonly visit: string; readonly text: string; readonly refused: boolean };

export function createNote(
  connection: Pick<Connection, 'note'>,
  current: ReadonlySignal<CurrentVisit | null>,
  notice: Notice,
): Note {
  const draft = signal<Draft | undefined>(undefined);
  const saved = computed(() => current.value?.note ?? '');
  /** What was written for a visit that has left the counter is nobody's. */
  const ofThisVisit = computed(() => (draft.value?.visit === current.value?.visit ? draft.value : undefined));
  /** Once it is kept, the field shows what is kept: another counter may change it. */
  const stop = effect(() => {
    if (draft.peek()?.text.trim() === saved.value) draft.value = undefined;
  });
  /** It is being put right, so nothing needs to be said of it any more. */
  const settle = () => {
    if (draft.peek()?.refused) notice.clear();
  };
  return {
    text: computed(() => ofThisVisit.value?.text ?? saved.value),
    refused: computed(() => ofThisVisit.value?.refused ?? false),
    write: (text) => {
      const visit = current.peek()?.visit;
      settle();
      if (visit !== undefined) draft.value = { visit, text, refused: false };
    },
    save: async () => {
      const written = ofThisVisit.peek();
      if (!written) return;
      const text = written.text.trim();
      if (text === saved.peek()) {
        draft.value = undefined;
        return;
      }
      const ack = await connection.note(written.visit, text);
      const now = draft.peek();
      if (ack.ok || now?.visit !== written.visit || now.text !== written.text) return;
      batch(() => {
        draft.value = { ...written, refused: true };
        notice.show(ack.refusal);
      });
    },
    revert: () => {
      settle();
      draft.value = undefined;
    },
    stop,
  };
}
