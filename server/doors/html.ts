// HTML that the server draws: text is escaped wherever it comes from, unless it is HTML already.

class Markup {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  toString(): string {
    return this.#text;
  }
}

/** Only `html` makes it, so that nothing unescaped gets in. */
export type Html = Markup;

type Part = Html | readonly Html[] | string | number;

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A template whose gaps are escaped; attributes are to be in quotes. */
export function html(texts: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return new Markup(texts.map((text, i) => text + written(parts[i])).join(''));
}

function written(part: Part | undefined): string {
  if (part === undefined) return '';
  if (part instanceof Markup) return part.toString();
  if (Array.isArray(part)) return part.join('');
  return String(part).replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign);
}
