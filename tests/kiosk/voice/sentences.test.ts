import { beforeEach, expect, test } from 'vitest';
import { sentencesOf } from '../../../kiosk/voice/sentences.ts';

function page(html: string): Element {
  document.body.innerHTML = `<main>${html}</main>`;
  const main = document.querySelector('main');
  if (!main) throw new Error('no main');
  return main;
}

const said = (html: string) => sentencesOf(page(html)).map(({ text }) => text);

beforeEach(() => {
  document.documentElement.lang = 'da';
});

test('headings, sentences and buttons are said in the order in which they stand', () => {
  expect(
    said('<h1>Dit ærinde</h1><div><p>Pas</p><p>3 venter</p></div><button>Tag et nummer</button>'),
  ).toEqual(['Dit ærinde', 'Pas', '3 venter', 'Tag et nummer']);
});

test('the parts of a button are one sentence with pauses', () => {
  expect(said('<button><span>Pas</span> <span>Søg om eller hent pas</span></button>')).toEqual([
    'Pas, Søg om eller hent pas',
  ]);
});

test('what is for the eye alone, and the keys of a keyboard, are not said', () => {
  expect(
    said(
      '<p><span class="unseen">Ventetid under 5 minutter</span><span aria-hidden="true">under 5 min.</span></p>' +
        '<div role="group" aria-label="Tastatur"><button>q</button></div><p hidden>x</p>',
    ),
  ).toEqual(['Ventetid under 5 minutter']);
});

test('a button is said by the name that it has for assistive technology', () => {
  expect(said('<button aria-label="Fjern Pas">Fjern</button>')).toEqual(['Fjern Pas']);
});

test('A3 each language of a page for everybody is said in its own voice', () => {
  const sentences = sentencesOf(page('<h1>Lukket</h1><section lang="de"><h2>Geschlossen</h2></section>'));
  expect(sentences).toEqual([
    { text: 'Lukket', language: 'da' },
    { text: 'Geschlossen', language: 'de' },
  ]);
});
