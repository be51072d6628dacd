// What citizens read under the code, in the languages that no staff's page is in.

import type { CitizenLanguage, StaffLanguage } from '../../../core/office/languages.ts';

export const forCitizens: Readonly<Record<Exclude<CitizenLanguage, StaffLanguage>, string>> = {
  uk: 'Потрібна допомога? Зверніться до працівників.',
  ar: 'هل تحتاج إلى مساعدة؟ يُرجى مراجعة الموظفين.',
  tr: 'Yardıma mı ihtiyacınız var? Lütfen görevlilere başvurun.',
};
