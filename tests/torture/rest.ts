// REST as a caller outside asks: an answer, or nothing where the server died meanwhile.

export type Reply = { readonly status: number; readonly body: unknown; readonly refused: string | undefined };

type Request = {
  readonly body?: unknown;
  readonly token?: string | undefined;
  /** The idempotency key. */
  readonly id?: string;
};

/** Longer than a busy machine needs for passwords of many people at once. */
const patience = 30_000;

export async function ask(
  url: string,
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  path: string,
  { body, token, id }: Request = {},
): Promise<Reply | undefined> {
  try {
    const response = await fetch(`${url}/api/v1${path}`, {
      method,
      headers: {
        'content-type': 'application/json',
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(id === undefined ? {} : { 'idempotency-key': id }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(patience),
    });
    const told: unknown = await response.json();
    return { status: response.status, body: told, refused: response.ok ? undefined : nameIn(told) };
  } catch {
    return undefined;
  }
}

function nameIn(body: unknown): string {
  return typeof body === 'object' && body !== null && 'name' in body ? String(body.name) : 'nameless';
}
