// lowdb with its own JSONFile, beside ours: adds a number for ever and says each one when the write has been acknowledged.

import { setTimeout } from 'node:timers/promises';
import { JSONFile } from 'lowdb/node';

const adapter = new JSONFile(process.argv[2]);
const numbers = [];

for (;;) {
  numbers.push(numbers.length + 1);
  await adapter.write(numbers);
  process.stdout.write(`${numbers.length}\n`);
  await setTimeout(50);
}
