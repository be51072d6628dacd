// The texts that citizens read, as the server tells them: the standard wording, and what a text of one's own has to hold.

import { type ReadonlySignal, signal } from '@preact/signals';
import type { Language } from '../../../core/office/languages.ts';
import type { TextFrame } from '../../../core/office/text-faults.ts';
import type { Phrase } from '../../../core/words/say.ts';
import type { Api } from '../../../ui/api.ts';
import type { Fault } from '../../desk/notice.ts';

/** `GET /texts/{language}`: of each text what does not depend on the draft. */
export type KnownText = TextFrame & {
  /** A part and a key: `kiosk.ask`. */
  readonly name: string;
  /** Null: the language is not built in. */
  readonly standard: Phrase | null;
};

export type Texts = {
  /** By language, as far as they were asked for. */
  readonly known: ReadonlySignal<Readonly<Record<Language, readonly KnownText[]>>>;
  readonly fault: ReadonlySignal<Fault | undefined>;
  load(language: Language): Promise<void>;
};

export function createTexts(api: Api): Texts {
  const known = signal<Readonly<Record<Language, readonly KnownText[]>>>({});
  const fault = signal<Fault | undefined>(undefined);
  return {
    known,
    fault,
    load: async (language) => {
      if (known.peek()[language]) return;
      const answered = await api.get<{ texts: KnownText[] }>(`/texts/${language}`);
      fault.value = answered.ok ? undefined : answered.refusal;
      if (answered.ok) known.value = { ...known.peek(), [language]: answered.body.texts };
    },
  };
}
