// Dansk.

import type { ExportWords } from './words.ts';

export const da: ExportWords = {
  figures: {
    title: 'Tal',
    simulated: 'Simulerede data',
    by: 'Opdelt efter',
    what: 'Hvad',
    visits: 'Kom',
    served: 'Betjent',
    noShow: 'Udeblevet',
    cancelled: 'Annulleret',
    expired: 'Ikke kaldt inden dagens slut',
    servings: 'Betjente ærinder',
    waits: 'Kaldt',
    waitHalf: 'Ventetid: halvdelen højst (min.)',
    waitNine: 'Ventetid: 9 af 10 højst (min.)',
    inTarget: 'Inden for målet',
    walkHalf: 'Gangtid: halvdelen højst (min.)',
    serviceHalf: 'Betjening: halvdelen højst (min.)',
    serviceNine: 'Betjening: 9 af 10 højst (min.)',
    total: 'I alt',
    kind: 'Tidsbestilling',
    part: 'Fra dato',
    site: 'Sted',
    area: 'Fagområde',
    service: 'Ærinde',
    weekday: 'Ugedag (1 er mandag)',
    hour: 'Kom i timen fra kl.',
    walkIn: 'Uden tid',
    booked: 'Med tid',
    gone: 'Findes ikke mere',
  },
};
