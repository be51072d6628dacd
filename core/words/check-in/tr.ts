// Türkçe.

import type { CheckInWords } from './da.ts';

export const tr: CheckInWords = {
  open: 'Randevum var',
  openHint: 'Kodunuzu okuyucuya tutun ya da buraya basın.',
  ask: 'Randevunuzun kodu nedir?',
  askHint: 'Kodu okuyucuya tutun ya da yazın. Randevunuzla ilgili aldığınız mesajda yazar.',
  label: 'Kodunuz',
  go: 'Geldim',

  booked: 'Randevu saati: {time}',
  early: 'Hoş geldiniz. Erken geldiniz. Sizi randevu saatinizde çağıracağız: {time}.',
  onTime:
    'Hoş geldiniz. Randevu saatiniz: {time}. Başkaları sizden önce gelmiş olsa da sizi saatinizde çağıracağız.',
  late: 'Randevu saatiniz {time} idi. Bir randevuyu en çok {n} dakika tutabiliyoruz; bu yüzden şimdi sıra numarası aldınız. Sıranız gelince çağıracağız.',

  unknown: 'Bu kodu tanımıyoruz',
  unknownHint: 'Lütfen her karakteri kontrol edin. Yine olmazsa görevliler size memnuniyetle yardım eder.',
  again: 'Geldiğiniz zaten kaydedildi',
  againHint: 'Lütfen bekleme salonundaki ekranı izleyin. Emin değilseniz görevlilere sorun.',
  cancelled: 'Bu randevu iptal edildi',
  cancelledHint: 'Numara alın, size yardım edelim; ya da görevlilere sorun.',
  otherDay: 'Randevunuz başka bir gün',
  otherDayHint: 'Bugün yardıma ihtiyacınız varsa numara alın.',
  otherSite: 'Bugünkü randevunuz başka bir yerde',
  otherSiteHint: 'Oraya yetişemeyecekseniz buradaki görevlilere sorun.',
  over: 'Bu randevunun zamanı geçti',
  overHint: 'Numara alın, size yardım edelim.',
  tooEarly: 'Henüz erken',
  tooEarlyHint:
    'Randevu saatiniz: {time}. Telefonla geldiğinizi şu saatten sonra bildirebilirsiniz: {opens}.',
  shut: 'Randevunuzun zamanı geçti ve kapandık',
  shutHint: 'Görevlilere sorun ya da yeni bir randevu alın.',
  failed: 'Bu kez olmadı',
  failedHint: 'Lütfen biraz sonra yeniden deneyin ya da görevlilere başvurun.',
  when: '{date}, saat {time}',
  fix: 'Kodu düzelt',
  retry: 'Yeniden dene',
  walkIn: 'Onun yerine numara al',

  gone: '{number} numarası iptal edildi',
  goneHint: 'Görevliler az önce iptal etti. Lütfen onlara sorun, size yardım edecekler.',

  phoneTitle: 'Geldiğinizi bildirin',
  phoneHint: 'Buraya geldiğinizde randevunuzun kodunu yazın. Aldığınız mesajda yazar.',
  phoneFrom: {
    one: 'Bunu randevunuzdan {n} dakika önce yapabilirsiniz.',
    other: 'Bunu randevunuzdan {n} dakika önce yapabilirsiniz.',
  },
  follow: 'Numaranızı izleyin',

  posterTitle: 'Randevunuz mu var?',
  posterHow: 'Kodu telefonunuzla tarayın ve geldiğinizi bildirin.',
};
