// The administrator's page for the office itself: one subject at a time, a draft that is saved when it has been looked at.

import { useEffect, useMemo } from 'preact/hooks';
import type { Millis } from '../../core/time.ts';
import type { PlaceView } from '../../core/views/place.ts';
import type { Api } from '../../ui/api.ts';
import { Alert } from '../parts/Alert.tsx';
import { faultText } from '../words/fault.ts';
import { Banners } from './Banners.tsx';
import { createEditor, type Editor } from './editor.ts';
import { FaultList } from './FaultList.tsx';
import { createHistory, type History } from './history.ts';
import styles from './OfficePage.module.css';
import { Preview } from './Preview.tsx';
import { fieldId } from './path.ts';
import { SaveBar } from './SaveBar.tsx';
import { FileSection } from './sections/FileSection.tsx';
import { HistorySection } from './sections/HistorySection.tsx';
import { HoursSection } from './sections/HoursSection.tsx';
import { OfficeSection } from './sections/OfficeSection.tsx';
import { ServicesSection } from './sections/ServicesSection.tsx';
import { SitesSection } from './sections/SitesSection.tsx';
import { TemplatesSection } from './sections/TemplatesSection.tsx';
import { TextsSection } from './texts/TextsSection.tsx';
import { createWhere, type Section, sections, type Where } from './where.ts';
import { say } from './words/words.ts';

export type OfficePageProps = {
  readonly api: Api;
  readonly storage: Storage;
  readonly person: string;
  readonly now: () => Millis;
  /** Another one each time that the office was changed, by whomever: then it is read anew. */
  readonly place: PlaceView;
  /** Where to begin. */
  readonly section?: Section | undefined;
};

export function OfficePage({ api, storage, person, now, place, section }: OfficePageProps) {
  const editor = useMemo(() => createEditor({ api, storage, person }), [api, storage, person]);
  const history = useMemo(() => createHistory(api), [api]);
  const where = useMemo(() => createWhere(section), [section]);
  useEffect(() => void editor.load(), [editor, place]);
  return <OfficeView editor={editor} history={history} where={where} api={api} now={now} />;
}

export type OfficeViewProps = {
  readonly editor: Editor;
  readonly history: History;
  readonly where: Where;
  readonly api: Api;
  readonly now: () => Millis;
};

export function OfficeView({ editor, history, where, api, now }: OfficeViewProps) {
  const office = editor.draft.value;
  const fault = editor.fault.value;
  const section = where.section.value;
  useSought(where);
  return (
    <main class={styles.page}>
      <h1 class="unseen">{say('title')}</h1>
      <Sections where={where} />
      <div class={styles.content}>
        <Alert text={fault && !editor.isChanged.value ? faultText(fault) : undefined} />
        {!office && !fault && <p class={styles.soft}>{say('loading')}</p>}
        {office && (
          <>
            <Banners editor={editor} office={office} now={now} />
            <FaultList form={{ editor, where, office }} />
            <OneSection section={section} form={{ editor, where, office }} {...{ history, api, now }} />
          </>
        )}
      </div>
      {office && <SaveBar editor={editor} where={where} />}
      {office && <Preview editor={editor} />}
    </main>
  );
}

function Sections({ where }: { where: Where }) {
  return (
    <nav class={styles.sections} aria-label={say('sections')}>
      {sections.map((one) => (
        <button
          key={one}
          type="button"
          class={styles.section}
          aria-current={where.section.value === one ? 'true' : undefined}
          onClick={() => {
            where.section.value = one;
          }}
        >
          {say(`section-${one}`)}
        </button>
      ))}
    </nav>
  );
}

function OneSection({
  section,
  form,
  history,
  api,
  now,
}: {
  section: Section;
  form: Parameters<typeof OfficeSection>[0]['form'];
  history: History;
  api: Api;
  now: () => Millis;
}) {
  switch (section) {
    case 'office':
      return <OfficeSection form={form} />;
    case 'services':
      return <ServicesSection form={form} />;
    case 'sites':
      return <SitesSection form={form} />;
    case 'hours':
      return <HoursSection form={form} api={api} now={now} />;
    case 'templates':
      return <TemplatesSection form={form} />;
    case 'texts':
      return <TextsSection form={form} api={api} />;
    case 'history':
      return <HistorySection editor={form.editor} history={history} now={now} />;
    case 'file':
      return <FileSection editor={form.editor} office={form.office} api={api} />;
  }
}

/** The field that is wanted gets the focus, or what is nearest to it. */
function useSought({ sought }: Where): void {
  const path = sought.value;
  useEffect(() => {
    if (!path) return;
    sought.value = undefined;
    for (let length = path.length; length > 0; length -= 1) {
      const found = document.getElementById(fieldId(path.slice(0, length)));
      if (!found) continue;
      found.scrollIntoView({ block: 'center' });
      found.focus();
      return;
    }
  }, [path, sought]);
}
