// The doors of the page for checking in by phone, and of its poster.

import { type Request, type Response, Router, urlencoded } from 'express';
import { z } from 'zod';
import { type Refusal, refuse } from '../../core/day/context.ts';
import { type Language, staffLanguages } from '../../core/office/languages.ts';
import { type Ack, CommandId } from '../../core/protocol.ts';
import type { Millis } from '../../core/time.ts';
import type { CitizenRefusal } from '../../core/words/citizens/words.ts';
import { wordsIn } from '../../core/words/in-force.ts';
import { say } from '../../core/words/say.ts';
import type { FrontDesk, OpenSite } from '../front-desk.ts';
import { newCommandId } from '../ids.ts';
import { Buckets } from './bucket.ts';
import { citizenAt } from './callers.ts';
import { type CheckInPageModel, checkInPage, type Outcome } from './check-in-page.ts';
import { languageOf, sendPage } from './citizen-pages.ts';
import { namedLanguages } from './language-links.ts';
import { addressOf, type Limit } from './limits.ts';
import { posterPage } from './poster-page.ts';
import { assetsOf } from './static.ts';

export type CheckInPagesParts = {
  readonly desk: FrontDesk;
  /** The folder of the built pages. */
  readonly pages: string;
  /** Wrong codes of one address in ten seconds, as at votes. */
  readonly guesses: Limit;
  readonly clock: () => Millis;
};

/** What the form says; anything else is no code. */
const Form = z.object({ code: z.string().max(40).catch(''), id: CommandId.catch(() => newCommandId()) });

export function serveCheckIn({ desk, pages, guesses, clock }: CheckInPagesParts): Router {
  const router = Router();
  const assets = assetsOf(pages, 'display/check-in/check-in.ts');
  const buckets = new Buckets({ burst: guesses, perSecond: guesses / 10 }, clock);

  function modelOf(request: Request, { site: { config, office } }: OpenSite): CheckInPageModel {
    const language = languageOf(request, office.languages, undefined);
    return {
      language,
      words: wordsIn(office, language).checkIn,
      languages: namedLanguages(office),
      office: office.name,
      site: config,
      at: clock(),
      minutes: office.limits.checkInMinutes,
      code: '',
      id: newCommandId(),
      outcome: { is: 'asked' },
      assets,
    };
  }

  function send(response: Response, model: CheckInPageModel, status = 200): void {
    sendPage(response, status, checkInPage(model));
  }

  router.get('/check-in/:site', (request, response, next) => {
    const open = desk.find(request.params.site);
    if (open) send(response, modelOf(request, open));
    else next();
  });

  router.post(
    '/check-in/:site',
    urlencoded({ extended: false, limit: '2kb' }),
    async (request, response, next) => {
      const open = desk.find(String(request.params.site));
      if (!open) return next();
      const { code, id } = Form.parse(request.body ?? {});
      const model = modelOf(request, open);
      const refused = (refusal: Refusal, status: number) => {
        const outcome = { is: 'refused', refusal, told: toldIn(open, model.language, refusal) } as const;
        send(response, { ...model, code, outcome }, status);
      };
      const guesser = addressOf(request);
      if (!buckets.take(guesser)) return refused(refuse('rate/slow-down'), 429);
      const command = {
        command: 'check-in',
        code: typed(code),
        language: model.language,
        slip: false,
      } as const;
      const ack = await new Promise<Ack>((resolve) =>
        desk.command(citizenAt(open.site.id), open.site.id, { id, command }, resolve),
      );
      if (!ack.ok) return refused(ack.refusal, 409);
      buckets.giveBack(guesser);
      const ticket = `/t/${desk.tickets.secretOf(open.site.id, ack.answer.visit ?? '')}`;
      const booking = ack.ticket?.booking;
      if (!booking?.late) return response.redirect(303, ticket);
      const outcome: Outcome = { is: 'late', number: ack.answer.number ?? '', booking, ticket };
      send(response, { ...model, outcome });
    },
  );

  router.get('/check-in/:site/poster', (request, response, next) => {
    const open = desk.find(request.params.site);
    if (!open) return next();
    const { office, config } = open.site;
    const base = desk.tickets.publicUrl();
    const language =
      staffLanguages.find((one) => one === request.acceptsLanguages([...staffLanguages])) ?? 'da';
    const page = posterPage({
      language,
      office: office.name,
      site: config,
      said: office.languages.map((one) => ({ language: one, words: wordsIn(office, one).checkIn })),
      url: base === null ? null : `${base}/check-in/${encodeURIComponent(config.id)}`,
      assets,
    });
    sendPage(response, 200, page);
  });
  return router;
}

/** As codes are compared; what can't be one is nobody's. */
function typed(code: string): string {
  return code
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .slice(0, 20);
}

function toldIn({ site }: OpenSite, language: Language, { refused, about }: Refusal): string | undefined {
  const phrase = wordsIn(site.office, language).refusals[refused as CitizenRefusal];
  return phrase === undefined ? undefined : say(phrase, language, about ?? {});
}
