// The page at /: which screen is this machine?

import { directionOf, type Language } from '../../core/office/languages.ts';
import type { LandingWords } from '../../core/words/landing/da.ts';
import { say } from '../../core/words/say.ts';
import { type Html, html } from './html.ts';
import { type IconName, icon } from './landing-icons.ts';
import { languageLinks, type NamedLanguage } from './language-links.ts';

export type LandingPageModel = {
  readonly language: Language;
  readonly words: LandingWords;
  readonly languages: readonly NamedLanguage[];
  readonly office: string;
  readonly sites: readonly {
    readonly id: string;
    readonly name: string;
    readonly address: string | null;
    /** Its slips go into the paper tray. */
    readonly paperTray: boolean;
  }[];
  /** The sign-ins of the demo; null in an office. */
  readonly demo: { readonly names: readonly string[]; readonly password: string } | null;
  readonly assets: { readonly styles: readonly string[] };
  /** Null: it is not served here. */
  readonly docs: string | null;
};

type Site = LandingPageModel['sites'][number];

type Screen = {
  readonly icon: IconName;
  readonly name: keyof LandingWords;
  readonly isFor: keyof LandingWords;
  readonly href: (site: string) => string;
};

const screens: readonly Screen[] = [
  { icon: 'kiosk', name: 'kiosk', isFor: 'kioskFor', href: (site) => `/kiosk?site=${site}` },
  {
    icon: 'sound',
    name: 'displaySound',
    isFor: 'displaySoundFor',
    href: (site) => `/display?site=${site}&sound=on`,
  },
  {
    icon: 'display',
    name: 'display',
    isFor: 'displayFor',
    href: (site) => `/display?site=${site}&sound=off`,
  },
  { icon: 'counter', name: 'counter', isFor: 'counterFor', href: (site) => `/counter?site=${site}` },
  { icon: 'vote', name: 'vote', isFor: 'voteFor', href: (site) => `/vote?site=${site}` },
];

const paperTray: Screen = {
  icon: 'paper',
  name: 'paper',
  isFor: 'paperFor',
  href: (site) => `/paper?site=${site}`,
};

export function landingPage(model: LandingPageModel): string {
  return `<!doctype html>\n${html`<html lang="${model.language}" dir="${directionOf(model.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${model.office}</title>
<link rel="icon" href="data:,">
${model.assets.styles.map((style) => html`<link rel="stylesheet" href="${style}">`)}
</head>
<body>
${landingBody(model)}
</body>
</html>
`}`;
}

/** What stands in the document's body. */
export function landingBody(model: LandingPageModel): Html {
  const { office, sites, demo, docs } = model;
  const text = speakerOf(model);
  return html`<div class="plain">
<header class="top">
<p class="office">${office}</p>
${languageLinks(model, text('languages'))}
</header>
<main>
<h1>${text('question')}</h1>
${demo ? demoNote(demo, text) : html`<p class="intro">${text('intro')} ${text('paired')}</p>`}
${sites.map((site) => siteSection(site, text))}
</main>
<footer>
<ul>
<li><a href="/api/v1/openapi.json">${text('api')}</a></li>
${docs === null ? '' : html`<li><a href="${docs}">${text('docs')}</a></li>`}
</ul>
</footer>
</div>`;
}

type Speak = (key: keyof LandingWords) => string;

function speakerOf({ words, language }: LandingPageModel): Speak {
  return (key) => say(words[key], language);
}

function demoNote({ names, password }: NonNullable<LandingPageModel['demo']>, text: Speak): Html {
  const listed = names.map((name) => html`<code>${name}</code> `);
  return html`<section class="demo">
<h2>${text('demo')}</h2>
<p>${text('demoHow')}</p>
<p>${text('demoSignIn')} ${listed} ${text('demoPassword')} <code>${password}</code></p>
</section>`;
}

function siteSection({ id, name, address, paperTray: hasTray }: Site, text: Speak): Html {
  const shown = hasTray ? [...screens, paperTray] : screens;
  return html`<section class="site">
<h2>${name}</h2>
${address === null ? '' : html`<p class="address">${address}</p>`}
<ul class="screens">
${shown.map((screen) => screenLink(screen, id, text))}
</ul>
</section>`;
}

function screenLink({ icon: name, name: title, isFor, href }: Screen, site: string, text: Speak): Html {
  return html`<li><a href="${href(encodeURIComponent(site))}">${icon(name)}<span><strong>${text(title)}</strong> <span class="for">${text(isFor)}</span></span></a></li>
`;
}
