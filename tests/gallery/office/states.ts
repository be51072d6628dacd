// The states in which the office's page is shown, in a wide and in a narrow window.

import { instantOf } from '../../../core/time.ts';
import type { Checked, Known, SavedChange } from '../../../counter/office/answers.ts';
import type { Editor } from '../../../counter/office/editor.ts';
import { addService } from '../../../counter/office/edits.ts';
import { withValue } from '../../../counter/office/path.ts';
import { addSlots, offer } from '../../../counter/office/places.ts';
import { known, type Scene, writtenOffice } from './scenes.tsx';

const zone = 'Europe/Copenhagen';
const renamed: Checked['changes'] = [
  {
    path: ['services', 'pas', 'name', 'da'],
    is: 'changed',
    before: 'Pas',
    after: 'Pas og id-kort',
    of: [{ is: 'service', name: { da: 'Pas', de: 'Pass', en: 'Passport' } }],
  },
  {
    path: ['sites', 'raadhus', 'counters', '5'],
    is: 'added',
    after: '5',
    of: [
      { is: 'site', name: 'Aabenraa Rådhus' },
      { is: 'counter', name: '5' },
    ],
  },
];

const history: readonly SavedChange[] = [
  {
    version: 7,
    at: instantOf('2026-11-23', '09:12', zone),
    by: { id: 'admin', name: 'drift' },
    when: 'now',
    changes: renamed,
  },
  {
    version: 6,
    at: instantOf('2026-11-20', '15:40', zone),
    by: { id: 'chief', name: 'Kirsten Holm' },
    when: 'tomorrow',
    from: '2026-11-21',
    changes: renamed.slice(0, 1),
  },
];

function renaming(editor: Editor): void {
  editor.set(['services', 0, 'name', 'da'], 'Pas og id-kort');
}

