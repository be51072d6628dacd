// Every route of the API.

import type { Millis } from '../../../core/time.ts';
import type { AccessLog } from '../../access-log.ts';
import type { BookingDesk } from '../../booking-desk.ts';
import type { BroughtDays } from '../../brought-days.ts';
import type { InForce } from '../../configuration.ts';
import type { Devices } from '../../devices/devices.ts';
import type { Printers } from '../../devices/printers.ts';
import type { Figures } from '../../figures/figures.ts';
import type { FirstDay } from '../../first-day.ts';
import type { FrontDesk } from '../../front-desk.ts';
import type { Laptops } from '../../laptops.ts';
import type { OfficeChanges } from '../../office-changes.ts';
import type { Browsers } from '../../people/browsers.ts';
import type { Guesses } from '../../people/guesses.ts';
import type { Handovers } from '../../people/handovers.ts';
import type { Keys } from '../../people/keys.ts';
import type { Pairings } from '../../people/pairings.ts';
import type { People } from '../../people/people.ts';
import type { Sessions } from '../../people/sessions.ts';
import type { PhoneCalls } from '../../phone-calls.ts';
import type { PopUps } from '../../pop-ups.ts';
import type { Store } from '../../store/store.ts';
import type { Broadcast } from '../broadcast.ts';
import type { NamedPages } from '../named-pages.ts';
import type { Route } from './route.ts';
import { bookingFileRoutes } from './routes/booking-file.ts';
import { bookingRoutes } from './routes/bookings.ts';
import { commandRoutes } from './routes/commands.ts';
import { dataSheetRoutes } from './routes/data-sheets.ts';
import { dayRoutes } from './routes/days.ts';
import { deviceRoutes } from './routes/devices.ts';
import { feedRoutes } from './routes/feed.ts';
import { figuresRoutes } from './routes/figures.ts';
import { guideRoutes } from './routes/guide.ts';
import { holidayRoutes } from './routes/holidays.ts';
import { keyRoutes } from './routes/keys.ts';
import { messageRoutes } from './routes/messages.ts';
import { officeRoutes } from './routes/office.ts';
import { pairingRoutes } from './routes/pairings.ts';
import { paperRoutes } from './routes/paper.ts';
import { pastSurveyRoutes } from './routes/past-surveys.ts';
import { peopleRoutes } from './routes/people.ts';
import { phoneCallRoutes } from './routes/phone-calls.ts';
import { popUpRoutes } from './routes/pop-ups.ts';
import { problemRoutes } from './routes/problems.ts';
import { providerRoutes } from './routes/provider.ts';
import { roomRoutes } from './routes/room.ts';
import { sessionRoutes } from './routes/session.ts';
import { setupRoutes } from './routes/setup.ts';
import { siteRoutes } from './routes/sites.ts';
import { type SlipsParts, slipRoutes } from './routes/slips.ts';
import { surveyRoutes } from './routes/surveys.ts';
import { textRoutes } from './routes/texts.ts';
import { voteRoutes } from './routes/votes.ts';

export type RoutesParts = {
  readonly desk: FrontDesk;
  readonly bookings: BookingDesk;
  readonly isHoliday: InForce['isHoliday'];
  readonly broadcast: Broadcast;
  readonly namedPages: NamedPages;
  readonly office: OfficeChanges;
  readonly popUps: PopUps;
  readonly laptops: Laptops;
  readonly broughtDays: BroughtDays;
  readonly simulated: boolean;
  readonly firstDay: FirstDay;
  readonly phoneCalls: PhoneCalls;
  readonly figures: Figures;
  readonly store: Store;
  readonly people: People;
  readonly sessions: Sessions;
  readonly guesses: Guesses;
  readonly browsers: Browsers;
  readonly accessLog: AccessLog;
  readonly handovers: Handovers;
  /** What staff may sign in at, beside with passwords. */
  readonly provider: string | undefined;
  readonly keys: Keys;
  readonly pairings: Pairings;
  readonly clock: () => Millis;
  readonly devices: Devices;
  readonly printers: Printers;
  readonly publicUrl: () => string | null;
  readonly slipPicture: SlipsParts['slipPicture'];
};

export function allRoutes(parts: RoutesParts): Route[] {
  const { desk, broadcast, namedPages, store, figures, people, sessions, devices, printers, publicUrl } =
    parts;
  const changed = () => {
    for (const open of desk.sites()) broadcast.refresh(open);
  };
  return [
    ...bookingRoutes(parts),
    ...bookingFileRoutes(desk),
    ...siteRoutes(desk, broadcast, store),
    ...feedRoutes(desk, broadcast),
    ...roomRoutes(desk, broadcast),
    ...commandRoutes(desk),
    ...sessionRoutes(parts),
    ...providerRoutes(parts),
    ...voteRoutes(desk),
    ...surveyRoutes({ desk, figures, printers, publicUrl, changed }),
    ...pastSurveyRoutes(desk),
    ...figuresRoutes(desk, figures),
    ...phoneCallRoutes(desk, parts.phoneCalls),
    ...dataSheetRoutes({ desk, figures, calls: parts.phoneCalls }),
    ...peopleRoutes({ people, sessions }),
    ...keyRoutes(parts),
    ...pairingRoutes(parts),
    ...officeRoutes(parts),
    ...popUpRoutes(parts),
    ...dayRoutes(parts),
    ...textRoutes(desk),
    ...holidayRoutes(),
    ...paperRoutes(printers, changed),
    ...messageRoutes(desk),
    ...deviceRoutes({ desk, devices, testSound: (site, display) => namedPages.testSound(site, display) }),
    ...slipRoutes(parts),
    ...guideRoutes(parts.firstDay),
    ...setupRoutes(desk),
    ...problemRoutes(),
  ];
}
