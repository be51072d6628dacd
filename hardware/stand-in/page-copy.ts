// A copy of the kiosk's page with all that belongs to it, so that it can be loaded while the server is away.

import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { dirname } from 'node:path';
import { z } from 'zod';
import { asHere } from './proxy.ts';

export type PageCopyParts = {
  /** The server's address. */
  readonly url: string;
  /** Where it is kept. */
  readonly path: string;
};

const Kept = z.record(
  z.string(),
  z.strictObject({ type: z.string(), policy: z.string().optional(), body: z.base64() }),
);
type Part = { readonly type: string; readonly policy?: string | undefined; readonly body: Buffer };

/** The page says which texts it has; these follow it when the office changes them. */
const beginnings = ['/kiosk', '/texts/kiosk'];
/** How built scripts, styles and fonts are called. */
const name = /[\w.-]+-[\w-]{8}\.(?:js|css|woff2|svg|png)\b/g;
const most = 300;
const patience = 15_000;

export class PageCopy {
  readonly #parts: PageCopyParts;
  #files: ReadonlyMap<string, Part> = new Map();

  constructor(parts: PageCopyParts) {
    this.#parts = parts;
  }

  /** What was kept before. */
  async start(): Promise<void> {
    const text = await readFile(this.#parts.path, 'utf8').catch(() => undefined);
    const kept = text === undefined ? undefined : Kept.safeParse(parsed(text)).data;
    if (!kept) return;
    this.#files = new Map(
      Object.entries(kept).map(([path, { body, ...rest }]) => [
        path,
        { ...rest, body: Buffer.from(body, 'base64') },
      ]),
    );
  }

  /** Whether it has what was asked for at this door, and has sent it. */
  answer(path: string, response: ServerResponse, door: string): boolean {
    const part = this.#files.get(path);
    if (!part) return false;
    const server = new URL(this.#parts.url);
    response.writeHead(200, {
      'content-type': part.type,
      'cache-control': path.startsWith('/assets/') ? 'max-age=31536000, immutable' : 'no-cache',
      'x-content-type-options': 'nosniff',
      ...(part.policy === undefined ? {} : { 'content-security-policy': asHere(part.policy, server, door) }),
    });
    response.end(part.body);
    return true;
  }

  /** Looks whether the server has another page than the one that is kept. Rejects where it can't be had whole. */
  async refresh(): Promise<void> {
    const pages = new Map<string, Part>();
    for (const path of beginnings) pages.set(path, await this.#get(path));
    const isSame = beginnings.every((path) => {
      const [kept, now] = [this.#files.get(path), pages.get(path)];
      return kept && now && kept.body.equals(now.body) && kept.policy === now.policy;
    });
    if (isSame) return;
    const files = await this.#withAssets(pages);
    await this.#keep(files);
    this.#files = files;
  }

  async #withAssets(pages: ReadonlyMap<string, Part>): Promise<ReadonlyMap<string, Part>> {
    const files = new Map(pages);
    const wanted = [...pages.values()].flatMap(named);
    for (let path = wanted.pop(); path !== undefined; path = wanted.pop()) {
      if (files.has(path)) continue;
      if (files.size >= most) throw new Error('the page is made of more than can be kept');
      const part = this.#files.get(path) ?? (await this.#find(path));
      if (!part) continue;
      files.set(path, part);
      wanted.push(...named(part));
    }
    return files;
  }

  async #get(path: string): Promise<Part> {
    const part = await this.#find(path);
    if (!part) throw new Error(`${path} is not there`);
    return part;
  }

  async #find(path: string): Promise<Part | undefined> {
    const answer = await fetch(this.#parts.url + path, { signal: AbortSignal.timeout(patience) });
    if (answer.status === 404) return undefined;
    if (answer.status !== 200) throw new Error(`${path} was answered with ${answer.status}`);
    const policy = answer.headers.get('content-security-policy') ?? undefined;
    const type = answer.headers.get('content-type') ?? 'application/octet-stream';
    return { type, policy, body: Buffer.from(await answer.arrayBuffer()) };
  }

  async #keep(files: ReadonlyMap<string, Part>): Promise<void> {
    const { path } = this.#parts;
    const kept = [...files].map(([name, { body, ...rest }]) => [
      name,
      { ...rest, body: body.toString('base64') },
    ]);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(`${path}.new`, JSON.stringify(Object.fromEntries(kept)), { mode: 0o600, flush: true });
    await rename(`${path}.new`, path);
  }
}

/** What a page, a script or a style names. Names of files that there aren't, in a comment say, would be asked for in vain. */
function named({ type, body }: Part): string[] {
  if (!/html|javascript|css/.test(type)) return [];
  return [...body.toString('utf8').matchAll(name)].map(([file]) => `/assets/${file}`);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
