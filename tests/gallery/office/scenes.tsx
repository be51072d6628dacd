// The example office with opening hours, as an administrator edits it, before a server that answers what is given here.

import { exampleOffice } from '../../../core/office/example.ts';
import { citizenLanguages } from '../../../core/office/languages.ts';
import type { OfficeInput } from '../../../core/office/office.ts';
import { templateOf } from '../../../core/words/template.ts';
import shell from '../../../counter/AppPage.module.css';
import type { Checked, Known, SavedChange } from '../../../counter/office/answers.ts';
import { createEditor, type Editor } from '../../../counter/office/editor.ts';
import { createHistory, type History } from '../../../counter/office/history.ts';
import { OfficeView } from '../../../counter/office/OfficePage.tsx';
import { createWhere, type Where } from '../../../counter/office/where.ts';
import { Header } from '../../../counter/top/Header.tsx';
import { appWith, morning, staffWith, stillApi } from '../screens/counter-scenes.ts';
import { pictureTime } from '../still.ts';

export type Scene = {
  /** A draft that was begun before others saved. */
  readonly kept?: { readonly version: number; readonly draft: OfficeInput };
  readonly answers?: Readonly<Record<string, unknown>>;
  /** Where on the page one is. */
  readonly at?: (where: Where) => void;
  /** What was done, when the office is there. */
  readonly done?: (editor: Editor, history: History) => void | Promise<void>;
};

/** Keeps nothing, so that each picture begins anew; what it is said to hold it holds. */
function forgetful(kept: Scene['kept']): Storage {
  const draft = kept && JSON.stringify({ ...kept, person, base: exampleOffice });
  return { getItem: () => draft ?? null, setItem: () => {}, removeItem: () => {} } as unknown as Storage;
}

const person = 'Skranke 3';

const day = (from: string, to: string) => [{ from, to }];

export const writtenOffice: OfficeInput = {
  ...exampleOffice,
  services: exampleOffice.services.map((service) =>
    service.id === 'pas'
      ? { ...service, hours: { week: { mon: day('10:00', '12:00'), thu: day('13:00', '16:30') } } }
      : service,
  ),
  sites: exampleOffice.sites.map((site) => ({
    ...site,
    hours: {
      week: {
        mon: day('10:00', '14:00'),
        tue: day('10:00', '14:00'),
        thu: [...day('10:00', '12:00'), ...day('13:00', '17:00')],
        fri: day('10:00', '13:00'),
      },
      exceptions: { '2026-11-27': [], '2026-12-05': day('09:00', '12:00') },
      lastTicketMinutes: 15,
    },
    slip: {
      head: {
        da: ['Indgang B'],
        de: ['Eingang B'],
        en: ['Entrance B'],
        uk: ['Вхід B'],
        ar: ['المدخل B'],
        tr: ['Giriş B'],
      },
    },
  })),
};

export const known: Known = {
  version: 7,
  office: writtenOffice,
  source: 'data',
  next: null,
  machine: { keepMonths: 13 },
};

const nothing: Checked = { faults: [], changes: [], breaks: [] };

export function draw({ answers = {}, at, done, kept }: Scene = {}) {
  const told = morning(false);
  const view = told.view({ person: 'person:chief' });
  const place = told.place();
  const api = stillApi({
    '/office': known,
    '/office/changes': [] satisfies SavedChange[],
    '/office/check': nothing,
    '/holidays?country=DK&from=2026-11-23&days=14': [
      { date: '2026-12-01', names: { da: 'En helligdag', de: 'Ein Feiertag', en: 'A holiday' } },
    ],
    ...Object.fromEntries(
      [...citizenLanguages, 'pl'].map((one) => [
        `/texts/${one}`,
        templateOf({ languages: [], texts: {} }, one),
      ]),
    ),
    ...answers,
  });
  const staff = staffWith([view, place], { role: 'administrator' });
  const editor = createEditor({ api, storage: forgetful(kept), person });
  const history = createHistory(api);
  const where = createWhere();
  at?.(where);
  void editor.load().then(() => done?.(editor, history));
  return (
    <div class={shell.shell}>
      <Header page={appWith(staff, { page: 'office' }).page} staff={staff} place={place} view={view} />
      <OfficeView editor={editor} history={history} where={where} api={api} now={() => pictureTime} />
    </div>
  );
}
