// The staff's page: sign in, open a counter, work; and the pages of supervisors and administrators.

import type { PlaceView } from '../core/views/place.ts';
import type { StaffView } from '../core/views/staff.ts';
import { Announcer } from '../ui/announce.tsx';
import styles from './AppPage.module.css';
import type { App, SignedIn } from './app.ts';
import { BookingsPage } from './bookings/BookingsPage.tsx';
import { DataSheetPage } from './data-sheet/DataSheetPage.tsx';
import { DeskPage } from './desk/DeskPage.tsx';
import { DevicesPage } from './devices/DevicesPage.tsx';
import { OpenDialog } from './dialogs/OpenDialog.tsx';
import { SignInEnds } from './dialogs/SignInEnds.tsx';
import { FiguresPage } from './figures/FiguresPage.tsx';
import { GuideBar } from './guide/GuideBar.tsx';
import { GuidePage } from './guide/GuidePage.tsx';
import { OfficeDoor } from './office/OfficeDoor.tsx';
import { ChooseCounter } from './open/ChooseCounter.tsx';
import { PeoplePage } from './people/PeoplePage.tsx';
import { PopUpsPage } from './pop-ups/PopUpsPage.tsx';
import { RoomPage } from './room/RoomPage.tsx';
import { Arrive } from './sign-in/Arrive.tsx';
import { SignIn } from './sign-in/SignIn.tsx';
import { SurveyPage } from './survey/SurveyPage.tsx';
import { Header } from './top/Header.tsx';
import { faultText } from './words/fault.ts';
import { text } from './words/words.ts';

export function AppPage({ app }: { app: App }) {
  const staff = app.signedIn.value;
  const arriving = app.arriving.value;
  return (
    <>
      {staff ? (
        <Work app={app} staff={staff} />
      ) : arriving ? (
        <Arrive app={app} session={arriving} />
      ) : (
        <SignIn app={app} />
      )}
      <Announcer />
    </>
  );
}

const titles = {
  connecting: 'connecting',
  online: 'connecting',
  failing: 'failing',
  lost: 'noConnection',
} as const;

function Work({ app, staff }: { app: App; staff: SignedIn }) {
  const { desk } = staff;
  const link = desk.link.value;
  const view = desk.view.value;
  const place = desk.place.value;
  if (link.is === 'refused') {
    return (
      <main class={styles.plain}>
        <h1>{faultText(link.refusal)}</h1>
        <button type="button" class={styles.again} onClick={() => location.reload()}>
          {text('tryAgain')}
        </button>
      </main>
    );
  }
  if (!view || !place) {
    return (
      <main class={styles.plain}>
        <h1>{text(titles[link.is])}</h1>
        {link.is === 'lost' && <p>{text('noConnectionHint')}</p>}
      </main>
    );
  }
  return (
    <div class={styles.shell}>
      {view.simulated && <p class={styles.simulated}>{text('simulated')}</p>}
      <Header page={app.page} staff={staff} place={place} view={view} />
      <GuideBar guide={staff.guide} page={app.page} />
      <Page app={app} staff={staff} place={place} view={view} />
      <OpenDialog app={app} staff={staff} place={place} view={view} />
      <SignInEnds desk={desk} place={place} />
    </div>
  );
}

function Page({
  app,
  staff: { desk, bookings, figures, dataSheets, surveys, popUps, people, devices, messages, office, guide },
  place,
  view,
}: {
  app: App;
  staff: SignedIn;
  place: PlaceView;
  view: StaffView;
}) {
  const room = desk.room.value;
  switch (app.page.value) {
    case 'desk':
      return view.counter ? (
        <DeskPage bookings={bookings} desk={desk} place={place} view={view} />
      ) : (
        <ChooseCounter desk={desk} place={place} view={view} />
      );
    case 'bookings':
      return <BookingsPage bookings={bookings} desk={desk} place={place} />;
    case 'room':
      return (
        room && (
          <RoomPage
            bookings={bookings}
            desk={desk}
            place={place}
            view={view}
            room={room}
            devices={devices}
            messages={messages}
          />
        )
      );
    case 'figures':
      return <FiguresPage figures={figures} place={place} isMarked={view.simulated === true} />;
    case 'data-sheet':
      return <DataSheetPage sheets={dataSheets} place={place} isMarked={view.simulated === true} />;
    case 'survey':
      return <SurveyPage surveys={surveys} place={place} />;
    case 'pop-ups':
      return <PopUpsPage popUps={popUps} desk={desk} place={place} />;
    case 'devices':
      return <DevicesPage devices={devices} place={place} />;
    case 'people':
      return <PeoplePage people={people} />;
    case 'office':
      return (
        <OfficeDoor {...office} section={guide.section.value} place={place} now={() => desk.now.peek()} />
      );
    case 'guide':
      return <GuidePage guide={guide} page={app.page} site={place.site.id} />;
  }
}
