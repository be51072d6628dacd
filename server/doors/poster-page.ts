// A poster for the door: whoever has booked scans it with the phone to check in. On A4, in all the office's languages.

import { create } from 'qrcode';
import { directionOf, type Language, type StaffLanguage } from '../../core/office/languages.ts';
import type { CheckInWords } from '../../core/words/check-in/da.ts';
import { say } from '../../core/words/say.ts';
import { words } from '../../core/words/words.ts';
import { type Html, html } from './html.ts';

export type PosterModel = {
  /** Staff's. */
  readonly language: StaffLanguage;
  readonly office: string;
  readonly site: { readonly id: string; readonly name: string };
  readonly said: readonly { readonly language: Language; readonly words: CheckInWords }[];
  /** What phones reach the page as; null where they can't. */
  readonly url: string | null;
  readonly assets: { readonly script: string; readonly styles: readonly string[] };
};

/** The quiet zone that the standard asks for (ISO/IEC 18004). */
const quiet = 4;

export function posterPage(model: PosterModel): string {
  const { language, site, assets } = model;
  return `<!doctype html>\n${html`<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${site.name}</title>
<link rel="icon" href="data:,">
${assets.styles.map((style) => html`<link rel="stylesheet" href="${style}">`)}
<script type="module" src="${assets.script}"></script>
</head>
<body>
${posterBody(model)}
</body>
</html>
`}`;
}

/** What stands in the document's body. */
export function posterBody({ language, office, site, said, url }: PosterModel): Html {
  const { poster } = words[language];
  if (url === null) {
    return html`<main class="check-in"><h1>${say(poster.title, language)}</h1>
<p class="told">${say(poster.noAddress, language)}</p></main>`;
  }
  return html`<div class="staff"><p>${say(poster.hint, language)}</p>
<button type="button" data-print>${say(poster.print, language)}</button></div>
<main class="poster">
<p class="site">${office} · ${site.name}</p>
${qr(url)}
<div class="said">
${said.map(({ language: one, words: they }, i) => {
  const title = say(they.posterTitle, one);
  return html`<section lang="${one}" dir="${directionOf(one)}">
${i === 0 ? html`<h1>${title}</h1>` : html`<h2>${title}</h2>`}
<p>${say(they.posterHow, one)}</p>
</section>`;
})}
</div>
</main>`;
}

/** With an address that can be read out and typed. */
function qr(url: string): Html {
  const { modules } = create(url, { errorCorrectionLevel: 'M' });
  const size = modules.size + 2 * quiet;
  let path = '';
  for (let y = 0; y < modules.size; y += 1) {
    for (let x = 0; x < modules.size; x += 1) {
      if (modules.get(y, x)) path += `M${x + quiet} ${y + quiet}h1v1h-1z`;
    }
  }
  return html`<svg class="code" viewBox="0 0 ${size} ${size}" role="img" aria-label="QR" shape-rendering="crispEdges"><rect width="100%" height="100%" fill="#fff"></rect><path d="${path}" fill="#000"></path></svg>
<p><bdi>${url}</bdi></p>`;
}
