// A survey's result for the wall: on A4, in the office's first two languages. Only while somebody wants it shown (V10).

import type { SurveyPoster } from '../../core/ballot/poster.ts';
import { directionOf, type Language, type StaffLanguage } from '../../core/office/languages.ts';
import type { IsoDate } from '../../core/time.ts';
import type { DisplayWords } from '../../core/words/display/da.ts';
import { say } from '../../core/words/say.ts';
import { words } from '../../core/words/words.ts';
import { type Html, html } from './html.ts';

export type SurveyPosterModel = {
  /** Staff's. */
  readonly language: StaffLanguage;
  readonly office: string;
  readonly poster: SurveyPoster;
  readonly said: readonly { readonly language: Language; readonly words: DisplayWords }[];
};

/** What stands in the document's body. */
export function surveyPosterBody({ language, office, poster, said }: SurveyPosterModel): Html {
  const { first, last, votes, handed, shares } = poster;
  const inEach = (tell: (words: DisplayWords, language: Language) => string) =>
    said.map(
      ({ language: one, words: they }) =>
        html`<p lang="${one}" dir="${directionOf(one)}">${tell(they, one)}</p>`,
    );
  const [own] = said;
  return html`<div class="staff"><button type="button" data-print>${say(words[language].poster.print, language)}</button></div>
<main class="poster result">
<p class="site">${office}</p>
<div class="headline">
${said.map(({ language: one, words: they }, i) => {
  const title = say(they.surveySaid, one);
  const about = html`<p class="days">${daysText(first, last, one)}</p>`;
  return html`<div lang="${one}" dir="${directionOf(one)}">${i === 0 ? html`<h1>${title}</h1>` : html`<h2>${title}</h2>`}${about}</div>`;
})}
</div>
${shares.map(
  ({ answer, share }) => html`<section class="answer">
<p class="share">${percentText(share, own?.language ?? language)}</p>
<div class="words">${inEach((they, one) => say(they[`survey-${answer}`], one))}</div>
<svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true"><rect width="100" height="4" class="all"></rect><rect width="${share * 100}" height="4" class="part"></rect></svg>
</section>`,
)}
<div class="words">${inEach((they, one) =>
    handed === null ? say(they.surveyVoted, one, { votes }) : say(they.surveyVotedOf, one, { votes, handed }),
  )}</div>
</main>`;
}

function percentText(share: number, language: Language): string {
  return new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 }).format(share);
}

function daysText(first: IsoDate, last: IsoDate, language: Language): string {
  const format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return format.formatRange(Date.parse(first), Date.parse(last));
}
