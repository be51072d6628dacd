// The areas of the plan, by which every report counts.

import type { z } from 'zod';
import type { Area } from '../office.ts';

export const areas: z.input<typeof Area>[] = [
  {
    id: 'folkeregister',
    name: {
      da: 'Person- og folkeregister',
      de: 'Personen- und Melderegister',
      en: 'Civil registration',
      uk: 'Реєстрація населення',
      ar: 'السجل المدني',
      tr: 'Nüfus kaydı',
    },
  },
  {
    id: 'pension',
    name: {
      da: 'Pension og tillæg',
      de: 'Rente und Zulagen',
      en: 'Pension and supplements',
      uk: 'Пенсія та надбавки',
      ar: 'المعاش والعلاوات',
      tr: 'Emeklilik ve ek ödemeler',
    },
  },
  {
    id: 'pas-koerekort-mitid',
    name: {
      da: 'Kørekort, pas, NemID og MitID',
      de: 'Führerschein, Pass, NemID und MitID',
      en: 'Driving licence, passport, NemID and MitID',
      uk: 'Посвідчення водія, паспорт, NemID та MitID',
      ar: 'رخصة القيادة وجواز السفر وNemID وMitID',
      tr: 'Ehliyet, pasaport, NemID ve MitID',
    },
  },
  {
    id: 'reception',
    name: {
      da: 'Reception og omstilling',
      de: 'Empfang und Vermittlung',
      en: 'Reception and switchboard',
      uk: 'Приймальня та довідка',
      ar: 'الاستقبال والتحويل',
      tr: 'Resepsiyon ve santral',
    },
  },
  {
    id: 'vielse',
    name: { da: 'Vielse', de: 'Eheschließung', en: 'Weddings', uk: 'Одруження', ar: 'الزواج', tr: 'Nikâh' },
  },
  {
    id: 'kontrolgruppen',
    name: {
      da: 'Kontrolgruppen',
      de: 'Kontrollgruppe',
      en: 'Control group',
      uk: 'Контрольна група',
      ar: 'فريق المراقبة',
      tr: 'Kontrol grubu',
    },
  },
];
