// Türkçe.

import type { LandingWords } from './da.ts';

export const tr: LandingWords = {
  question: 'Bu ekran ne için kullanılacak?',
  intro: 'Bir kez seçin ve sayfayı bu cihazın başlangıç sayfası olarak kaydedin.',
  languages: 'Dil',
  kiosk: 'Sıra cihazı',
  kioskFor: 'Vatandaşlar buradan numara alır.',
  displaySound: 'Sesli bekleme salonu',
  displaySoundFor: 'Kimin çağrıldığını gösterir ve söyler. Her salonda bir tane.',
  display: 'Sessiz bekleme salonu',
  displayFor: 'Aynı salondaki diğer ekranlar için.',
  counter: 'Gişe',
  counterFor: 'Görevliler ve yöneticiler buradan oturum açar.',
  vote: 'Oylama noktası',
  voteFor: 'Vatandaşlar çıkışta jetonlarıyla yanıt verir.',
  paper: 'Kâğıt tepsisi',
  paperFor: 'Fişler, yazıcının basacağı hâliyle.',
  paired: 'Henüz ayarlanmamış bir ekran ne yapılacağını kendisi söyler.',
  demo: 'Bu bir tanıtım sürümüdür',
  demoHow: 'Sıra cihazını, bekleme salonunu ve gişeyi yan yana açın ve bir numara alın.',
  demoSignIn: 'Gişede şu adla oturum açın:',
  demoPassword: 'Parola',
  api: 'API açıklaması (OpenAPI)',
  docs: 'Kılavuz',
};
