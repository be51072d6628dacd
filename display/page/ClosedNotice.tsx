// Nobody waits and no tickets are taken: closed, or stopped by staff.

import type { DisplayView } from '../../core/views/display.ts';
import { otherLanguages, speak, speakIn } from '../words/words.ts';
import { Notice } from './Notice.tsx';
import { opensText } from './opens.ts';

export function ClosedNotice({ view, narrowed }: { view: DisplayView; narrowed: boolean }) {
  const { site, languages, taking } = view;
  const isStopped = !taking.open && taking.because === 'stopped';
  return (
    <Notice
      place={site.name}
      narrowed={narrowed}
      title={speak(isStopped ? 'stopped' : 'closed')}
      hint={isStopped ? speak('stoppedHint') : opensText(view)}
      others={otherLanguages(languages).map((language) => {
        const said = speakIn(language, isStopped ? 'stopped' : 'closed');
        const opens = isStopped ? undefined : opensText(view, language);
        return { language, text: opens === undefined ? said : `${said} · ${opens}` };
      })}
    />
  );
}
