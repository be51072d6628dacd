// The keys on a counter's desk: a press does what the person who has that counter open would do on the screen.

import type { PressedMessage } from '../../core/agent-protocol.ts';
import { acceptedAs } from '../../core/day/accept.ts';
import type { Command } from '../../core/day/commands.ts';
import type { By } from '../../core/day/events.ts';
import { type Day, openErrands } from '../../core/day/state.ts';
import type { Button } from '../../core/device.ts';
import type { CommandMessage } from '../../core/protocol.ts';
import type { FrontDesk } from '../front-desk.ts';
import type { Devices } from './devices.ts';

export type CallButtonsParts = { readonly devices: Devices; readonly desk: FrontDesk };

type Meant = { readonly by: By } & Pick<CommandMessage, 'command' | 'token'>;

export class CallButtons {
  readonly #parts: CallButtonsParts;

  constructor(parts: CallButtonsParts) {
    this.#parts = parts;
  }

  /** Resolves when the press has done what it can; the same press again does nothing more (L7). */
  async pressed(agent: string, { id, device: name, button }: PressedMessage): Promise<void> {
    const { devices, desk } = this.#parts;
    const device = devices.drivenBy(agent, name);
    if (device?.kind !== 'buttons') return;
    const open = desk.find(device.site);
    const meant = await open?.site.read((day) =>
      acceptedAs(day, id) === undefined ? meantBy(day, device.counter, button) : undefined,
    );
    if (!meant) return;
    const { by, command, token } = meant;
    const message = { id, command, ...(token ? { token } : {}) };
    await new Promise<void>((done) =>
      desk.command({ role: 'clerk', by: () => by }, device.site, message, () => done()),
    );
  }
}

/** Undefined: nobody has the counter open, so nobody pressed. */
function meantBy(day: Day, counter: string, button: Button): Meant | undefined {
  const open = day.counters.get(counter);
  if (!open) return undefined;
  const { person: by } = open;
  if (button !== 'next') return { by, command: { command: button, counter } };
  const visit = open.visit === undefined ? undefined : day.visits.get(open.visit);
  const { state } = visit ?? {};
  if (!visit || (state?.is !== 'called' && state?.is !== 'serving')) {
    return { by, command: { command: open.paused ? 'continue' : 'call-next', counter } };
  }
  if (state.is === 'called') return { by, command: { command: 'start', counter } };
  const rest = openErrands(visit).filter(({ id }) => id !== state.errand);
  const goesOn = rest.some(({ service }) => open.serves.includes(service) || open.helps.includes(service));
  const command: Command = goesOn
    ? { command: 'finish', counter, rest: 'here' }
    : { command: 'finish-and-next', counter };
  // As the screen has it unless staff say otherwise there; counted while a survey runs alone (V1).
  return { by, command, ...(rest.length === 0 ? { token: 'handed' as const } : {}) };
}
