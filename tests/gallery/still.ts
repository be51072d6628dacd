// A connection that stands still: it has these views, and answers every command the same. For pictures only.

import { signal } from '@preact/signals';
import type { Ack, SessionEnd, View, ViewName, ViewOf } from '../../core/protocol.ts';
import { instantOf, type Millis } from '../../core/time.ts';
import type { Connection, Link } from '../../ui/connection.ts';

/** The time in every picture: a Monday at 11:42 in Aabenraa. */
export const pictureTime: Millis = instantOf('2026-11-23', '11:42', 'Europe/Copenhagen');

export type Still = {
  readonly link?: Link;
  readonly age?: Millis;
  readonly ack?: Ack;
  readonly ending?: SessionEnd;
};

export function stillConnection(
  views: readonly View[],
  { link = { is: 'online' }, age = 0, ack, ending }: Still = {},
): Connection {
  const answer = () => (ack ? Promise.resolve(ack) : new Promise<Ack>(() => {}));
  return {
    link: signal(link),
    view: <Name extends ViewName>(name: Name) =>
      signal(views.find((view): view is ViewOf<Name> => view.view === name)),
    now: signal(timeOf(views)),
    name: signal('kiosk-1'),
    age: signal(age),
    send: answer,
    ending: signal(ending),
    stay: () => {},
    onScan: () => {},
    onSoundTest: () => {},
    note: answer,
    stop: () => {},
  };
}

/** When the views were made. */
function timeOf(views: readonly View[]): Millis {
  const [first] = views;
  return first && 'at' in first ? first.at : pictureTime;
}
