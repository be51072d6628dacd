// Asks whoever has pressed nothing for hours whether they are still here, before they are signed out (A7, WCAG 2.2.1).

import { useSignal } from '@preact/signals';
import type { PlaceView } from '../../core/views/place.ts';
import { clockTime } from '../../ui/time.ts';
import type { SignedIn } from '../app.ts';
import { say } from '../sign-in/words/words.ts';
import { Choices } from './Choices.tsx';
import { Dialog } from './Dialog.tsx';

export function SignInEnds({
  desk: { ending, stay },
  place,
}: {
  desk: Pick<SignedIn['desk'], 'ending' | 'stay'>;
  place: PlaceView;
}) {
  /** The end that was answered: a new one is asked about anew. */
  const answered = useSignal<number | undefined>(undefined);
  const end = ending.value;
  if (!end || end.at === answered.value) return null;
  const time = clockTime(end.at, place.site.timeZone);
  const answer = () => {
    answered.value = end.at;
    if (end.canStay) stay();
  };
  return (
    <Dialog
      title={say(end.canStay ? 'stillThere' : 'endsAt', { time })}
      hint={say(end.canStay ? 'stillThereHint' : 'endsAtHint', { time })}
      isAlert
      close={answer}
    >
      <Choices choices={[{ name: say(end.canStay ? 'stay' : 'understood'), choose: answer }]} />
    </Dialog>
  );
}
