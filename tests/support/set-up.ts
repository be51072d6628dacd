// The first set-up without its page.

/** Whoever set the front desk up. */
export const first = { name: 'admin', password: 'syv gule cykler' } as const;

/** A small office. */
export const small = {
  from: 'small',
  name: 'Borgerservice Prøve',
  country: 'DK',
  languages: ['da', 'de'],
  timeZone: 'Europe/Copenhagen',
} as const;

/** What the set-up answers at the address that a server has printed. */
export async function setUp(address: string, office?: object): Promise<{ status: number; body: unknown }> {
  const { origin, hash } = new URL(address);
  const response = await fetch(`${origin}/api/v1/setup`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${hash.slice(1)}` },
    body: JSON.stringify({ administrator: first, ...(office ? { office } : {}) }),
  });
  return { status: response.status, body: await response.json() };
}
