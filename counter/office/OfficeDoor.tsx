// The way to the office's page, which comes only when it is opened: a clerk's page stays small.

import { useSignal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { useEffect } from 'preact/hooks';
import { text } from '../words/words.ts';
import type { OfficePageProps } from './OfficePage.tsx';

export function OfficeDoor(props: OfficePageProps) {
  const page = useSignal<ComponentType<OfficePageProps> | 'missing' | undefined>(undefined);
  useEffect(() => {
    import('./OfficePage.tsx').then(
      ({ OfficePage }) => {
        page.value = OfficePage;
      },
      () => {
        page.value = 'missing';
      },
    );
  }, [page]);
  const Page = page.value;
  if (Page === undefined) return <main />;
  if (Page !== 'missing') return <Page {...props} />;
  return (
    <main>
      <p role="alert">{text('noConnection')}</p>
      <button type="button" onClick={() => location.reload()}>
        {text('tryAgain')}
      </button>
    </main>
  );
}