export const states = {
  office: {},
  services: {
    at: ({ section }) => {
      section.value = 'services';
    },
  },
  service: {
    at: ({ section, service }) => {
      section.value = 'services';
      service.value = 'pas';
    },
    done: renaming,
  },
  'service-new': {
    at: ({ section, service }) => {
      section.value = 'services';
      service.value = 'fiskekort';
    },
    done: (editor) => {
      editor.change((draft) => addService(draft, 'Fiskekort', 'reception').office);
      const at = editor.draft.peek()?.services.findIndex(({ id }) => id === 'fiskekort') ?? 0;
      editor.leave(['services', at, 'name', 'de']);
    },
  },
  faults: {
    at: ({ section, service }) => {
      section.value = 'services';
      service.value = 'pas';
    },
    answers: {
      '/office/check': {
        faults: [
          { path: ['services', 0, 'name', 'de'], fault: 'untranslated', about: { language: 'de' } },
          { path: ['services', 0, 'targetMinutes'], fault: 'too-large', about: { most: 240 } },
          { path: ['sites', 0, 'counters', 2, 'label'], fault: 'too-long', about: { most: 4 } },
        ],
        changes: [],
        breaks: [],
      } satisfies Checked,
    },
    done: async (editor) => {
      editor.set(['services', 0, 'name', 'de'], '');
      await editor.check();
    },
  },
  site: {
    at: ({ section }) => {
      section.value = 'sites';
    },
  },
  counters: {
    at: ({ section, part, counter }) => {
      section.value = 'sites';
      part.value = 'counters';
      counter.value = '3';
    },
  },
  slips: {
    at: ({ section, part }) => {
      section.value = 'sites';
      part.value = 'slips';
    },
  },
  displays: {
    at: ({ section, part }) => {
      section.value = 'sites';
      part.value = 'displays';
    },
  },
  slots: {
    at: ({ section, part }) => {
      section.value = 'sites';
      part.value = 'slots';
    },
    done: (editor) => {
      editor.change((draft) => addSlots(draft, { list: 'sites', id: 'raadhus' }, 'pas'));
      editor.set(
        ['sites', 0, 'slots', 0, 'periods'],
        [
          { from: '10:00', to: '12:00' },
          { from: '13:00', to: '14:00' },
        ],
      );
      editor.set(['sites', 0, 'slots', 0, 'everyMinutes'], 20);
      editor.change((draft) => addSlots(draft, { list: 'sites', id: 'raadhus' }, 'koerekort'));
    },
  },
  'slots-none': {
    at: ({ section, site, part }) => {
      section.value = 'sites';
      site.value = 'bov';
      part.value = 'slots';
    },
  },
  templates: {
    at: ({ section }) => {
      section.value = 'templates';
    },
  },
  'templates-none': {
    at: ({ section }) => {
      section.value = 'templates';
    },
    answers: { '/office': { ...known, office: { ...writtenOffice, templates: [] } } satisfies Known },
  },
  'template-slots': {
    at: ({ section, part }) => {
      section.value = 'templates';
      part.value = 'slots';
    },
  },
  texts: {
    at: ({ section }) => {
      section.value = 'texts';
    },
    done: (editor) => {
      editor.set(['texts', 'da', 'kiosk.search'], 'Hvad er du kommet for?');
      editor.set(['texts', 'da', 'kiosk.ask'], 'Hej! Hvad kan vi gøre for dig?');
    },
  },
  'texts-searched': {
    at: ({ section, textSearch }) => {
      section.value = 'texts';
      textSearch.value = 'venter';
    },
  },
  'texts-own': {
    at: ({ section, textsShown }) => {
      section.value = 'texts';
      textsShown.value = 'own';
    },
    answers: {
      '/office/check': {
        faults: [{ path: ['texts', 'da', 'phone.goTo'], fault: 'lost-gap', about: { gap: '{counter}' } }],
        changes: [],
        breaks: [],
      } satisfies Checked,
    },
    done: async (editor) => {
      editor.set(['texts', 'da', 'kiosk.ask'], 'Hej! Hvad kan vi gøre for dig?');
      editor.set(['texts', 'da', 'phone.goTo'], 'Nu er det dig!');
      await editor.check();
    },
  },
  'texts-arabic': {
    at: ({ section, language, textPart }) => {
      section.value = 'texts';
      language.value = 'ar';
      textPart.value = 'phone';
    },
    done: (editor) => editor.set(['texts', 'ar', 'phone.title'], 'رقمك في الطابور'),
  },
  'language-added': {
    at: ({ section, language, textPart }) => {
      section.value = 'texts';
      language.value = 'pl';
      textPart.value = 'language';
    },
    done: (editor) => {
      editor.set(['texts', 'pl', 'language.name'], 'Polski');
    },
  },
  hours: {
    at: ({ section }) => {
      section.value = 'hours';
    },
  },
  'hours-of-a-service': {
    at: ({ section, hours }) => {
      section.value = 'hours';
      hours.value = { of: 'service', id: 'koerekort' };
    },
  },
  calendar: {
    at: ({ section }) => {
      section.value = 'hours';
    },
    done: () => void document.querySelector('main ol')?.scrollIntoView(),
  },
  preview: {
    answers: { '/office/check': { faults: [], changes: renamed, breaks: [] } satisfies Checked },
    done: async (editor) => {
      renaming(editor);
      await editor.check();
    },
  },
  saved: {
    at: ({ section }) => {
      section.value = 'hours';
    },
    answers: { '/office/check': { faults: [], changes: renamed, breaks: [] } satisfies Checked },
    done: async (editor) => {
      renaming(editor);
      await editor.save('now');
    },
  },
  'no-answer': {
    answers: { '/office/check': { refused: 'store/failing' } },
    done: async (editor) => {
      renaming(editor);
      await editor.check();
    },
  },
  unserved: {
    answers: { '/office/check': { faults: [], changes: renamed, breaks: [] } satisfies Checked },
    done: async (editor) => {
      editor.change((draft) =>
        offer(
          addService(draft, 'Fiskekort', 'reception').office,
          { list: 'sites', id: 'bov' },
          'fiskekort',
          true,
        ),
      );
      await editor.check();
    },
  },
  'day-running': {
    answers: {
      '/office/check': {
        faults: [],
        changes: renamed,
        breaks: [
          { breaks: 'service-waited-for', about: { service: 'mitid', site: 'raadhus', n: 3 } },
          { breaks: 'counter-open', about: { counter: '3', site: 'raadhus' } },
        ],
      } satisfies Checked,
    },
    done: async (editor) => {
      editor.change((draft) => offer(draft, { list: 'sites', id: 'raadhus' }, 'mitid', false));
      await editor.check();
    },
  },
  history: {
    at: ({ section }) => {
      section.value = 'history';
    },
    answers: { '/office/changes': history },
  },
  'history-look': {
    at: ({ section }) => {
      section.value = 'history';
    },
    answers: {
      '/office/changes': history,
      '/office/changes/6': { office: writtenOffice },
      '/office/check': { faults: [], changes: renamed, breaks: [] } satisfies Checked,
    },
    done: async (_editor, opened) => {
      const [, second] = history;
      if (second) await opened.look(second);
    },
  },
  meanwhile: {
    at: ({ section, service }) => {
      section.value = 'services';
      service.value = 'pas';
    },
    answers: { '/office/changes': history },
    kept: { version: 5, draft: withValue(writtenOffice, ['services', 0, 'name', 'da'], 'Rejsepas') },
  },
  file: {
    at: ({ section }) => {
      section.value = 'file';
    },
  },
  'from-file': { answers: { '/office': { ...known, source: 'file' } satisfies Known } },
  'comes-tomorrow': {
    answers: {
      '/office': { ...known, next: { from: '2026-11-24', office: writtenOffice } } satisfies Known,
    },
  },
} satisfies Record<string, Scene> as Readonly<Record<string, Scene>>;
