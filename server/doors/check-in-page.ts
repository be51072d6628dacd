// Checking in on one's own phone at the door (B9), as the server draws it: it works without a script.

import type { Refusal } from '../../core/day/context.ts';
import { directionOf, type Language } from '../../core/office/languages.ts';
import type { TicketInfo } from '../../core/protocol.ts';
import type { Millis } from '../../core/time.ts';
import type { CheckInWords } from '../../core/words/check-in/da.ts';
import { toldArrival, toldRefused } from '../../core/words/check-in/told.ts';
import { say } from '../../core/words/say.ts';
import { type Html, html } from './html.ts';
import { languageLinks, languageParameter, type NamedLanguage } from './language-links.ts';

export type Outcome =
  | { readonly is: 'asked' }
  | { readonly is: 'refused'; readonly refusal: Refusal; readonly told: string | undefined }
  /** Too late for the booked time: the number is a walk-in's, and that is said before the ticket's page is opened. */
  | {
      readonly is: 'late';
      readonly number: string;
      readonly booking: NonNullable<TicketInfo['booking']>;
      readonly ticket: string;
    };

export type CheckInPageModel = {
  readonly language: Language;
  readonly words: CheckInWords;
  readonly languages: readonly NamedLanguage[];
  readonly office: string;
  readonly site: { readonly id: string; readonly name: string; readonly timeZone: string };
  readonly at: Millis;
  readonly minutes: number;
  /** What was typed stays. */
  readonly code: string;
  /** Of the command that this page would give: pressed twice, it is given once (L7). */
  readonly id: string;
  readonly outcome: Outcome;
  readonly assets: { readonly script: string; readonly styles: readonly string[] };
};

export function checkInPage(model: CheckInPageModel): string {
  const { language, words, assets } = model;
  return `<!doctype html>\n${html`<html lang="${language}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${say(words.phoneTitle, language)}</title>
<link rel="icon" href="data:,">
${assets.styles.map((style) => html`<link rel="stylesheet" href="${style}">`)}
<script type="module" src="${assets.script}"></script>
</head>
<body>
${checkInBody(model)}
</body>
</html>
`}`;
}

/** What stands in the document's body. */
export function checkInBody(model: CheckInPageModel): Html {
  const { office, site, languages } = model;
  return html`<div class="check-in">
<header class="top">
<p class="office">${office} · ${site.name}</p>
${languageLinks(model, languages.map(({ name }) => name).join(', '))}
</header>
<main>
${mainOf(model)}
</main>
</div>`;
}

function mainOf(model: CheckInPageModel): Html {
  const { outcome, words, language, at, site } = model;
  const text = speakerOf(model);
  switch (outcome.is) {
    case 'asked':
      return html`<h1>${text('phoneTitle')}</h1>
<p>${text('phoneHint')}</p>
${form(model)}
<p class="quiet">${say(words.phoneFrom, language, { n: model.minutes })}</p>`;
    case 'late':
      return html`<h1><bdi class="number">${outcome.number}</bdi></h1>
<p class="told">${toldArrival(outcome.booking, at, { words, language, timeZone: site.timeZone })}</p>
<a class="go" href="${outcome.ticket}">${text('follow')}</a>`;
    case 'refused':
      return refused(model, outcome);
  }
}

function refused(model: CheckInPageModel, { refusal, told }: Extract<Outcome, { is: 'refused' }>): Html {
  const { words, language, site } = model;
  const { title, facts, hint, number, fix } = toldRefused(refusal, {
    words,
    language,
    timeZone: site.timeZone,
  });
  return html`<h1>${title}</h1>
<div class="told">
${number === undefined ? '' : html`<p><bdi class="number">${number}</bdi></p>`}
${facts.map((fact) => html`<p><strong>${fact}</strong></p>`)}
<p>${fix && refusal.refused !== 'booking/unknown' ? (told ?? hint) : hint}</p>
</div>
${number === undefined ? form(model) : ''}`;
}

function form(model: CheckInPageModel): Html {
  const { site, language, code, id } = model;
  const text = speakerOf(model);
  return html`<form method="post" action="/check-in/${encodeURIComponent(site.id)}?${languageParameter}=${language}">
<input type="hidden" name="id" value="${id}">
<label>${text('label')}
<input name="code" required maxlength="20" dir="ltr" autocomplete="off" autocapitalize="characters" spellcheck="false" value="${code}">
</label>
<button>${text('go')}</button>
</form>`;
}

function speakerOf({ words, language }: CheckInPageModel): (key: keyof CheckInWords) => string {
  return (key) => say(words[key], language);
}
