// The least that a server can do: socket.io, one write and one flush before each acknowledgement, a broadcast.

import { fdatasyncSync, fsyncSync, openSync, writeSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { Server } from 'socket.io';

/** Room that is there already makes a flush cheaper than a file that grows: the peer gets the cheap one. */
const room = 64 * 1024 * 1024;
/** As long as a ticket's line and checksum in a journal. */
const line = Buffer.alloc(360, 'x');

const file = openSync(join(process.env.DATA_DIR ?? '.', 'bare'), 'w+');
for (let position = 0; position < room; position += line.length)
  writeSync(file, line, 0, line.length, position);
fsyncSync(file);
let position = 0;

const http = createServer();
const io = new Server(http, { serveClient: false, transports: ['websocket'], perMessageDeflate: false });
/** What `tell` broadcasts. */
let held: unknown;
io.on('connection', (socket) => {
  socket.on('hold', (message: unknown, answer: () => void) => {
    held = message;
    answer();
  });
  socket.on('keep', (_message: unknown, answer: () => void) => {
    keep();
    answer();
  });
  socket.on('tell', (_message: unknown, answer: () => void) => {
    keep();
    answer();
    io.emit('view', held);
  });
});
http.listen(0, '127.0.0.1', () => {
  process.stdout.write(`http://127.0.0.1:${(http.address() as AddressInfo).port}\n`);
});
process.once('SIGTERM', () => process.exit(0));

function keep(): void {
  position = position + line.length < room ? position + line.length : 0;
  writeSync(file, line, 0, line.length, position);
  fdatasyncSync(file);
}
