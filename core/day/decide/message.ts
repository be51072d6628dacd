// What a supervisor tells the room: put up on displays and kiosks, and taken down again.

import { looksLikeCpr } from '../../note.ts';
import type { CommandOf } from '../commands.ts';
import { type Context, type Decision, refuse } from '../context.ts';
import { type Day, messagesNow } from '../state.ts';

/** More would push each other aside before anybody has read them. */
export const mostMessages = 5;

export function putUpMessage(
  day: Day,
  { text, until }: CommandOf<'put-up-message'>,
  { at, office }: Context,
): Decision {
  const languages: readonly string[] = office.languages;
  const foreign = Object.keys(text).find((language) => !languages.includes(language));
  if (foreign !== undefined) return refuse('command/malformed', { field: `text.${foreign}` });
  if (Object.values(text).some(looksLikeCpr)) return refuse('message/cpr');
  if (until !== undefined && until <= at) return refuse('message/over');
  if (messagesNow(day, at).length >= mostMessages) return refuse('message/enough', { most: mostMessages });
  return [{ type: 'message-put-up', text, ...(until === undefined ? {} : { until }) }];
}

export function takeDownMessage(
  day: Day,
  { message }: CommandOf<'take-down-message'>,
  { at }: Context,
): Decision {
  const stands = messagesNow(day, at).some(({ id }) => id === message);
  return stands ? [{ type: 'message-taken-down', message }] : refuse('message/unknown');
}
