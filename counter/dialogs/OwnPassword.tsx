// Changing one's own password while signed in.

import { useSignal } from '@preact/signals';
import type { App, SignedIn } from '../app.ts';
import { PasswordForm } from '../sign-in/PasswordForm.tsx';
import { say } from '../sign-in/words/words.ts';
import { text } from '../words/words.ts';
import { Choices } from './Choices.tsx';
import { Dialog } from './Dialog.tsx';

export function OwnPassword({ app, desk }: { app: Pick<App, 'changePassword'>; desk: SignedIn['desk'] }) {
  const changed = useSignal(false);
  return (
    <Dialog title={say('change')} close={desk.closeDialog}>
      {changed.value ? (
        <>
          <p role="status">{say('changed')}</p>
          <Choices choices={[{ name: text('done'), choose: desk.closeDialog }]} />
        </>
      ) : (
        <>
          <p>{say('changeHint')}</p>
          <PasswordForm
            app={app}
            old="own"
            done={() => {
              changed.value = true;
            }}
          />
        </>
      )}
    </Dialog>
  );
}
