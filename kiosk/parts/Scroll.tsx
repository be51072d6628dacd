// What may be longer than the screen: it scrolls under the finger, and a large button goes on for those who don't know that.

import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { text } from '../words/words.ts';
import { Icon } from './Icon.tsx';
import styles from './Scroll.module.css';

type Reach = 'all' | 'more-below' | 'at-end';

export function Scroll({ children }: { children: ComponentChildren }) {
  const box = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const [reach, setReach] = useState<Reach>('all');

  useEffect(() => {
    const look = () => setReach(reachOf(box.current));
    const observer = new ResizeObserver(look);
    for (const { current } of [box, content]) if (current) observer.observe(current);
    look();
    return () => observer.disconnect();
  }, []);

  function go() {
    const { current } = box;
    if (!current) return;
    if (reach === 'at-end') current.scrollTo({ top: 0, behavior: 'smooth' });
    else current.scrollBy({ top: current.clientHeight * 0.8, behavior: 'smooth' });
  }

  return (
    <div class={styles.scroll}>
      <div
        ref={box}
        class={styles.box}
        // Whoever uses keys goes there to scroll, also when nothing in it can be pressed.
        tabIndex={reach === 'all' ? undefined : 0}
        onScroll={() => setReach(reachOf(box.current))}
      >
        <div ref={content}>{children}</div>
      </div>
      {reach !== 'all' && (
        <button type="button" class={styles.more} onClick={go}>
          <Icon name={reach === 'at-end' ? 'up' : 'down'} />
          {text(reach === 'at-end' ? 'scrollTop' : 'scrollMore')}
        </button>
      )}
    </div>
  );
}

/** Measured in the room that there is without the button, or the button would keep itself there. */
function reachOf(box: HTMLElement | null): Reach {
  const room = box?.parentElement?.clientHeight ?? 0;
  if (!box || box.scrollHeight <= room + 4) return 'all';
  return box.scrollTop + box.clientHeight >= box.scrollHeight - 4 ? 'at-end' : 'more-below';
}
