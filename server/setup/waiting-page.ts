// What everything answers that is not the set-up itself: this front desk is not set up yet, in every language (U2).

import { type CitizenLanguage, citizenLanguages, directionOf } from '../../core/office/languages.ts';
import { type Html, html } from '../doors/html.ts';
import { waitingWords } from './waiting-words.ts';

/** `script` looks whether it has been set up meanwhile, and then loads the page that was asked for. */
export function waitingPage({ script, styles }: { script: string; styles: readonly string[] }): string {
  const [first] = citizenLanguages;
  return `<!doctype html>\n${html`<html lang="${first}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${waitingWords[first].title}</title>
<link rel="icon" href="data:,">
${styles.map((style) => html`<link rel="stylesheet" href="${style}">`)}
<script type="module" src="${script}"></script>
</head>
<body>
${waitingBody()}
</body>
</html>
`}`;
}

/** What stands in the document's body. */
export function waitingBody(): Html {
  return html`<main class="waiting">
${citizenLanguages.map(section)}
</main>`;
}

function section(language: CitizenLanguage, i: number): Html {
  const { title, hint } = waitingWords[language];
  return html`<section lang="${language}" dir="${directionOf(language)}">
${i === 0 ? html`<h1>${title}</h1>` : html`<h2>${title}</h2>`}
<p>${hint}</p>
</section>
`;
}
