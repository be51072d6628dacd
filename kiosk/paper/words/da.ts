// Dansk.

export const da = {
  title: 'Papirbakke',
  explain: 'Her ligger det, en printer ville have skrevet ud, i sin rigtige størrelse.',
  empty: 'Bakken er tom',
  emptyHint: 'Tag et nummer ved standeren, så kommer sedlen her.',
  waiting: 'Ser efter i bakken',
  ticket: 'Nummer på papir',
  test: 'Prøveudskrift',
  summary: 'Dagens tal',
  token: 'Polet til undersøgelsen',
  take: 'Tag sedlen',
  outOfPaper: 'Printeren mangler papir',
  outOfPaperHint: 'Nye sedler kommer ikke. Slå fra for at lægge papir i.',
  lost: 'Ingen forbindelse til serveren. Det, du ser, er måske gammelt.',
  none: 'Dette sted har ingen papirbakke',
  noneHint: 'Vælg »paper-tray« som stedets printer, eller vælg et andet sted.',
  refused: 'Siden har ikke adgang til bakken',
  refusedHint: 'Åbn den med nøglen til en stander: »?site=…&key=…«.',
};
