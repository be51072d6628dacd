// Türkçe.

import type { VoteWords } from './da.ts';

export const tr: VoteWords = {
  title: 'Görüşünüz',
  languages: 'Dil',
  scan: 'Jetonunuzu okutun',
  scanHint: 'Jetonun üzerindeki kodu okuyucuya tutun.',
  type: 'Ya da kodu yazın',
  typeOnPhone: 'Jetonunuzdaki kodu yazın',
  codeLabel: 'Jeton kodu, 16 karakter',
  keyboard: 'Klavye',
  delete: 'Sil',

  question: 'Bugünkü hizmetten ne kadar memnunsunuz?',
  secret: 'Oyunuz gizlidir. Jeton bir kez kullanılabilir.',
  satisfied: 'Memnunum',
  neither: 'Ne memnunum ne değilim',
  dissatisfied: 'Memnun değilim',
  notNow: 'Şimdi değil',

  moment: 'Bir dakika …',
  slow: 'Bu, her zamankinden uzun sürüyor. Lütfen biraz daha bekleyin.',
  thanks: 'Oyunuz için teşekkür ederiz',
  thanksHint: 'Oyunuz sayıldı. Ne yanıt verdiğinizi kimse göremez.',
  goodbye: 'Bu sayfayı kapatabilirsiniz.',

  askStaff: 'Sorunuz varsa lütfen görevlilere başvurun.',
  notWorked: 'Bu kez olmadı',
  noAnswer: 'Bağlantı kurulamadı',
  noAnswerCheck: 'Jetonunuz kullanılmadı. Lütfen biraz sonra yeniden deneyin.',
  noAnswerVote: 'Oyunuz ulaşmış olabilir. Lütfen jetonla yeniden deneyin: yalnızca bir kez sayılır.',
  again: 'Yeniden dene',
  restart: 'Baştan başla',

  offline: 'Şu anda bağlantı yok',
  offlineHint: 'Lütfen jetonunuzu saklayın ve biraz sonra yeniden deneyin.',
  failing: 'Şu anda yanıt alamıyoruz',
  boxes: 'Jetonunuzu kutulardan birine atın',
  boxesHint: 'Memnunum, ne memnunum ne değilim, memnun değilim: seçim sizin.',
  noSurvey: 'Şu anda anket yok',
  noSurveyHint: 'Ziyaretiniz için teşekkür ederiz.',
  notSetUp: 'Bu ekran henüz kullanımda değil',
  notSetUpHint: 'Lütfen jetonunuzu saklayın ve görevlilere başvurun.',
};
