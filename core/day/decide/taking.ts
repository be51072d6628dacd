// A supervisor stops the taking of tickets and allows it again: for the whole site, or for one service (O2).

import type { CommandOf } from '../commands.ts';
import { type Context, type Decision, isRefusal, refuse, serviceAt } from '../context.ts';
import type { Day } from '../state.ts';

export function stopTaking(day: Day, command: CommandOf<'stop-taking'>, context: Context): Decision {
  if (command.service === undefined) {
    return day.taking ? [{ type: 'taking-stopped' }] : refuse('taking/stopped');
  }
  const service = serviceAt(context, command.service);
  if (isRefusal(service)) return service;
  const { id } = service;
  return day.stopped.has(id)
    ? refuse('service/stopped', { service: id })
    : [{ type: 'taking-stopped', service: id }];
}

/** One service is allowed again by its own name, also where it is offered no more. */
export function allowTaking(day: Day, { service }: CommandOf<'allow-taking'>): Decision {
  if (service === undefined) return day.taking ? refuse('taking/allowed') : [{ type: 'taking-allowed' }];
  return day.stopped.has(service) ? [{ type: 'taking-allowed', service }] : refuse('taking/allowed');
}
