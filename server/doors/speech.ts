// What pages say: a display the announcements that it shows, a kiosk the page that a citizen wants to hear.

import { json, type Response, Router } from 'express';
import { z } from 'zod';
import { isRefusal, refuse } from '../../core/day/context.ts';
import { Language } from '../../core/office/text.ts';
import type { Millis } from '../../core/time.ts';
import { counterLabel } from '../../core/views/scene.ts';
import type { FrontDesk } from '../front-desk.ts';
import { announcement, soundTest, spokenText } from '../speech/announcement.ts';
import type { Speech } from '../speech.ts';
import { bearerOf } from './api/bearer.ts';
import { sendProblem } from './api/problem.ts';
import type { Callers } from './callers.ts';
import { addressOf, limit } from './limits.ts';
import { malformed } from './sockets.ts';

/** An announcement's id, or the words with which a display's sound is tried. */
const Asked = z.object({
  site: z.string(),
  what: z.union([z.literal('test'), z.coerce.number().int()]),
  language: Language,
});

/** One sentence or label of a kiosk's page. */
const Sentence = z.strictObject({ text: z.string().trim().min(1).max(300), language: Language });

/** A page has some twenty. */
const mostSentences = 60;

/** Calls in each language, of one address: all displays behind one of them. */
const mostCalls = 300;

export type SpeechParts = {
  readonly desk: FrontDesk;
  readonly speech: Speech;
  readonly callers: Callers;
  readonly clock: () => Millis;
};

export function serveSpeech({ desk, speech, callers, clock }: SpeechParts): Router {
  const router = Router();
  const slowDown = limit({ most: mostSentences, clock, keyOf: addressOf });
  const slowCalls = limit({ most: mostCalls, clock, keyOf: addressOf });
  router.get('/speech/:site/:what/:language.wav', slowCalls, async (request, response) => {
    const asked = Asked.safeParse(request.params);
    const text = asked.success ? await textFor(asked.data) : undefined;
    const wav = asked.success && text ? await speech.say(text, asked.data.language) : undefined;
    if (wav) sendSound(response, wav);
    else response.status(404).end();
  });
  router.post('/speech', slowDown, json({ limit: '4kb' }), async (request, response) => {
    const token = bearerOf(request);
    const caller = token === undefined ? callers.anonymous() : callers.fromToken(token);
    if (isRefusal(caller)) return sendProblem(request, response, caller);
    const asked = Sentence.safeParse(request.body);
    if (!asked.success) return sendProblem(request, response, malformed(asked.error));
    const { text, language } = asked.data;
    const wav = await speech.read(spokenText(desk.office, text, language), language);
    if (wav) sendSound(response, wav);
    else sendProblem(request, response, refuse('resource/unknown'));
  });
  return router;

  async function textFor({ site, what, language }: z.infer<typeof Asked>): Promise<string | undefined> {
    // A machine may have a hundred voices: what nobody hears here is said to nobody.
    if (!desk.office.languages.includes(language)) return undefined;
    if (what === 'test') return soundTest(desk.office, language);
    const open = desk.find(site);
    const call = await open?.site.read((day) => day.announcements.find(({ id }) => id === what));
    return (
      open &&
      call &&
      announcement(desk.office, call.number, counterLabel(open.site.config, call.counter), language)
    );
  }
}

function sendSound(response: Response, wav: Buffer): void {
  response.type('audio/wav').set('cache-control', 'no-store').send(wav);
}
