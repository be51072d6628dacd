// The office as an administrator edits it: a draft, checked by the server, seen as changes, saved or thrown away.

import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Fault as OfficeFault } from '../../core/office/faults.ts';
import type { OfficeInput } from '../../core/office/office.ts';
import type { Answered, Api } from '../../ui/api.ts';
import type { Fault } from '../desk/notice.ts';
import type { Checked, Known, SavedChange, When } from './answers.ts';
import { type KeptDraft, keepDraft, readDraft } from './kept-draft.ts';
import { merge } from './merge.ts';
import { isSame, type Path, startsWith, withValue } from './path.ts';
import { tidy } from './tidy.ts';
import { todoIn } from './todo.ts';

/** What others saved while this was being written, and where both changed the same. */
export type Meanwhile = { readonly saved: readonly SavedChange[]; readonly both: readonly Path[] };

export type Editor = {
  /** As it was saved last. Undefined until the server has answered. */
  readonly known: ReadonlySignal<Known | undefined>;
  readonly draft: ReadonlySignal<OfficeInput | undefined>;
  readonly isChanged: ReadonlySignal<boolean>;
  readonly readOnly: ReadonlySignal<boolean>;
  readonly fault: ReadonlySignal<Fault | undefined>;
  /** What the server found in the draft when it was asked last. */
  readonly faults: ReadonlySignal<readonly OfficeFault[]>;
  /** What is still to be filled in, and of that what one has been at and left empty. */
  readonly todo: ReadonlySignal<readonly Path[]>;
  readonly left: ReadonlySignal<readonly Path[]>;
  /** How often it was asked and found something: each time one wants to see it. */
  readonly found: ReadonlySignal<number>;
  /** The draft was found sound: what saving it would change, and break. */
  readonly checked: ReadonlySignal<Checked | undefined>;
  readonly busy: ReadonlySignal<boolean>;
  readonly saved: ReadonlySignal<When | undefined>;
  readonly meanwhile: ReadonlySignal<Meanwhile | undefined>;
  load(): Promise<void>;
  /** Changes the draft; what was found wrong with a field is forgotten when it is written anew. */
  set(path: Path, value: unknown): void;
  /** One has been at the field, and is no more. */
  leave(path: Path): void;
  change(change: (draft: OfficeInput) => OfficeInput): void;
  discard(): void;
  /** What others saved has been read. */
  understand(): void;
  check(): Promise<void>;
  /** The preview is closed again. */
  lookAway(): void;
  save(when: When): Promise<void>;
  /** What was to come tomorrow does not come. */
  withdraw(): Promise<void>;
};

export type EditorParts = { readonly api: Api; readonly storage: Storage; readonly person: string };

