// What a display says: the announcements that it shows, and nothing else that anybody might ask for.

import { Router } from 'express';
import { z } from 'zod';
import { Language } from '../../core/office/text.ts';
import { counterLabel } from '../../core/views/scene.ts';
import type { FrontDesk } from '../front-desk.ts';
import { announcement, soundTest } from '../speech/announcement.ts';
import type { Speech } from '../speech.ts';

/** An announcement's id, or the words with which a display's sound is tried. */
const Asked = z.object({
  site: z.string(),
  what: z.union([z.literal('test'), z.coerce.number().int()]),
  language: Language,
});

export function serveSpeech(desk: FrontDesk, speech: Speech): Router {
  const router = Router();
  router.get('/speech/:site/:what/:language.wav', async (request, response) => {
    const asked = Asked.safeParse(request.params);
    const text = asked.success ? await textFor(asked.data) : undefined;
    const wav = asked.success && text ? await speech.say(text, asked.data.language) : undefined;
    if (wav) response.type('audio/wav').set('cache-control', 'no-store').send(wav);
    else response.status(404).end();
  });
  return router;

  async function textFor({ site, what, language }: z.infer<typeof Asked>): Promise<string | undefined> {
    if (what === 'test') return soundTest(language);
    const open = desk.find(site);
    const call = await open?.site.read((day) => day.announcements.find(({ id }) => id === what));
    return open && call && announcement(call.number, counterLabel(open.site.config, call.counter), language);
  }
}
