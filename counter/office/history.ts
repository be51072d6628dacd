// What was changed before: who, when and what; one of them looked at; the office as it was then brought back.

import { batch, type ReadonlySignal, signal } from '@preact/signals';
import type { OfficeInput } from '../../core/office/office.ts';
import type { Answered, Api } from '../../ui/api.ts';
import type { Fault } from '../desk/notice.ts';
import type { Checked, SavedChange, When } from './answers.ts';

/** The office as it was, and what bringing it back would change. */
export type Looked = {
  readonly change: SavedChange;
  readonly office: OfficeInput;
  readonly checked: Checked;
};

export type History = {
  /** The newest first. Undefined until the server has answered. */
  readonly changes: ReadonlySignal<readonly SavedChange[] | undefined>;
  readonly looked: ReadonlySignal<Looked | undefined>;
  readonly fault: ReadonlySignal<Fault | undefined>;
  /** Whether there are older ones than those that are told. */
  readonly hasOlder: ReadonlySignal<boolean>;
  load(): Promise<void>;
  loadOlder(): Promise<void>;
  look(change: SavedChange): Promise<void>;
  lookAway(): void;
  /** Whether it was done. */
  restore(change: SavedChange, current: number, when: When): Promise<boolean>;
};

export function createHistory(api: Api): History {
  const changes = signal<readonly SavedChange[] | undefined>(undefined);
  const hasOlder = signal(false);
  const looked = signal<Looked | undefined>(undefined);
  const fault = signal<Fault | undefined>(undefined);

  async function asking<Body>(asked: Promise<Answered<Body>>): Promise<Body | undefined> {
    fault.value = undefined;
    const answered = await asked;
    if (answered.ok) return answered.body;
    fault.value = answered.refusal;
    return undefined;
  }

  async function load(): Promise<void> {
    const found = await asking(api.get<SavedChange[]>('/office/changes'));
    if (!found) return;
    batch(() => {
      changes.value = found;
      hasOlder.value = isLater(found.at(-1));
    });
  }

  async function loadOlder(): Promise<void> {
    const known = changes.peek() ?? [];
    const last = known.at(-1);
    if (!last) return;
    const found = await asking(api.get<SavedChange[]>(`/office/changes?before=${last.version}`));
    if (!found) return;
    batch(() => {
      changes.value = [...known, ...found];
      hasOlder.value = isLater(found.at(-1));
    });
  }

  return {
    changes,
    hasOlder,
    looked,
    fault,
    load,
    loadOlder,
    look: async (change) => {
      const found = await asking(api.get<{ office: OfficeInput }>(`/office/changes/${change.version}`));
      if (!found) return;
      const { office } = found;
      const checked = await asking(api.post<Checked>('/office/check', { office }));
      if (checked) looked.value = { change, office, checked };
    },
    lookAway: () => {
      batch(() => {
        looked.value = undefined;
        fault.value = undefined;
      });
    },
    restore: async ({ version }, current, when) => {
      const path = `/office/changes/${version}/restore`;
      const done = await asking(api.post<{ version: number }>(path, { version: current, when }));
      if (!done) return false;
      looked.value = undefined;
      await load();
      return true;
    },
  };
}

/** Versions count from 1. */
function isLater(change: SavedChange | undefined): boolean {
  return change !== undefined && change.version > 1;
}
