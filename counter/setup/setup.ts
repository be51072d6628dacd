// The first set-up as one goes through it: the code, oneself, the office, and then into the office that is there.

import { batch, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Refusal } from '../../core/day/context.ts';
import type { Fault as OfficeFault } from '../../core/office/faults.ts';
import { staffLanguageOf } from '../../core/office/languages.ts';
import { tellFault } from '../../core/office/tell.ts';
import type { SetupDone, SetupInfo } from '../../core/setup.ts';
import { type Answered, apiOf } from '../../ui/api.ts';
import { language } from '../../ui/language.ts';
import { keepSession, type Session } from '../session.ts';
import {
  firstOfficeOf,
  type Missing,
  missingIn,
  missingInOffice,
  type OfficeDraft,
  type OfficeFile,
  type You,
} from './draft.ts';
import { readOfficeFile } from './office-file.ts';

/** Refused by the server, or nothing was heard from it. */
export type Fault = Refusal | 'no-answer';

export type Step =
  | 'connecting'
  | 'code'
  | 'you'
  | 'office'
  /** All is set up, and the office opens. */
  | 'opening'
  /** Somebody set it up before. */
  | 'done';

export type Setup = {
  readonly step: ReadonlySignal<Step>;
  readonly info: ReadonlySignal<SetupInfo>;
  readonly you: Signal<You>;
  readonly office: Signal<OfficeDraft>;
  readonly missing: ReadonlySignal<Missing>;
  readonly fault: ReadonlySignal<Fault | undefined>;
  readonly busy: ReadonlySignal<boolean>;
  begin(): Promise<void>;
  enterCode(code: string): Promise<void>;
  /** On from oneself: to the office, or to the end where there is one already. */
  next(): Promise<void>;
  back(): void;
  chooseFile(file: File): Promise<void>;
  finish(): Promise<void>;
};

export type SetupParts = {
  /** From the address. */
  readonly code: string;
  readonly timeZone: string;
  readonly storage: Storage;
  readonly goTo: (address: string) => void;
};

const codeKey = 'setup-code';
/** The server closes its set-up and opens the office meanwhile. */
const tryAgain = 500;

export function createSetup({ code: fromAddress, timeZone, storage, goTo }: SetupParts): Setup {
  const step = signal<Step>('connecting');
  const info = signal<SetupInfo>({ wants: 'office', name: '' });
  const you = signal<You>({ name: '', password: '', again: '' });
  const office = signal<OfficeDraft>(firstDraft());
  const missing = signal<Missing>({});
  const fault = signal<Fault | undefined>(undefined);
  const busy = signal(false);
  let code = fromAddress || (storage.getItem(codeKey) ?? '');
  let reached: Step = 'you';
  const api = apiOf(() => code || undefined);

  async function begin(): Promise<void> {
    const answered = await api.get<SetupInfo>('/setup');
    if (!answered.ok) {
      fault.value = answered.refusal;
      setTimeout(() => void begin(), 4 * tryAgain);
      return;
    }
    if (answered.body.wants === 'nothing') {
      step.value = 'done';
      return;
    }
    batch(() => {
      fault.value = undefined;
      info.value = answered.body;
      if (office.peek().name === '') office.value = { ...office.peek(), name: answered.body.name };
    });
    if (code === '') step.value = 'code';
    else await enterCode(code);
  }

  async function enterCode(typed: string): Promise<void> {
    code = typed.trim();
    const answered = await asking(() => api.post<undefined>('/setup/code'));
    if (!answered?.ok) return;
    storage.setItem(codeKey, code);
    step.value = reached;
  }

  async function next(): Promise<void> {
    missing.value = missingIn(you.peek());
    if (Object.keys(missing.peek()).length > 0) return;
    if (info.peek().wants === 'administrator') return finish();
    reached = 'office';
    step.value = reached;
  }

  async function chooseFile(file: File): Promise<void> {
    const show = (read: OfficeFile) => {
      office.value = { ...office.peek(), file: read };
      missing.value = {};
    };
    const read = await readOfficeFile(file);
    if (read.faults.length > 0) return show(read);
    type Checked = { faults: readonly OfficeFault[] };
    const answered = await asking(() => api.post<Checked>('/setup/check', { office: read.office }));
    if (!answered?.ok) return;
    const spoken = staffLanguageOf([language.peek()]);
    show({ ...read, faults: answered.body.faults.map((one) => tellFault(one, read.office, spoken)) });
  }

  async function finish(): Promise<void> {
    const wantsOffice = info.peek().wants === 'office';
    missing.value = wantsOffice ? missingInOffice(office.peek()) : {};
    if (Object.keys(missing.peek()).length > 0) return;
    const { name, password } = you.peek();
    const answered = await asking(() =>
      api.post<SetupDone>('/setup', {
        administrator: { name: name.trim(), password },
        ...(wantsOffice ? { office: firstOfficeOf(office.peek(), timeZone) } : {}),
      }),
    );
    if (!answered) return;
    if (answered.ok) return enter(answered.body.site);
    // The answer may have been lost on its way: who can sign in with what was typed has set it up.
    if (answered.refusal === 'no-answer') await enterIfDone();
  }

  async function enterIfDone(): Promise<void> {
    const still = await api.get<SetupInfo>('/setup');
    if (!still.ok || still.body.wants !== 'nothing') return;
    fault.value = undefined;
    await enter(undefined);
  }

  /** Signs in as soon as the office is open. */
  async function enter(site: string | undefined): Promise<void> {
    step.value = 'opening';
    storage.removeItem(codeKey);
    const { name, password } = you.peek();
    code = '';
    for (;;) {
      const answered = await api.post<Session>('/session', { name: name.trim(), password });
      if (answered.ok) {
        keepSession(storage, answered.body);
        return goTo(site === undefined ? '/' : `/counter?site=${encodeURIComponent(site)}#guide`);
      }
      if (answered.refusal !== 'no-answer' && answered.refusal.refused === 'session/wrong') {
        step.value = 'done';
        return;
      }
      await new Promise((resolve) => setTimeout(resolve, tryAgain));
    }
  }

  /** Undefined where something else is under way. What is refused is shown; nothing that was typed goes. */
  async function asking<Body>(ask: () => Promise<Answered<Body>>): Promise<Answered<Body> | undefined> {
    if (busy.peek()) return undefined;
    busy.value = true;
    fault.value = undefined;
    const answered = await ask();
    busy.value = false;
    if (answered.ok) return answered;
    batch(() => {
      fault.value = answered.refusal;
      if (answered.refusal === 'no-answer') return;
      if (answered.refusal.refused === 'setup/code-wrong') step.value = 'code';
      if (answered.refusal.refused === 'setup/done') step.value = 'done';
      if (answered.refusal.refused.startsWith('password/')) step.value = 'you';
    });
    return answered;
  }

  return {
    step,
    info,
    you,
    office,
    missing,
    fault,
    busy,
    begin,
    enterCode,
    next,
    back: () => {
      fault.value = undefined;
      missing.value = {};
      reached = 'you';
      step.value = reached;
    },
    chooseFile,
    finish,
  };
}

function firstDraft(): OfficeDraft {
  const country = language.peek() === 'de' ? 'DE' : 'DK';
  return { name: '', country, languages: [language.peek()], from: 'small', file: undefined };
}
