// Certificates for a test, made by openssl: of an authority of the test's own.

import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

export type CertificateFiles = { readonly cert: string; readonly key: string };

export class Authority {
  readonly #folder: string;
  readonly cert: string;
  readonly #key: string;

  /** Its files lie in `folder`. */
  constructor(folder: string) {
    this.#folder = folder;
    this.cert = join(folder, 'authority.pem');
    this.#key = join(folder, 'authority.key');
    openssl(
      ...['req', '-x509', ...newKey, '-keyout', this.#key, '-out', this.cert, '-days', '2'],
      ...['-subj', '/CN=Authority of a test', '-addext', 'keyUsage=critical,keyCertSign,cRLSign'],
    );
  }

  /** A certificate for `host`, and its key, as files of this name. */
  issue(name: string, host: string): CertificateFiles {
    const [cert, key, request, extensions] = ['pem', 'key', 'csr', 'cnf'].map((ending) =>
      join(this.#folder, `${name}.${ending}`),
    ) as [string, string, string, string];
    const alternative = /^[\d.]+$/.test(host) ? `IP:${host}` : `DNS:${host}`;
    writeFileSync(extensions, `subjectAltName=${alternative},IP:127.0.0.1\nextendedKeyUsage=serverAuth\n`);
    openssl('req', ...newKey, '-keyout', key, '-out', request, '-subj', `/CN=${host}`);
    openssl(
      ...['x509', '-req', '-in', request, '-CA', this.cert, '-CAkey', this.#key, '-out', cert],
      ...['-extfile', extensions],
      ...['-days', '2'],
    );
    return { cert, key };
  }
}

const newKey = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];

function openssl(...words: readonly string[]): void {
  execFileSync('openssl', words, { stdio: ['ignore', 'ignore', 'pipe'] });
}
