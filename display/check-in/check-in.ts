// What the page for checking in gains by a script: the code of its address is in the field, and the poster's button prints.

import './check-in.css';

const code = location.hash.slice(1);
const field = document.querySelector<HTMLInputElement>('input[name="code"]');
if (field && /^[0-9A-Za-z-]{4,20}$/.test(code)) {
  field.value = code.toUpperCase();
  // Whoever has the phone next does not find it in the address.
  history.replaceState(null, '', location.pathname + location.search);
}
document.querySelector('[data-print]')?.addEventListener('click', () => print());
