// A citizen's own page, as the server draws it: it works without a script, and the script (display/phone) only has it
// drawn anew.

import type { EndCause } from '../../core/day/events.ts';
import { directionOf, type Language } from '../../core/office/languages.ts';
import type { Millis } from '../../core/time.ts';
import type { TicketState } from '../../core/views/ticket.ts';
import type { CommonWords } from '../../core/words/citizens/words.ts';
import { clockText } from '../../core/words/clock.ts';
import { say } from '../../core/words/say.ts';
import { beforeText, waitText } from '../../core/words/wait.ts';
import { type Html, html } from './html.ts';
import { languageLinks, languageParameter, type NamedLanguage } from './language-links.ts';

export type TicketPageModel = {
  readonly language: Language;
  readonly words: Words;
  readonly languages: readonly NamedLanguage[];
  readonly office: string;
  /** `/t/<secret>`. */
  readonly path: string;
  readonly at: Millis;
  readonly timeZone: string;
  readonly assets: { readonly script: string; readonly styles: readonly string[] };
  /** Undefined: this address leads to no ticket, or not any more. */
  readonly ticket:
    | { readonly site: string; readonly number: string; readonly state: TicketState }
    | undefined;
  /** The citizen asked to give up the place and is asked back. */
  readonly leaving: boolean;
};

/** The phone's, in the page's language. */
type Words = CommonWords['phone'];

type Ticket = NonNullable<TicketPageModel['ticket']>;

/** How often a page without a script asks again, in seconds. */
const renewal = 15;

/** The name of this page's own parameter. */
export const leaveParameter = 'leave';

export function ticketPage(model: TicketPageModel): string {
  const { language, assets, ticket } = model;
  return `<!doctype html>\n${html`<html lang="${language}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${ticketTitle(model)}</title>
<link rel="icon" href="data:,">
${assets.styles.map((style) => html`<link rel="stylesheet" href="${style}">`)}
${ticket ? live(assets.script) : ''}
</head>
<body>
${ticketBody(model)}
</body>
</html>
`}`;
}

/** What stands in the document's body. */
export function ticketBody(model: TicketPageModel): Html {
  const { office, ticket } = model;
  return html`<div class="ticket">
<header class="top">
<p class="office">${ticket ? `${office} · ${ticket.site}` : office}</p>
${languageLinks(model, model.languages.map(({ name }) => name).join(', '))}
</header>
${ticketMain(model)}
<p class="unseen" id="said" aria-live="assertive"></p>
</div>`;
}

function ticketTitle({ language, words: phone, ticket }: TicketPageModel): string {
  if (!ticket) return say(phone.unknown, language);
  const { number, state } = ticket;
  if (state.is === 'called') return `${say(phone.goTo, language, { counter: state.counter })} · ${number}`;
  if (state.is === 'waiting' && state.before !== null) {
    return `${beforeText(phone, state.before, language)} · ${number}`;
  }
  return `${say(phone.title, language)} · ${number}`;
}

/** The part that is drawn anew when something changes; its data tells the script what is drawn. */
function ticketMain(model: TicketPageModel): Html {
  const { language, words: phone, timeZone, ticket } = model;
  if (!ticket) {
    return html`<main class="unknown">
<h1>${say(phone.unknown, language)}</h1>
<p class="hint">${say(phone.unknownHint, language)}</p>
</main>`;
  }
  const { number, state } = ticket;
  const { before, next, wait, waitUnder, waitUnknown, asOf } = phone;
  const spoken = JSON.stringify({ before, next, wait, waitUnder, waitUnknown, asOf });
  return html`<main class="${state.is}" data-state="${state.is}" data-number="${number}" data-counter="${
    state.is === 'called' ? state.counter : ''
  }" data-time-zone="${timeZone}" data-words="${spoken}">
${offlineNotice(model)}
${state.is === 'waiting' && model.leaving ? leaveQuestion(model, number) : ticketFace(model, ticket)}
</main>`;
}

function ticketFace(model: TicketPageModel, { number, state }: Ticket): Html {
  const { language, words: phone } = model;
  const heading = html`<h1><span class="label">${say(phone.yourNumber, language)}</span> <bdi class="number">${number}</bdi></h1>`;
  const told = (text: string) => html`${heading}
<p class="told">${text}</p>`;
  switch (state.is) {
    case 'waiting':
      return html`${heading}
<div class="place">
<p class="before" data-before>${state.before === null ? '' : beforeText(phone, state.before, language)}</p>
<p data-wait>${waitText(phone, state.wait, language)}</p>
</div>
<p class="hint">${say(phone.stay, language)}</p>
<button type="button" class="alert" data-alert aria-pressed="false" hidden>${say(phone.alert, language)}</button>
<p class="as-of" data-as-of>${say(phone.asOf, language, { time: clockText(model.at, language, model.timeZone) })}</p>
<p class="leave"><a href="?${languageParameter}=${language}&amp;${leaveParameter}=ask">${say(phone.leave, language)}</a></p>`;
    case 'called':
      return html`${heading}
<p class="go">${goTo(model, state.counter)}</p>`;
    case 'serving':
      return told(say(phone.nowServed, language));
    case 'parked':
      return told(say(phone.parked, language));
    case 'no-show':
      return told(say(phone.noShow, language));
    case 'ended':
      return told(say(endedPhrase(phone, state.cause), language));
  }
}

/** The counter stands out of its sentence, wherever the language puts it. */
function goTo({ language, words }: TicketPageModel, counter: string): Html {
  const [before = '', after = ''] = say(words.goTo, language).split('{counter}');
  return html`${before}<strong class="sign" data-length="${counter.length}"><bdi>${counter}</bdi></strong>${after}`;
}

function leaveQuestion({ language, words: phone, path }: TicketPageModel, number: string): Html {
  return html`<h1><span class="label">${say(phone.yourNumber, language)}</span> <bdi class="number">${number}</bdi></h1>
<p class="told">${say(phone.leaveSure, language)}</p>
<a class="keep" href="?${languageParameter}=${language}">${say(phone.leaveNo, language)}</a>
<form method="post" action="${path}/leave?${languageParameter}=${language}">
<button class="give-up">${say(phone.leaveYes, language)}</button>
</form>`;
}

/** Unhidden by the script while it can't reach the server. */
function offlineNotice({ language, words }: TicketPageModel): Html {
  const text = say(words.offline, language);
  return html`<p class="offline" data-offline hidden><strong>${text}</strong> <span data-age></span></p>`;
}

function endedPhrase(phone: Words, cause: EndCause) {
  switch (cause) {
    case 'served':
      return phone.served;
    case 'cancelled-by-citizen':
      return phone.left;
    case 'cancelled-by-staff':
    case 'slip-failed':
      return phone.cancelled;
    case 'expired':
    case 'reset':
      return phone.expired;
  }
}

function live(script: string): Html {
  return html`<noscript><meta http-equiv="refresh" content="${renewal}"></noscript>
<script type="module" src="${script}"></script>`;
}
