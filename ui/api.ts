// Asks the REST API as somebody who has signed in: one question, one answer.

import type { Refusal } from '../core/day/context.ts';
import type { Millis } from '../core/time.ts';
import { refusalIn } from './problem.ts';
import { staffLanguage } from './staff-language.ts';

export type Answered<Body> =
  | { readonly ok: true; readonly body: Body }
  /** Refused, or nothing was heard from the server. */
  | { readonly ok: false; readonly refusal: Refusal | 'no-answer' };

export type Api = {
  get<Body>(path: string): Promise<Answered<Body>>;
  /** Asked once, for doing it twice would matter, unless it has an id of its own (L7); `patience` for what takes long. */
  post<Body>(
    path: string,
    /** A text is the lines of a file (CSV), a blob a file of its own type; all else goes as JSON. */
    body?: unknown,
    options?: { patience?: Millis; id?: string },
  ): Promise<Answered<Body>>;
  /** The same however often it is asked, so that it is asked again where the network failed. */
  put<Body>(path: string, body: unknown): Promise<Answered<Body>>;
  remove(path: string): Promise<Answered<undefined>>;
  /** What is there to be saved. */
  file(path: string): Promise<Answered<FileAnswer>>;
};

export type FileAnswer = {
  /** As the server calls it. */
  readonly name: string;
  readonly content: Blob;
};

type Options = { patience?: Millis; id?: string; file?: true };

const usualPatience: Millis = 10_000;
/** Reading and taking away can be asked again where the network failed. */
const tries = 3;
const pause: Millis = 400;

/** `token` gives the session's; `refused` hears of every refusal first, to see a session that is over. */
export function apiOf(token: () => string | undefined, refused: (refusal: Refusal) => void = () => {}): Api {
  async function ask<Body>(
    method: string,
    path: string,
    body: unknown,
    { patience = usualPatience, id, file }: Options = {},
  ): Promise<Answered<Body>> {
    const bearer = token();
    const fileType = body instanceof Blob ? body.type : typeof body === 'string' ? 'text/csv' : undefined;
    let response: Response;
    let content: unknown;
    try {
      response = await fetch(`/api/v1${path}`, {
        method,
        headers: {
          ...(bearer === undefined ? {} : { Authorization: `Bearer ${bearer}` }),
          'Accept-Language': staffLanguage.peek(),
          ...(body === undefined ? {} : { 'Content-Type': fileType ?? 'application/json' }),
          ...(id === undefined ? {} : { 'Idempotency-Key': id }),
        },
        cache: 'no-store',
        credentials: 'same-origin',
        signal: AbortSignal.timeout(patience),
        ...(body === undefined
          ? {}
          : { body: fileType === undefined ? JSON.stringify(body) : (body as Blob | string) }),
      });
      content = file && response.ok ? await fileIn(response) : await bodyOf(response);
    } catch {
      return { ok: false, refusal: 'no-answer' };
    }
    // The server's own schemas have made what it answers.
    if (response.ok) return { ok: true, body: content as Body };
    const refusal = refusalIn(content);
    refused(refusal);
    return { ok: false, refusal };
  }

  async function askAgain<Body>(
    method: string,
    path: string,
    body?: unknown,
    options: Options = {},
  ): Promise<Answered<Body>> {
    for (let tried = 1; ; tried += 1) {
      const answered = await ask<Body>(method, path, body, options);
      if (answered.ok || answered.refusal !== 'no-answer' || tried === tries) return answered;
      await new Promise((resolve) => setTimeout(resolve, pause * tried));
    }
  }

  return {
    get: (path) => askAgain('GET', path),
    post: (path, body, options = {}) =>
      (options.id === undefined ? ask : askAgain)('POST', path, body ?? {}, options),
    put: (path, body) => askAgain('PUT', path, body),
    remove: (path) => askAgain('DELETE', path),
    file: (path) => askAgain('GET', path, undefined, { file: true }),
  };
}

async function bodyOf(response: Response): Promise<unknown> {
  return response.status === 204 ? undefined : response.json();
}

async function fileIn(response: Response): Promise<FileAnswer> {
  const disposition = response.headers.get('content-disposition') ?? '';
  return { name: /filename="([^"]+)"/.exec(disposition)?.[1] ?? 'file', content: await response.blob() };
}
