// The door of the poster with a survey's result.

import { Router } from 'express';
import { staffLanguages } from '../../core/office/languages.ts';
import { wordsIn } from '../../core/words/in-force.ts';
import type { FrontDesk } from '../front-desk.ts';
import { sendPage } from './citizen-pages.ts';
import { html } from './html.ts';
import { assetsOf } from './static.ts';
import { surveyPosterBody } from './survey-poster-page.ts';

export function serveSurveyPoster(desk: FrontDesk, pages: string): Router {
  const router = Router();
  const { script, styles } = assetsOf(pages, 'display/check-in/check-in.ts');
  router.get('/surveys/:survey/poster', (request, response, next) => {
    const poster = desk.voting.posterOf(request.params.survey);
    if (!poster) return next();
    const { office } = desk;
    const language =
      staffLanguages.find((one) => one === request.acceptsLanguages([...staffLanguages])) ?? 'da';
    const said = office.languages
      .slice(0, 2)
      .map((one) => ({ language: one, words: wordsIn(office, one).display }));
    const body = surveyPosterBody({ language, office: office.name, poster, said });
    const page = html`<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${office.name}</title>
<link rel="icon" href="data:,">
${styles.map((style) => html`<link rel="stylesheet" href="${style}">`)}
<script type="module" src="${script}"></script>
</head>
<body>
${body}
</body>
</html>
`;
    sendPage(response, 200, `<!doctype html>\n${page}`);
  });
  return router;
}
