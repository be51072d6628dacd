// The kiosk in all its states, tall as it stands in the hall.

import '../../../kiosk/kiosk.css';
import type { ComponentChild } from 'preact';
import type { Ack, TicketInfo } from '../../../core/protocol.ts';
import { kioskView, kioskViewAlone } from '../../../core/views/kiosk.ts';
import type { Scene } from '../../../core/views/scene.ts';
import { KioskScreen } from '../../../kiosk/KioskScreen.tsx';
import { Kiosk } from '../../../kiosk/model/kiosk.ts';
import { StillThere } from '../../../kiosk/parts/StillThere.tsx';
import type { Link } from '../../../ui/connection.ts';
import { askedLanguage } from '../../../ui/language.ts';
import { inches27, type Screen } from '../screen.ts';
import { stillConnection } from '../still.ts';
import { story } from '../story.ts';

type Story = ReturnType<typeof story>;
type ChangeOffice = Parameters<typeof story>[0];

type Given = {
  readonly office?: ChangeOffice;
  /** What happened besides an ordinary morning. */
  readonly told?: (morning: Story) => void;
  readonly scene?: Partial<Scene>;
  /** The server is away, and the kiosk's agent stands in for it. */
  readonly alone?: boolean;
  readonly link?: Link;
  readonly age?: number;
  readonly ack?: (morning: Story) => Ack;
  /** What the citizen has done. */
  readonly done?: (kiosk: Kiosk) => void;
  readonly over?: (kiosk: Kiosk) => ComponentChild;
};

const url = 'https://ticket.aabenraa.dk/t/pVq0fY3o1xWmJtZ5c8QdLg';

/** The kiosk after all that. */
export function drawn({
  office,
  told,
  scene,
  alone = false,
  link,
  age,
  ack,
  done,
  over,
}: Given = {}): ComponentChild {
  const morning = busyMorning(office);
  told?.(morning);
  const answer = ack?.(morning);
  const view = alone ? kioskViewAlone(morning.scene(scene), true) : kioskView(morning.scene(scene));
  const kiosk = new Kiosk({
    connection: stillConnection([view], {
      ...(link ? { link } : {}),
      ...(age === undefined ? {} : { age }),
      ...(answer ? { ack: answer } : {}),
    }),
    asked: askedLanguage(),
    sound: () => {},
  });
  kiosk.start();
  done?.(kiosk);
  return (
    <>
      <KioskScreen kiosk={kiosk} voice={{ read: () => Promise.resolve() }} />
      {over?.(kiosk)}
    </>
  );
}

function busyMorning(office?: ChangeOffice): Story {
  const morning = story(office);
  const { tell, take } = morning;
  for (const counter of ['1', '3', '4']) tell('09:30', `person:p${counter}`, { command: 'open', counter });
  for (const [time, service] of [
    ['11:20', 'pas'],
    ['11:24', 'koerekort'],
    ['11:28', 'flytning'],
    ['11:31', 'mitid'],
    ['11:35', 'sundhedskort'],
  ] as const) {
    take(time, service);
  }
  tell('11:30', 'person:p1', { command: 'call-next', counter: '1' });
  tell('11:33', 'person:p3', { command: 'call-next', counter: '3' });
  return morning;
}

/** Chooses the services by their ids, one after the other. */
export function choosing(...ids: string[]): (kiosk: Kiosk) => void {
  return (kiosk) => {
    for (const id of ids) {
      const service = kiosk.view.value?.services.find((one) => one.id === id);
      if (service) kiosk.choose(service);
    }
  };
}

/** A number was taken, and this became of its paper. */
export function taken(
  slip: 'printing' | 'confirmed' | 'failed',
  info: Partial<TicketInfo> = {},
): (morning: Story) => Ack {
  return ({ tell }) => {
    const answer = tell('11:42', 'device:kiosk-1', {
      command: 'take',
      services: ['pas'],
      language: 'da',
      slip: true,
    });
    const { visit = '' } = answer;
    if (slip !== 'printing') tell('11:42', 'system', { command: 'report-slip', visit, outcome: slip });
    return { ok: true, answer, ticket: { url, wait: { low: 10, high: 20 }, before: 3, ...info } };
  };
}

/** As an agent answers: nobody knows how long it takes. */
export function takenAlone(morning: Story): Ack {
  const ack = taken('confirmed')(morning);
  return ack.ok ? { ok: true, answer: ack.answer } : ack;
}

export function taking(kiosk: Kiosk): void {
  choosing('pas')(kiosk);
  void kiosk.take();
}

const officeHours: ChangeOffice = (office) => {
  for (const site of office.sites) {
    site.hours = {
      week: { mon: [{ from: '09:00', to: '11:40' }], tue: [{ from: '10:00', to: '15:00' }] },
    };
  }
};

