// The waiting room's display, seen from six metres.

import { signal } from '@preact/signals';
import type { DisplayView } from '../../../core/views/display.ts';
import { createDisplay, type Voice } from '../../../display/model.ts';
import { Page } from '../../../display/page/Page.tsx';
import type { Link } from '../../../ui/connection.ts';
import type { Screen } from '../screen.ts';
import { stillConnection } from '../still.ts';
import {
  bookedCall,
  busy,
  closed,
  message,
  messageAndClosed,
  messageInOneLanguage,
  oneCall,
  quiet,
  resultAndCalls,
  resultAndOneToCome,
  resultAndQuiet,
  severalAtOnce,
  stopped,
  stoppedAndEmpty,
  unknownWait,
} from './display-scenes.ts';

export const screen: Screen = {
  viewport: { width: 1920, height: 1080 },
  readers: 'citizens',
  strongContrast: true,
  further: { ar: ['busy', 'closed'], uk: ['quiet'] },
  states: {
    quiet: () => drawDisplay(quiet()),
    'one-call': () => drawDisplay(oneCall()),
    'booked-call': () => drawDisplay(bookedCall()),
    busy: () => drawDisplay(busy()),
    'several-waiting-to-be-announced': () => drawDisplay(severalAtOnce()),
    'old-data': () => drawDisplay(busy(), { link: { is: 'lost' }, age: 75_000 }),
    failing: () => drawDisplay(busy(), { link: { is: 'failing' } }),
    closed: () => drawDisplay(closed()),
    message: () => drawDisplay(message()),
    'message-in-one-language': () => drawDisplay(messageInOneLanguage()),
    'message-and-closed': () => drawDisplay(messageAndClosed()),
    'survey-result': () => drawDisplay(resultAndCalls()),
    'survey-result-and-quiet': () => drawDisplay(resultAndQuiet()),
    'survey-result-and-one-to-come': () => drawDisplay(resultAndOneToCome()),
    stopped: () => drawDisplay(stopped()),
    'stopped-and-empty': () => drawDisplay(stoppedAndEmpty()),
    'unknown-wait': () => drawDisplay(unknownWait()),
    connecting: () => drawDisplay(undefined, { link: { is: 'connecting' } }),
    'no-sound-yet': () => drawDisplay(busy(), { sound: 'blocked' }),
    refused: () =>
      drawDisplay(undefined, { link: { is: 'refused', refusal: { refused: 'session/missing' } } }),
  },
};

export function drawDisplay(
  view: DisplayView | undefined,
  {
    link = { is: 'online' },
    age = 0,
    sound = 'on',
  }: { link?: Link; age?: number; sound?: 'on' | 'blocked' } = {},
) {
  // A voice that is still speaking: what is announced stays announced.
  const voice: Voice = {
    state: signal(sound),
    announce: () => new Promise(() => {}),
    test: () => Promise.resolve(),
  };
  return <Page display={createDisplay(stillConnection(view ? [view] : [], { link, age }), voice)} />;
}
