// Which device this is, kept in the browser so that its address needs to say it only once.

/** `?device=`, else what was said before, else `otherwise`. */
export function deviceName(page: string, otherwise: string): string {
  const asked = new URLSearchParams(location.search).get('device');
  if (asked !== null) localStorage.setItem(`${page}-device`, asked);
  return asked ?? localStorage.getItem(`${page}-device`) ?? otherwise;
}

/** `#key=`, taken out of the address bar at once, else the key that was given before. */
export function deviceKey(page: string): string | undefined {
  const given = /^#key=(.+)$/.exec(location.hash)?.[1];
  if (given !== undefined) {
    localStorage.setItem(`${page}-key`, decodeURIComponent(given));
    history.replaceState(null, '', location.pathname + location.search);
  }
  return localStorage.getItem(`${page}-key`) ?? undefined;
}
