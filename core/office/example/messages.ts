// What supervisors can put up for the room in a press.

import type { z } from 'zod';
import type { MessageTemplate } from '../office.ts';

export const messages: z.input<typeof MessageTemplate>[] = [
  {
    id: 'lang-ventetid',
    text: {
      da: 'Lige nu er ventetiden længere end normalt. Tak for tålmodigheden.',
      de: 'Zurzeit ist die Wartezeit länger als sonst. Danke für Ihre Geduld.',
      en: 'Waiting takes longer than usual right now. Thank you for your patience.',
      uk: 'Зараз очікування триває довше, ніж зазвичай. Дякуємо за терпіння.',
      ar: 'مدة الانتظار الآن أطول من المعتاد. شكرًا لصبركم.',
      tr: 'Şu anda bekleme her zamankinden uzun. Sabrınız için teşekkürler.',
    },
  },
  {
    id: 'it-problemer',
    text: {
      da: 'Vi har problemer med vores it-systemer. Det tager længere tid i dag.',
      de: 'Wir haben Probleme mit der Technik. Heute dauert es länger.',
      en: 'We have problems with our IT systems. It takes longer today.',
      uk: 'У нас проблеми з комп’ютерними системами. Сьогодні все триває довше.',
      ar: 'لدينا مشكلات في الأنظمة. تستغرق الخدمة اليوم وقتًا أطول.',
      tr: 'Bilgi sistemlerimizde sorun var. İşlemler bugün daha uzun sürüyor.',
    },
  },
  {
    id: 'lukker-tidligt',
    text: {
      da: 'Vi lukker tidligere i dag. Har du et nummer, bliver du betjent.',
      de: 'Wir schließen heute früher. Wer eine Nummer hat, wird bedient.',
      en: 'We close earlier today. If you have a number, you will be served.',
      uk: 'Сьогодні ми зачиняємося раніше. Хто має номер, того обслужать.',
      ar: 'نغلق اليوم مبكرًا. من لديه رقم ستتم خدمته.',
      tr: 'Bugün erken kapatıyoruz. Numaranız varsa işleminiz yapılacaktır.',
    },
  },
];
