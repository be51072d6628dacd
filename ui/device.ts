// Which device this is, kept in the browser so that its address needs to say it only once. In a frame of another page, as
// signage shows a display, browsers keep nothing: there the address goes on saying it.

/** `?device=`, else what was said before, else `otherwise`. */
export function deviceName(page: string, otherwise: string): string {
  const asked = new URLSearchParams(location.search).get('device');
  if (asked !== null) keep(`${page}-device`, asked);
  return asked ?? kept(`${page}-device`) ?? otherwise;
}

/** `#key=`, taken out of the address bar at once if it can be kept, else the key that was given before. */
export function deviceKey(page: string): string | undefined {
  const given = new URLSearchParams(location.hash.slice(1)).get('key');
  if (!given) return kept(`${page}-key`);
  if (keep(`${page}-key`, given)) history.replaceState(null, '', location.pathname + location.search);
  return given;
}

/** The key that this machine was just given, for the next time that the page is loaded. */
export function keepDeviceKey(page: string, key: string): void {
  if (!keep(`${page}-key`, key)) location.hash = `#key=${key}`;
}

/** The server does not know the key any more. */
export function forgetDeviceKey(page: string): void {
  try {
    localStorage.removeItem(`${page}-key`);
  } catch {
    // Nothing is kept there.
  }
  if (location.hash.startsWith('#key=')) history.replaceState(null, '', location.pathname + location.search);
}

function kept(name: string): string | undefined {
  try {
    return localStorage.getItem(name) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Whether it could be kept. */
function keep(name: string, value: string): boolean {
  try {
    localStorage.setItem(name, value);
    return true;
  } catch {
    return false;
  }
}
