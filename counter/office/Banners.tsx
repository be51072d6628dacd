// What one should know before changing anything: that a file rules, that something comes tomorrow, that others saved.

import type { OfficeInput } from '../../core/office/office.ts';
import type { Millis } from '../../core/time.ts';
import { dateText } from '../../core/words/clock.ts';
import { staffLanguage } from '../../ui/staff-language.ts';
import { Changes } from './Changes.tsx';
import type { Editor } from './editor.ts';
import styles from './OfficePage.module.css';
import { fieldSentence } from './sentences.ts';
import { byText } from './when.ts';
import { say } from './words/words.ts';

export function Banners({ editor, office, now }: { editor: Editor; office: OfficeInput; now: () => Millis }) {
  const clock = { now: now(), zone: office.sites[0]?.timeZone ?? 'UTC' };
  const known = editor.known.value;
  const meanwhile = editor.meanwhile.value;
  return (
    <>
      {known?.source === 'file' && <p class={styles.banner}>{say('fromFile')}</p>}
      {known?.source === 'demo' && <p class={styles.banner}>{say('demo')}</p>}
      {known?.next && (
        <div class={styles.banner}>
          <p>{say('comesTomorrow', { date: dateText(known.next.from, staffLanguage.value) })}</p>
          <button type="button" class={styles.button} onClick={() => void editor.withdraw()}>
            {say('withdraw')}
          </button>
        </div>
      )}
      {meanwhile && (
        <section class={styles.meanwhile} aria-labelledby="office-meanwhile">
          <h2 id="office-meanwhile" class={styles.bannerTitle}>
            {say('meanwhileTitle')}
          </h2>
          {meanwhile.saved.map(({ version, by, at, changes }) => (
            <div key={version}>
              <p class={styles.by}>{byText({ by, at }, clock)}</p>
              <Changes changes={changes} />
            </div>
          ))}
          {meanwhile.both.length > 0 && (
            <>
              <p>{say('meanwhileBoth')}</p>
              <ul class={styles.sentences}>
                {meanwhile.both.map((path) => (
                  <li key={path.join(' ')}>{fieldSentence(path, office)}</li>
                ))}
              </ul>
            </>
          )}
          <p>{say('meanwhileKept')}</p>
          <button type="button" class={styles.button} onClick={() => editor.understand()}>
            {say('understood')}
          </button>
        </section>
      )}
    </>
  );
}
