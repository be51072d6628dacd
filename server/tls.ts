// The server's own certificate: read and checked at the start, and again whenever its files have changed.

import { createPrivateKey, X509Certificate } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import type { Millis } from '../core/time.ts';

export type TlsFiles = { readonly cert: string; readonly key: string };

export type Certificate = { readonly cert: Buffer; readonly key: Buffer };

/** A certificate with its key, or a sentence that says what is wrong with them. */
export async function readCertificate(files: TlsFiles, now: Millis): Promise<Certificate | string> {
  const read = { cert: await readOrNot(files.cert), key: await readOrNot(files.key) };
  if (!(read.cert instanceof Buffer)) return `TLS_CERT=${files.cert} can't be read: ${read.cert}.`;
  if (!(read.key instanceof Buffer)) return `TLS_KEY=${files.key} can't be read: ${read.key}.`;
  const { cert, key } = read;
  const certificate = made(() => new X509Certificate(cert));
  if (!certificate) return `TLS_CERT=${files.cert} is no certificate in PEM.`;
  const privateKey = made(() => createPrivateKey(key));
  if (!privateKey) return `TLS_KEY=${files.key} is no private key in PEM, or it has a password.`;
  if (!certificate.checkPrivateKey(privateKey)) {
    return `TLS_CERT=${files.cert} and TLS_KEY=${files.key} do not belong together.`;
  }
  const { validFrom, validTo } = certificate;
  if (Date.parse(validTo) <= now) return `The certificate of TLS_CERT=${files.cert} expired on ${validTo}.`;
  if (Date.parse(validFrom) > now)
    return `The certificate of TLS_CERT=${files.cert} is valid from ${validFrom} only.`;
  return { cert, key };
}

/** Hears of a renewed certificate when `look` is called after its files changed. */
export class Renewal {
  readonly #files: TlsFiles;
  #seen = '';
  /** What was wrong, and with which files. */
  #told = '';

  constructor(files: TlsFiles) {
    this.#files = files;
  }

  /** A certificate that is new, what is wrong with one that is, or undefined where nothing has changed. */
  async look(now: Millis): Promise<Certificate | string | undefined> {
    const seen = await marksOf(this.#files);
    if (seen === this.#seen) return undefined;
    const read = this.#seen === '' ? undefined : await readCertificate(this.#files, now);
    if (typeof read !== 'string') {
      this.#seen = seen;
      return read;
    }
    // It is looked at again each time: one that is valid from tomorrow on, or may not be read yet, changes nothing in its files.
    const told = `${seen}: ${read}`;
    if (told === this.#told) return undefined;
    this.#told = told;
    return read;
  }
}

async function marksOf({ cert, key }: TlsFiles): Promise<string> {
  const marks = [cert, key].map(async (file) => {
    const found = await stat(file).catch(() => undefined);
    return found ? `${found.mtimeMs} ${found.ino} ${found.size}` : 'none';
  });
  return (await Promise.all(marks)).join(', ');
}

/** What stands in the file, or why nothing can be read there. */
function readOrNot(file: string): Promise<Buffer | string> {
  return readFile(file).catch((error: NodeJS.ErrnoException) => error.code ?? error.message);
}

function made<Thing>(make: () => Thing): Thing | undefined {
  try {
    return make();
  } catch {
    return undefined;
  }
}
