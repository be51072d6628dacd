// Which names streams, documents and sheets may have. They become files' names, so nothing in them may lead elsewhere,
// and none may be another one's on a disk that does not tell capitals apart.

import type { StreamName } from './store.ts';

const stream = /^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?\/\d{4}-\d{2}-\d{2}$/;
const plain = /^[a-z0-9](?:[a-z0-9-]{0,98}[a-z0-9])?$/;

export function isStreamName(name: string): name is StreamName {
  return stream.test(name);
}

/** Of a document or a sheet. */
export function isPlainName(name: string): boolean {
  return plain.test(name);
}

export function checkStreamName(name: string): void {
  if (!isStreamName(name)) throw new RangeError(`${JSON.stringify(name)} is no site and date`);
}

export function checkPlainName(name: string): void {
  if (!isPlainName(name)) {
    throw new RangeError(`${JSON.stringify(name)} is no name: lower-case letters, digits and hyphens`);
  }
}
