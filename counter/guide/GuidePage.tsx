// What is left to do before the doors open: each step leads to its page, and knows by itself whether it is done.

import { useEffect } from 'preact/hooks';
import { confirmable, type GuideLine } from '../../core/guide-steps.ts';
import type { App } from '../app.ts';
import styles from './GuidePage.module.css';
import { type Guide, pageOf } from './guide.ts';
import { say } from './words/words.ts';

/** How often it is looked whether something was done elsewhere. */
const lookEvery = 3000;

export function GuidePage({ guide, page, site }: { guide: Guide; page: App['page']; site: string }) {
  useEffect(() => {
    void guide.load().then(() => {
      if (guide.lines.peek() === undefined) page.value = 'desk';
    });
    const looking = setInterval(() => void guide.load(), lookEvery);
    return () => clearInterval(looking);
  }, [guide, page]);
  const lines = guide.lines.value;
  if (!lines) return <main class={styles.page} />;
  const done = lines.filter((line) => line.done).length;
  return (
    <main class={styles.page}>
      <div class={styles.content}>
        <h1 class={styles.title}>{say(done === lines.length ? 'allDone' : 'title')}</h1>
        <p class={styles.intro}>{say(done === lines.length ? 'allDoneHint' : 'intro')}</p>
        <p class={styles.count} role="status">
          {say('count', { n: done, all: lines.length })}
        </p>
        <ol class={styles.steps}>
          {lines.map((line) => (
            <Step key={line.step} line={line} guide={guide} page={page} site={site} />
          ))}
        </ol>
        <div class={styles.away}>
          <button type="button" class={styles.other} onClick={() => void putAway(guide, page)}>
            {say('putAway')}
          </button>
          <p>{say('putAwayHint')}</p>
        </div>
      </div>
    </main>
  );
}

function Step({
  line: { step, done, mayConfirm },
  guide,
  page,
  site,
}: {
  line: GuideLine;
  guide: Guide;
  page: App['page'];
  site: string;
}) {
  const go = () => {
    const { page: there, section } = pageOf(step);
    guide.section.value = section;
    page.value = there;
  };
  const known = confirmable.find((one) => one === step);
  const screen = step === 'kiosk' || step === 'display' ? step : undefined;
  return (
    <li class={done ? styles.done : styles.step}>
      <span class={styles.mark} aria-hidden="true">
        {done ? '✓' : ''}
      </span>
      <div class={styles.what}>
        <h2>
          {say(`${step}-title`)} <span class="unseen">{say(done ? 'isDone' : 'isOpen')}</span>
        </h2>
        <p>{say(`${step}-hint`)}</p>
        {!done && screen && (
          <a href={screenAddress(screen, site)} target="_blank" rel="noreferrer">
            {say(`${screen}-here`)}
          </a>
        )}
      </div>
      <div class={styles.presses}>
        {mayConfirm && known && (
          <button type="button" class={styles.other} onClick={() => void guide.confirm(known)}>
            {say(known === 'printer' ? 'noPrinter' : known === 'people' ? 'onlyMe' : 'fits')}
            <span class="unseen">: {say(`${step}-title`)}</span>
          </button>
        )}
        <button type="button" class={done ? styles.other : styles.go} onClick={go}>
          {say(`${step}-go`)}
        </button>
      </div>
    </li>
  );
}

function screenAddress(screen: 'kiosk' | 'display', site: string): string {
  const at = `/${screen}?site=${encodeURIComponent(site)}`;
  return screen === 'display' ? `${at}&sound=on` : at;
}

async function putAway(guide: Guide, page: App['page']): Promise<void> {
  await guide.putAway();
  if (guide.lines.peek() === undefined) page.value = 'desk';
}
