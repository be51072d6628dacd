// The token by which a request says who asks.

import type { Request } from 'express';

/** The request's Bearer token; an empty one, which is nobody's, where the header holds something else. */
export function bearerOf(request: Request): string | undefined {
  const header = request.get('authorization');
  if (header === undefined) return undefined;
  return /^Bearer ([\w.~+/-]{1,300}=*)$/i.exec(header)?.[1] ?? '';
}
