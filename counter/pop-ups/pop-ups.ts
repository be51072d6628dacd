// Pop-ups as a supervisor keeps them, and the laptop on which one runs.

import { batch, type ReadonlySignal, signal } from '@preact/signals';
import type { Hours } from '../../core/office/hours.ts';
import type { Printer } from '../../core/office/office.ts';
import type { Like, PopUpPlan, Stage } from '../../core/office/pop-up.ts';
import type { IsoDate, Millis } from '../../core/time.ts';
import type { Answered, Api, FileAnswer } from '../../ui/api.ts';
import { deviceKey, keepDeviceKey } from '../../ui/device.ts';
import type { Fault } from '../desk/notice.ts';
import type { DaysLook } from './bringing.ts';
import { say } from './words/words.ts';

/** What a pop-up can be made like: a template or a site. `counters`: how many. */
export type Model = {
  readonly id: string;
  readonly name: string;
  readonly hours: Hours;
  readonly counters: number;
};

export type PopUp = Model & {
  readonly address: string | null;
  readonly firstDay: IsoDate;
  readonly lastDay: IsoDate;
  readonly closed: boolean;
  readonly stage: Stage;
  readonly printer: Printer;
  /** How many have ended and can be saved. */
  readonly days: number;
};

export type Listed = {
  readonly popUps: readonly PopUp[];
  readonly templates: readonly Model[];
  readonly sites: readonly Model[];
};

/** A month of days is read, checked and written before the server answers. */
const patience: Millis = 120_000;

/** In the browser: of which pop-up this machine is kiosk and display. */
const kept = 'laptop-of';

export type PopUps = {
  /** Undefined until the server has answered. */
  readonly listed: ReadonlySignal<Listed | undefined>;
  readonly fault: ReadonlySignal<Fault | undefined>;
  readonly busy: ReadonlySignal<boolean>;
  /** The pop-up of which this machine is kiosk and display. */
  readonly laptopOf: ReadonlySignal<string | null>;
  /** The key that the paper tray asks for here. */
  readonly trayKey: () => string | undefined;
  load(): Promise<void>;
  /** Each of these: whether it was done. */
  open(like: Like, plan: PopUpPlan): Promise<boolean>;
  change(id: string, plan: PopUpPlan): Promise<boolean>;
  close(id: string): Promise<boolean>;
  useThisLaptop(popUp: PopUp): Promise<boolean>;
  /** Each of these: undefined where it was refused. */
  saveDays(id: string): Promise<FileAnswer | undefined>;
  bringDays(id: string, file: Blob, how: '' | '?dry=1' | '?skip=1'): Promise<DaysLook | undefined>;
  forgetFault(): void;
};

export function createPopUps(api: Api): PopUps {
  const listed = signal<Listed | undefined>(undefined);
  const fault = signal<Fault | undefined>(undefined);
  const busy = signal(false);
  const laptopOf = signal(localStorage.getItem(kept));

  async function load(): Promise<void> {
    const answered = await api.get<Listed>('/pop-ups');
    if (answered.ok) listed.value = answered.body;
    else fault.value = answered.refusal;
  }

  async function doing<Body>(ask: () => Promise<Answered<Body>>, then: (body: Body) => void = () => {}) {
    if (busy.peek()) return false;
    batch(() => {
      busy.value = true;
      fault.value = undefined;
    });
    const answered = await ask();
    if (answered.ok) {
      then(answered.body);
      await load();
    } else fault.value = answered.refusal;
    busy.value = false;
    return answered.ok;
  }

  async function bodyOf<Body>(ask: () => Promise<Answered<Body>>): Promise<Body | undefined> {
    let body: Body | undefined;
    await doing(ask, (found) => {
      body = found;
    });
    return body;
  }

  const at = (id: string) => `/pop-ups/${encodeURIComponent(id)}`;
  return {
    listed,
    fault,
    busy,
    laptopOf,
    trayKey: () => deviceKey('kiosk'),
    load,
    open: (like, plan) => doing(() => api.post('/pop-ups', { like, ...plan })),
    change: (id, plan) => doing(() => api.put(at(id), plan)),
    close: (id) => doing(() => api.post(`${at(id)}/close`)),
    useThisLaptop: ({ id, name }) => {
      const nameOf = (screen: 'kioskOf' | 'displayOf') => say(screen, { name }).slice(0, 40).trim();
      const names = { kiosk: nameOf('kioskOf'), display: nameOf('displayOf') };
      return doing(
        () => api.post<{ kiosk: string; display: string }>(`${at(id)}/laptop`, names),
        ({ kiosk, display }) => {
          keepDeviceKey('kiosk', kiosk);
          keepDeviceKey('display', display);
          localStorage.setItem(kept, id);
          laptopOf.value = id;
        },
      );
    },
    saveDays: (id) => bodyOf(() => api.file(`${at(id)}/days`)),
    bringDays: (id, file, how) => {
      const days = new Blob([file], { type: 'application/jsonl' });
      return bodyOf(() => api.post<DaysLook>(`${at(id)}/days${how}`, days, { patience }));
    },
    forgetFault: () => {
      fault.value = undefined;
    },
  };
}
