// What a display says: the announcements that it shows, and nothing else that anybody might ask for.

import { Router } from 'express';
import { z } from 'zod';
import { Language } from '../../core/office/text.ts';
import { counterLabel } from '../../core/views/scene.ts';
import type { FrontDesk } from '../front-desk.ts';
import { announcement } from '../speech/announcement.ts';
import type { Speech } from '../speech.ts';

const Asked = z.object({ site: z.string(), id: z.coerce.number().int(), language: Language });

export function serveSpeech(desk: FrontDesk, speech: Speech): Router {
  const router = Router();
  router.get('/speech/:site/:id/:language.wav', async (request, response) => {
    const asked = Asked.safeParse(request.params);
    const open = asked.success ? desk.find(asked.data.site) : undefined;
    const call = await open?.site.read((day) => day.announcements.find(({ id }) => id === asked.data?.id));
    if (!asked.success || !open || !call) {
      response.status(404).end();
      return;
    }
    const { language } = asked.data;
    const counter = counterLabel(open.site.config, call.counter);
    const wav = await speech.say(announcement(call.number, counter, language), language);
    if (wav) response.type('audio/wav').set('cache-control', 'no-store').send(wav);
    else response.status(404).end();
  });
  return router;
}