const closedServices: ChangeOffice = (office) => {
  for (const service of office.services) {
    if (service.id === 'mitid')
      service.hours = {
        week: {
          mon: [
            { from: '09:00', to: '11:40' },
            { from: '13:00', to: '15:00' },
          ],
        },
      };
    if (service.id === 'vejledning') service.hours = { week: { thu: [{ from: '10:00', to: '17:00' }] } };
  }
};

function messageAndStopped({ tell, office }: Story): void {
  const text = office.messages[0]?.text ?? {};
  tell('11:40', 'person:chief', { command: 'put-up-message', text });
  tell('11:41', 'person:chief', { command: 'stop-taking', service: 'pas' });
}

export const screen: Screen = {
  viewport: { width: 1080, height: 1920 },
  readers: 'citizens',
  strongContrast: true,
  fingers: inches27,
  further: {
    ar: [
      'start',
      'search',
      'chosen',
      'number',
      'number-no-paper',
      'closed',
      'offline',
      'read-aloud',
      'alone',
    ],
    uk: ['start', 'search', 'several-errands', 'number', 'closed', 'alone-chosen'],
    tr: ['start', 'search', 'chosen', 'number', 'larger-text', 'alone-number'],
  },
  states: {
    start: () => drawn(),
    'message-and-stopped': () => drawn({ told: messageAndStopped }),
    area: () => drawn({ done: (kiosk) => kiosk.showArea('folkeregister') }),
    search: () => drawn({ done: (kiosk) => kiosk.search('pe') }),
    'search-empty': () => drawn({ done: (kiosk) => kiosk.search('') }),
    'search-nothing': () => drawn({ done: (kiosk) => kiosk.search('hundetegn') }),
    chosen: () => drawn({ done: choosing('pas') }),
    'several-errands': () =>
      drawn({ done: choosing('pas', 'personligt-tillaeg', 'kontrol', 'sundhedskort', 'fritagelse') }),
    'add-another': () =>
      drawn({
        done: (kiosk) => {
          choosing('pas', 'personligt-tillaeg')(kiosk);
          kiosk.addAnother();
        },
      }),
    'unknown-wait': () =>
      drawn({ scene: { waits: { visits: new Map(), services: new Map() } }, done: choosing('vielse') }),
    'no-paper': () => drawn({ scene: { printer: 'fault' }, done: choosing('koerekort') }),
    'one-moment': () => drawn({ done: taking }),
    number: () => drawn({ ack: taken('confirmed'), done: taking }),
    'number-printing': () => drawn({ ack: taken('printing'), done: taking }),
    'number-no-paper': () => drawn({ ack: taken('failed'), done: taking }),
    'number-no-qr': () =>
      drawn({
        office: (office) => {
          for (const site of office.sites) site.showService = true;
        },
        ack: taken('failed', { url: null, wait: null, before: 0 }),
        done: taking,
      }),
    leaving: () =>
      drawn({
        ack: taken('confirmed'),
        done: (kiosk) => {
          choosing('pas')(kiosk);
          void kiosk.take().then(() => kiosk.askToLeave());
        },
      }),
    closed: () => drawn({ office: officeHours }),
    stopped: () => drawn({ told: ({ tell }) => void tell('11:40', 'person:p1', { command: 'stop-taking' }) }),
    offline: () => drawn({ link: { is: 'lost' }, age: 3000 }),
    alone: () => drawn({ alone: true }),
    'alone-chosen': () => drawn({ alone: true, done: choosing('pas') }),
    'alone-number': () => drawn({ alone: true, ack: takenAlone, done: taking }),
    failing: () => drawn({ link: { is: 'failing' } }),
    'not-set-up': () => drawn({ link: { is: 'refused', refusal: { refused: 'role/forbidden' } } }),
    'idle-warning': () =>
      drawn({ done: choosing('pas'), over: () => <StillThere left={12} onStay={() => {}} /> }),
    'help-called': () =>
      drawn({ told: ({ tell }) => void tell('11:41', 'device:kiosk-1', { command: 'call-help' }) }),
    'high-contrast': () => drawn({ done: (kiosk) => kiosk.comfort.toggle('contrast') }),
    'larger-text': () => drawn({ done: (kiosk) => kiosk.comfort.toggle('text') }),
    'read-aloud': () => drawn({ done: (kiosk) => kiosk.comfort.toggle('voice') }),
    'low-reach': () => drawn({ done: (kiosk) => kiosk.comfort.toggle('reach') }),
    'low-reach-chosen': () =>
      drawn({
        done: (kiosk) => {
          choosing('pas')(kiosk);
          kiosk.comfort.toggle('reach');
        },
      }),
    'a-service-closed': () => drawn({ office: closedServices }),
    refused: () =>
      drawn({ ack: () => ({ ok: false, refusal: { refused: 'number/none-free' } }), done: taking }),
  },
};
