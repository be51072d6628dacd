// Walks the lists' rows with the keyboard: the focused row is pressed with Enter or Space.

/** Whether there was somewhere to go. Before the first row is the desk. */
export function walk(way: 'down' | 'up' | 'out'): boolean {
  const rows: Element[] = [...document.querySelectorAll('[data-row]')];
  const at = document.activeElement ? rows.indexOf(document.activeElement) : -1;
  if (way === 'down') return focus(rows[Math.min(at + 1, rows.length - 1)]);
  if (at === -1) return false;
  if (way === 'up' && at > 0) return focus(rows[at - 1]);
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  return true;
}

function focus(row: Element | undefined): boolean {
  if (!(row instanceof HTMLElement)) return false;
  row.focus();
  return true;
}
