// A new identity for one thing that somebody wants (L7). Works without a secure context, as on a LAN's plain http.

/** 32 hexadecimal digits. */
export function newCommandId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
