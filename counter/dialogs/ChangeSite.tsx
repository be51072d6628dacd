// Going on at another site with the same sign-in (R2).

import type { PlaceView } from '../../core/views/place.ts';
import type { StaffView } from '../../core/views/staff.ts';
import type { App, SignedIn } from '../app.ts';
import { say } from '../sign-in/words/words.ts';
import { Choices } from './Choices.tsx';
import { Dialog } from './Dialog.tsx';

export function ChangeSite({
  app,
  staff: { session, desk },
  place,
  view,
}: {
  app: Pick<App, 'goTo'>;
  staff: Pick<SignedIn, 'session' | 'desk'>;
  place: PlaceView;
  view: StaffView;
}) {
  return (
    <Dialog title={say('changeSite')} close={desk.closeDialog}>
      {view.counter && <p>{say('changeSiteHint')}</p>}
      <Choices
        choices={session.sites.map(({ id, name }) => {
          const here = id === place.site.id;
          return {
            name,
            ...(here ? { hint: say('siteHere'), off: true } : {}),
            choose: () => {
              desk.closeDialog();
              void app.goTo(id);
            },
          };
        })}
      />
    </Dialog>
  );
}
