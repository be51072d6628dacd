// What a front desk says that is not set up yet; whose office speaks which languages nobody knows then.

import type { CitizenLanguage } from '../../core/office/languages.ts';

export type WaitingWords = { readonly title: string; readonly hint: string };

export const waitingWords: Readonly<Record<CitizenLanguage, WaitingWords>> = {
  da: {
    title: 'Systemet er ikke sat op endnu',
    hint: 'Siden går selv videre, når det er klar. Er det dig, der sætter systemet op? Åbn den adresse, som serveren skrev, da den startede.',
  },
  de: {
    title: 'Das System ist noch nicht eingerichtet',
    hint: 'Diese Seite geht von selbst weiter, sobald alles bereit ist. Richten Sie das System ein? Öffnen Sie die Adresse, die der Server beim Start ausgegeben hat.',
  },
  en: {
    title: 'This system is not set up yet',
    hint: 'This page goes on by itself when all is ready. Are you the one who sets it up? Open the address that the server printed when it started.',
  },
  uk: {
    title: 'Систему ще не налаштовано',
    hint: 'Коли все буде готово, сторінка продовжить роботу сама. Якщо систему налаштовуєте Ви, відкрийте адресу, яку сервер вивів під час запуску.',
  },
  ar: {
    title: 'لم يتم إعداد النظام بعد',
    hint: 'ستتابع هذه الصفحة من تلقاء نفسها عندما يصبح كل شيء جاهزًا. إذا كنت من يُعدّ النظام، فافتح العنوان الذي أظهره الخادم عند تشغيله.',
  },
  tr: {
    title: 'Sistem henüz kurulmadı',
    hint: 'Her şey hazır olduğunda bu sayfa kendiliğinden devam eder. Sistemi siz kuruyorsanız, sunucunun başlarken yazdığı adresi açın.',
  },
};
