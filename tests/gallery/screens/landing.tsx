// The page at /, as the server draws it.

import '../../../ui/plain.css';
import { parseOffice } from '../../../core/office/check.ts';
import { exampleOffice } from '../../../core/office/example.ts';
import { wordsIn } from '../../../core/words/in-force.ts';
import { type LandingPageModel, landingBody } from '../../../server/doors/landing-page.ts';
import { namedLanguages } from '../../../server/doors/language-links.ts';
import { language } from '../../../ui/language.ts';
import type { Screen } from '../screen.ts';

export const screen: Screen = {
  viewport: { width: 1280, height: 800 },
  readers: 'citizens',
  further: { ar: ['demo'], uk: ['office'] },
  states: {
    demo: () => draw({ demo: { names: ['clerk', 'supervisor', 'admin'], password: 'demo' } }),
    office: () => draw({ demo: null, docs: null }, false),
  },
};

function draw(more: Partial<LandingPageModel>, paperTray = true) {
  const parsed = parseOffice(exampleOffice);
  if ('faults' in parsed) throw new Error(JSON.stringify(parsed.faults));
  const { office } = parsed;
  const model: LandingPageModel = {
    language: language.value,
    words: wordsIn(office, language.value).landing,
    languages: namedLanguages(office),
    office: office.name,
    sites: office.sites.map((site) => ({
      id: site.id,
      name: site.name,
      address: site.address ?? null,
      paperTray,
    })),
    demo: null,
    assets: { styles: [] },
    docs: '/docs',
    ...more,
  };
  return <div dangerouslySetInnerHTML={{ __html: landingBody(model).toString() }} />;
}
