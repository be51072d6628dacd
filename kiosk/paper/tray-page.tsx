// The paper tray as a page: slips in their true size, the newest first, and a printer that can run out of paper.

import { Notice } from './notice.tsx';
import { OutOfPaper } from './out-of-paper.tsx';
import { Slip } from './slip.tsx';
import type { Tray } from './tray.ts';
import style from './tray-page.module.css';
import { speak } from './words/words.ts';

export function TrayPage({
  tray,
}: {
  tray: Pick<Tray, 'slips' | 'link' | 'outOfPaper' | 'take' | 'setOutOfPaper'>;
}) {
  const link = tray.link.value;
  const usable = link === 'online' || link === 'lost';
  return (
    <main class={style.page}>
      <header class={style.head}>
        <div>
          <h1>{speak('title')}</h1>
          <p>{speak('explain')}</p>
        </div>
        {usable && (
          <OutOfPaper out={tray.outOfPaper.value} locked={link === 'lost'} set={tray.setOutOfPaper} />
        )}
      </header>
      <p role="status" class={link === 'lost' ? style.lost : ''}>
        {link === 'lost' && speak('lost')}
      </p>
      {link === 'connecting' && <Notice text={speak('waiting')} />}
      {link === 'none' && <Notice text={speak('none')} hint={speak('noneHint')} />}
      {link === 'refused' && <Notice text={speak('refused')} hint={speak('refusedHint')} />}
      {usable && <Slips tray={tray} />}
    </main>
  );
}

function Slips({ tray }: { tray: Pick<Tray, 'slips' | 'link' | 'take'> }) {
  const slips = tray.slips.value;
  if (slips.length === 0) return <Notice text={speak('empty')} hint={speak('emptyHint')} />;
  return (
    <ul class={style.slips}>
      {slips.map((slip) => (
        <Slip key={slip.id} slip={slip} locked={tray.link.value === 'lost'} take={() => tray.take(slip.id)} />
      ))}
    </ul>
  );
}
