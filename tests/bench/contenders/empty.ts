// Node with express and socket.io listening, and no front desk: what nobody who uses them could save.

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { Server } from 'socket.io';

const http = createServer(express());
new Server(http, { serveClient: false, transports: ['websocket'] });
http.listen(0, '127.0.0.1', () => {
  process.stdout.write(`http://127.0.0.1:${(http.address() as AddressInfo).port}\n`);
});
process.once('SIGTERM', () => process.exit(0));
