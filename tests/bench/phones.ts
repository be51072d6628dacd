// Phones in a process of their own, so that what they cost is not the server's: a parent opens them, and asks when the last
// of them had a view.

import type { Socket } from 'socket.io-client';
import { connect } from './connect.ts';

/** To the phones. */
export type ToPhones =
  | { readonly open: number; readonly url: string; readonly auth: Readonly<Record<string, unknown>> }
  | { readonly seen: number };
/** From the phones: all of them are connected; at what time of `now` the last had the view of that version. */
export type FromPhones = { readonly opened: number } | { readonly seen: number; readonly last: number };

/** Connections that are opened at once. */
const together = 50;

type Phone = { version: number; at: number };

const phones: Phone[] = [];
/** What is asked for, and how many phones don't have it yet. */
let wanted: { readonly version: number; left: number } | undefined;

/** Milliseconds on a clock that all processes of a machine share. */
export function now(): number {
  return Number(process.hrtime.bigint()) / 1e6;
}

async function open({ open: count, url, auth }: Extract<ToPhones, { open: number }>): Promise<void> {
  for (let opened = 0; opened < count; opened += together) {
    await Promise.all(
      Array.from({ length: Math.min(together, count - opened) }, async () =>
        follow(await connect(url, auth, `127.0.0.${2 + (opened % 250)}`)),
      ),
    );
  }
  tell({ opened: phones.length });
}

function follow(socket: Socket): void {
  const phone: Phone = { version: 0, at: 0 };
  phones.push(phone);
  socket.on('view', ({ version }: { version: number }) => {
    if (version <= phone.version) return;
    const before = phone.version;
    phone.version = version;
    phone.at = now();
    if (wanted && before < wanted.version && version >= wanted.version) {
      wanted.left -= 1;
      answer();
    }
  });
}

function answer(): void {
  if (wanted?.left !== 0) return;
  tell({ seen: wanted.version, last: Math.max(...phones.map(({ at }) => at)) });
  wanted = undefined;
}

function tell(message: FromPhones): void {
  process.send?.(message);
}

process.on('message', (message: ToPhones) => {
  if ('open' in message) void open(message);
  else {
    const version = message.seen;
    wanted = { version, left: phones.filter((phone) => phone.version < version).length };
    answer();
  }
});
