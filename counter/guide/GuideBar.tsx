// On the other pages, while the guide is open: how far one is, and the way back to it.

import type { App } from '../app.ts';
import styles from './GuidePage.module.css';
import type { Guide } from './guide.ts';
import { say } from './words/words.ts';

export function GuideBar({ guide, page }: { guide: Guide; page: App['page'] }) {
  const lines = guide.lines.value;
  if (!lines || page.value === 'guide') return null;
  const done = lines.filter((line) => line.done).length;
  return (
    <aside class={styles.bar} aria-label={say('title')}>
      <span>{say('count', { n: done, all: lines.length })}</span>
      <button
        type="button"
        class={styles.back}
        onClick={() => {
          page.value = 'guide';
        }}
      >
        {say('back')}
      </button>
    </aside>
  );
}
