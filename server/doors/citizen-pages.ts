// The pages that the server draws itself: which screen is this machine?, and a ticket on a citizen's phone.

import { type Request, type Response, Router } from 'express';
import type { Language } from '../../core/office/languages.ts';
import type { Ack } from '../../core/protocol.ts';
import type { Millis } from '../../core/time.ts';
import { phonesView } from '../../core/views/phones.ts';
import { ticketState } from '../../core/views/ticket.ts';
import { wordsIn } from '../../core/words/in-force.ts';
import { demoNames, demoPassword } from '../demo.ts';
import type { FrontDesk } from '../front-desk.ts';
import { newCommandId } from '../ids.ts';
import { sitesThere } from '../pop-ups.ts';
import type { Broadcast } from './broadcast.ts';
import { citizen } from './callers.ts';
import { landingPage } from './landing-page.ts';
import { languageParameter, namedLanguages } from './language-links.ts';
import { assetsOf } from './static.ts';
import { leaveParameter, type TicketPageModel, ticketPage } from './ticket-page.ts';

export type CitizenPagesParts = {
  readonly desk: FrontDesk;
  readonly broadcast: Broadcast;
  /** The folder of the built pages. */
  readonly pages: string;
  readonly demo: boolean;
  readonly clock: () => Millis;
};

export function serveCitizenPages({ desk, broadcast, pages, demo, clock }: CitizenPagesParts): Router {
  const router = Router();
  const assets = assetsOf(pages, 'display/phone/phone.ts');
  const styles = [assetsOf(pages, 'ui/plain.css').script];

  router.get('/', (request, response) => {
    const { name, languages: spoken } = desk.office;
    const language = languageOf(request, spoken, undefined);
    const html = landingPage({
      language,
      words: wordsIn(desk.office, language).landing,
      languages: namedLanguages(desk.office),
      office: name,
      sites: sitesThere(desk.office, clock()).map(({ id, name, address, printer }) => {
        return { id, name, address: address ?? null, paperTray: printer !== 'none' };
      }),
      demo: demo ? { names: demoNames, password: demoPassword } : null,
      assets: { styles },
      docs: null,
    });
    sendPage(response, 200, html);
  });

  router.get('/t/:secret', async (request, response) => {
    const secret = request.params.secret;
    const found = desk.tickets.find(secret);
    const open = found && desk.find(found.site);
    const ticket = await open?.site.read((day) => {
      const visit = day.visits.get(found?.visit ?? '');
      if (visit?.number === undefined) return undefined;
      const state = ticketState(phonesView(broadcast.sceneOf(open, day)), open.site.config, visit);
      return { site: open.site.config.name, number: visit.number, state, language: visit.language };
    });
    const language = languageOf(request, desk.office.languages, ticket?.language);
    const model: TicketPageModel = {
      language,
      words: wordsIn(desk.office, language).phone,
      languages: namedLanguages(desk.office),
      office: desk.office.name,
      path: `/t/${encodeURIComponent(secret)}`,
      at: clock(),
      timeZone: open?.site.config.timeZone ?? 'UTC',
      assets,
      ticket,
      leaving: request.query[leaveParameter] !== undefined,
    };
    sendPage(response, ticket ? 200 : 404, ticketPage(model));
  });

  router.post('/t/:secret/leave', async (request, response) => {
    const found = desk.tickets.find(request.params.secret);
    if (found) {
      const command = { command: 'leave', visit: found.visit } as const;
      const message = { id: newCommandId(), command };
      await new Promise<Ack>((resolve) => desk.command(citizen(found.visit), found.site, message, resolve));
    }
    // Refused or not, the ticket's page now says how it is.
    const language = languageOf(request, desk.office.languages, undefined);
    response.redirect(
      303,
      `/t/${encodeURIComponent(request.params.secret)}?${languageParameter}=${language}`,
    );
  });
  return router;
}

/** The one that was asked for, else the visit's, else the browser's, as far as the office speaks it. */
export function languageOf(
  request: Request,
  spoken: readonly Language[],
  visits: Language | undefined,
): Language {
  const asked = request.query[languageParameter];
  const accepted = request.acceptsLanguages([...spoken]);
  const wishes: unknown[] = [asked, visits, accepted];
  const wish = wishes.find((one) => spoken.some((language) => language === one));
  return spoken.find((language) => language === wish) ?? spoken[0] ?? 'da';
}

export function sendPage(response: Response, status: number, html: string): void {
  response.status(status).type('html').set('cache-control', 'no-store').send(html);
}
