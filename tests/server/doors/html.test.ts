import { expect, test } from 'vitest';
import { html } from '../../../server/doors/html.ts';

test('text is escaped, in contents and in attributes', () => {
  const text = `<script>"O'Hara" & co</script>`;
  expect(html`<p title="${text}">${text}</p>`.toString()).toBe(
    '<p title="&lt;script&gt;&quot;O&#39;Hara&quot; &amp; co&lt;/script&gt;">' +
      '&lt;script&gt;&quot;O&#39;Hara&quot; &amp; co&lt;/script&gt;</p>',
  );
});

test('HTML within HTML stays as it is, alone and in lists', () => {
  const rows = ['<1>', '2'].map((text) => html`<li>${text}</li>`);
  expect(html`<ul>${rows}</ul>${html`<hr>`}`.toString()).toBe('<ul><li>&lt;1&gt;</li><li>2</li></ul><hr>');
});