export function createEditor({ api, storage, person }: EditorParts): Editor {
  const known = signal<Known | undefined>(undefined);
  const draft = signal<OfficeInput | undefined>(undefined);
  const fault = signal<Fault | undefined>(undefined);
  const faults = signal<readonly OfficeFault[]>([]);
  const left = signal<readonly Path[]>([]);
  const found = signal(0);
  const checked = signal<Checked | undefined>(undefined);
  const busy = signal(false);
  const saved = signal<When | undefined>(undefined);
  const meanwhile = signal<Meanwhile | undefined>(undefined);

  let kept = readDraft(storage, person);

  const base = computed(() => latest(known.value));
  const isChanged = computed(() => {
    const [now, before] = [draft.value, base.value];
    return now !== undefined && before !== undefined && !isSame(tidy(now), tidy(before));
  });
  const todo = computed(() => (draft.value ? todoIn(draft.value) : []));
  const readOnly = computed(() => known.value?.source === 'file');

  function put(written: OfficeInput): void {
    const [from, before] = [known.peek(), base.peek()];
    batch(() => {
      draft.value = written;
      checked.value = undefined;
      saved.value = undefined;
    });
    if (!from || !before) return;
    keep(isChanged.peek() ? { person, version: from.version, base: before, draft: written } : undefined);
  }

  function keep(one: KeptDraft | undefined): void {
    kept = one;
    keepDraft(storage, one);
  }

  /** Reads the office; a draft that began with an older one goes on, with what others have changed. */
  async function load(): Promise<void> {
    const answered = await api.get<Known>('/office');
    if (!answered.ok) {
      if (!known.peek()) fault.value = answered.refusal;
      return;
    }
    const now = answered.body;
    const before = kept;
    const office = latest(now);
    if (!before || !office) {
      batch(() => {
        known.value = now;
        draft.value = office;
      });
      return;
    }
    if (before.version === now.version) {
      known.value = now;
      put(before.draft);
      return;
    }
    const { whole, both } = merge(before.base, before.draft, office);
    batch(() => {
      known.value = now;
      put(whole);
    });
    // What was saved may have been this very draft, whose acknowledgement got lost.
    if (isChanged.peek()) await tellMeanwhile(before.version, both);
  }

  async function tellMeanwhile(version: number, both: readonly Path[]): Promise<void> {
    const answered = await api.get<SavedChange[]>('/office/changes');
    const others = answered.ok ? answered.body.filter((one) => one.version > version) : [];
    meanwhile.value = { saved: others, both };
  }

  async function asking<Body>(asked: Promise<Answered<Body>>): Promise<Answered<Body>> {
    batch(() => {
      busy.value = true;
      fault.value = undefined;
    });
    const answered = await asked;
    batch(() => {
      busy.value = false;
      if (!answered.ok) fault.value = answered.refusal;
    });
    return answered;
  }

  async function check(): Promise<void> {
    const written = draft.peek();
    if (!written || busy.peek()) return;
    const answered = await asking(api.post<Checked>('/office/check', { office: tidy(written) }));
    if (!answered.ok || draft.peek() !== written) return;
    batch(() => {
      faults.value = answered.body.faults;
      if (answered.body.faults.length > 0) found.value = found.peek() + 1;
      checked.value = answered.body.faults.length === 0 ? answered.body : undefined;
    });
  }

  async function save(when: When): Promise<void> {
    const [from, written] = [known.peek(), draft.peek()];
    if (!from || !written || busy.peek()) return;
    const body = { version: from.version, office: tidy(written), when };
    const answered = await asking(api.put<{ version: number }>('/office', body));
    if (answered.ok) {
      keep(undefined);
      batch(() => {
        checked.value = undefined;
        meanwhile.value = undefined;
      });
      await load();
      saved.value = when;
      return;
    }
    if (isNamed(answered.refusal, 'office/changed')) {
      checked.value = undefined;
      await load();
      if (!isChanged.peek()) saved.value = when;
    } else if (
      isNamed(answered.refusal, 'office/unsound') ||
      isNamed(answered.refusal, 'office/day-running')
    ) {
      const why = answered.refusal;
      await check();
      fault.value = why;
    }
  }

  return {
    known,
    draft,
    isChanged,
    readOnly,
    fault,
    faults,
    todo,
    left,
    found,
    checked,
    busy,
    saved,
    meanwhile,
    load,
    set: (path, value) => {
      const before = draft.peek();
      if (!before) return;
      faults.value = faults.peek().filter((one) => !startsWith(one.path, path));
      put(withValue(before, path, value));
    },
    leave: (path) => {
      if (todo.peek().some((one) => isSame(one, path))) left.value = [...left.peek(), path];
    },
    change: (change) => {
      const before = draft.peek();
      if (!before) return;
      const after = change(before);
      if (after === before) return;
      // They name places in lists that are other places now.
      faults.value = [];
      left.value = [];
      put(after);
    },
    discard: () => {
      const before = base.peek();
      if (!before) return;
      batch(() => {
        put(before);
        faults.value = [];
        left.value = [];
        fault.value = undefined;
        meanwhile.value = undefined;
      });
    },
    understand: () => {
      meanwhile.value = undefined;
    },
    check,
    lookAway: () => {
      checked.value = undefined;
    },
    save,
    withdraw: async () => {
      const answered = await asking(api.remove('/office/next'));
      if (answered.ok) await load();
    },
  };
}

/** What was saved last, whether it is in force or comes tomorrow: an edit goes on from there. */
function latest(known: Known | undefined): OfficeInput | undefined {
  return known?.next?.office ?? known?.office;
}

function isNamed(fault: Fault, name: string): boolean {
  return typeof fault !== 'string' && fault.refused === name;
}
