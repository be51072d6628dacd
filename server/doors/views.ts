// What each page gets to see, made from a site and what stands beside it.

import type { Day } from '../../core/day/state.ts';
import type { Language } from '../../core/office/languages.ts';
import type { View } from '../../core/protocol.ts';
import type { Millis } from '../../core/time.ts';
import { deviceRow } from '../../core/views/devices.ts';
import { displayView } from '../../core/views/display.ts';
import { kioskView } from '../../core/views/kiosk.ts';
import { phonesView } from '../../core/views/phones.ts';
import { roomView } from '../../core/views/room.ts';
import type { Scene } from '../../core/views/scene.ts';
import { staffView } from '../../core/views/staff.ts';
import { voteView } from '../../core/views/vote.ts';
import type { Backups } from '../backup/backups.ts';
import type { Configuration } from '../configuration.ts';
import type { Devices } from '../devices/devices.ts';
import type { Screens } from '../devices/screens.ts';
import type { SelfTest } from '../devices/self-test.ts';
import type { Caller, FrontDesk, OpenSite } from '../front-desk.ts';

/** What a page gets to see. */
export type Watches = 'kiosk' | 'display' | 'vote' | 'staff' | 'phone';

export type ViewsParts = {
  readonly desk: FrontDesk;
  readonly clock: () => Millis;
  readonly configuration: Configuration;
  readonly devices: Devices;
  readonly screens: Screens;
  readonly selfTest: SelfTest;
  /** None where the office makes its own. */
  readonly backups: Backups | undefined;
  readonly speech: readonly Language[];
  /** The data folder holds days that were made up. */
  readonly simulated: boolean;
  /** The names of devices, by the ids under which they stand in the journal (D3). */
  readonly deviceNames: () => ReadonlyMap<string, string>;
};

export class Views {
  readonly #parts: ViewsParts;

  constructor(parts: ViewsParts) {
    this.#parts = parts;
  }

  sceneOf({ site, printing, forecast }: OpenSite, day: Day): Scene {
    return {
      day,
      office: site.office,
      site: site.config,
      at: this.#parts.clock(),
      waits: forecast.waits(),
      isHoliday: this.#parts.configuration.isHoliday,
      printer: printing.health(),
      speech: this.#parts.speech,
      poster: this.#parts.desk.voting.posterAt(site.id),
    };
  }

  of(watches: Watches, open: OpenSite, scene: Scene, caller: Caller): View {
    switch (watches) {
      case 'kiosk':
        return kioskView(scene);
      case 'display':
        return displayView(scene);
      case 'vote':
        return this.vote(open);
      case 'staff':
        return this.staff(open, scene)(caller);
      case 'phone':
        return phonesView(scene);
    }
  }

  devicesAt(site: string): View {
    const { clock, devices, screens, selfTest, backups } = this.#parts;
    return {
      view: 'devices',
      at: clock(),
      devices: devices.statesAt(site).map(deviceRow),
      screens: screens.at(site),
      test: selfTest.at(site),
      backupFailed: backups?.failedAt ?? null,
    };
  }

  vote({ site }: OpenSite): View {
    const { voting } = this.#parts.desk;
    return voteView(site.office, site.config, voting.surveys(), site.date, this.#parts.speech);
  }

  /** For each who works there their own. */
  staff(open: OpenSite, scene: Scene): (caller: Caller) => View {
    const { desk, simulated } = this.#parts;
    const survey = desk.voting.runningAt(open.site.id) !== undefined;
    const deviceNames = this.#parts.deviceNames();
    const notes = open.notes.all();
    return ({ by }) =>
      staffView({ ...scene, person: by(scene.day.date), notes, deviceNames, survey, simulated });
  }

  room(open: OpenSite, day: Day): View {
    return roomView(this.sceneOf(open, day), open.outlooks.latest());
  }
}
