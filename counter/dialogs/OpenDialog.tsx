// The dialog that stands open, if one does.

import type { PlaceView } from '../../core/views/place.ts';
import type { StaffView } from '../../core/views/staff.ts';
import type { App, SignedIn } from '../app.ts';
import { Cancel } from './Cancel.tsx';
import { ChangeServices } from './ChangeServices.tsx';
import { ChangeSite } from './ChangeSite.tsx';
import { KeysHelp } from './KeysHelp.tsx';
import { Menu } from './Menu.tsx';
import { OwnPassword } from './OwnPassword.tsx';
import { PickOne } from './PickOne.tsx';
import { Rest } from './Rest.tsx';
import { RowMenu } from './RowMenu.tsx';
import { TakeTicket } from './TakeTicket.tsx';
import { Transfer } from './Transfer.tsx';

export function OpenDialog({
  app,
  staff,
  place,
  view,
}: {
  app: Pick<App, 'signOut' | 'changePassword' | 'goTo'>;
  staff: Pick<SignedIn, 'session' | 'desk'>;
  place: PlaceView;
  view: StaffView;
}) {
  const { desk } = staff;
  const dialog = desk.dialog.value;
  const all = { desk, place, view };
  switch (dialog?.is) {
    case undefined:
      return null;
    case 'menu':
      return <Menu key="menu" staff={staff} signOut={app.signOut} view={view} />;
    case 'own-password':
      return <OwnPassword key="own-password" app={app} desk={desk} />;
    case 'site':
      return <ChangeSite key="site" app={app} staff={staff} place={place} view={view} />;
    case 'keys':
      return <KeysHelp key="keys" desk={desk} />;
    case 'services':
      return <ChangeServices key="services" {...all} />;
    case 'take-ticket':
      return <TakeTicket key="take-ticket" {...all} />;
    case 'without-ticket':
    case 'add-errand':
      return <PickOne key="pick" {...all} command={dialog.is} />;
    case 'rest':
      return <Rest key="rest" {...all} />;
    case 'row':
      return <RowMenu key="row" {...all} about={dialog.about} />;
    case 'transfer':
      return <Transfer key="transfer" {...all} about={dialog.about} />;
    case 'cancel':
      return <Cancel key="cancel" desk={desk} view={view} about={dialog.about} />;
  }
}
