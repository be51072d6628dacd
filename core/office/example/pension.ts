// Pension and what comes on top of it.

import type { z } from 'zod';
import type { Service } from '../office.ts';

export const pension: z.input<typeof Service>[] = [
  {
    id: 'helbredstillaeg',
    area: 'pension',
    name: {
      da: 'Helbredstillæg',
      de: 'Gesundheitszulage',
      en: 'Health supplement',
      uk: 'Надбавка на здоров’я',
      ar: 'علاوة صحية',
      tr: 'Sağlık ek ödemesi',
    },
    search: {
      da: ['pension', 'helbredstillæg', 'medicin', 'briller', 'tandlæge'],
      de: ['rente', 'medikamente', 'brille', 'zahnarzt'],
      en: ['pension', 'medicine', 'glasses', 'dentist'],
      uk: ['пенсія', 'ліки', 'окуляри', 'стоматолог'],
      ar: ['معاش', 'دواء', 'نظارة', 'طبيب أسنان'],
      tr: ['emeklilik', 'ilaç', 'gözlük', 'diş hekimi'],
    },
    targetMinutes: 20,
    typicalMinutes: 15,
  },
  {
    id: 'personligt-tillaeg',
    area: 'pension',
    name: {
      da: 'Personligt tillæg',
      de: 'Persönliche Zulage',
      en: 'Personal supplement',
      uk: 'Персональна надбавка',
      ar: 'علاوة شخصية',
      tr: 'Kişisel ek ödeme',
    },
    search: {
      da: ['pension', 'tillæg', 'folkepension'],
      de: ['rente', 'zulage'],
      en: ['pension', 'supplement'],
      uk: ['пенсія', 'надбавка', 'доплата'],
      ar: ['معاش', 'علاوة', 'تقاعد'],
      tr: ['emeklilik', 'ek ödeme'],
    },
    targetMinutes: 20,
    typicalMinutes: 15,
  },
  {
    id: 'beboerindskud',
    area: 'pension',
    name: {
      da: 'Lån til beboerindskud',
      de: 'Darlehen für Mietkaution',
      en: 'Housing deposit loan',
      uk: 'Позика на заставу за житло',
      ar: 'قرض تأمين السكن',
      tr: 'Konut depozitosu kredisi',
    },
    search: {
      da: ['indskud', 'lån', 'lejlighed', 'bolig'],
      de: ['kaution', 'darlehen', 'wohnung'],
      en: ['deposit', 'loan', 'flat', 'housing'],
      uk: ['застава', 'позика', 'квартира', 'житло'],
      ar: ['تأمين', 'قرض', 'شقة', 'سكن'],
      tr: ['depozito', 'kredi', 'daire', 'konut'],
    },
    targetMinutes: 20,
    typicalMinutes: 15,
  },
  {
    id: 'begravelse',
    area: 'pension',
    name: { da: 'Begravelse', de: 'Bestattung', en: 'Funeral', uk: 'Поховання', ar: 'الدفن', tr: 'Cenaze' },
    hint: {
      da: 'Kommunal begravelse og hjælp til den',
      de: 'Kommunale Bestattung und Beihilfe',
      en: 'Municipal funeral and help with it',
      uk: 'Муніципальне поховання та допомога',
      ar: 'الدفن عن طريق البلدية والمساعدة فيه',
      tr: 'Belediye cenazesi ve cenaze yardımı',
    },
    search: {
      da: ['dødsfald', 'bisættelse', 'begravelseshjælp'],
      de: ['todesfall', 'beerdigung'],
      en: ['death', 'burial'],
      uk: ['смерть', 'похорон', 'кремація'],
      ar: ['وفاة', 'جنازة', 'دفن'],
      tr: ['ölüm', 'defin', 'cenaze'],
    },
    targetMinutes: 15,
    typicalMinutes: 20,
  },
];
