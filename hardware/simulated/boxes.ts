// Boxes without boxes, for the desk and the tests: a controller behind a network port, which socat makes a serial line of.

import { once } from 'node:events';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { noCounts } from '../../core/ballot/ballots.ts';
import type { Answer } from '../../core/ballot/survey.ts';
import { lineOf, type Said } from '../boxes/protocol.ts';

export class SimulatedBoxes {
  readonly #server: Server = createServer((socket) => this.#connect(socket));
  readonly #sockets = new Set<Socket>();
  readonly #repeat: number;
  #said: Said;
  #speaking: NodeJS.Timeout | undefined;

  /** Says what it has counted each `repeat` milliseconds. */
  constructor(controller: string, repeat = 1000) {
    this.#repeat = repeat;
    this.#said = { reading: { controller, totals: noCounts }, blocked: 0 };
  }

  /** The port. */
  async start(): Promise<number> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
    this.#speaking = setInterval(() => this.#speak(), this.#repeat);
    return (this.#server.address() as AddressInfo).port;
  }

  async stop(): Promise<void> {
    clearInterval(this.#speaking);
    this.unplug();
    await new Promise((done) => this.#server.close(done));
  }

  get said(): Said {
    return this.#said;
  }

  drop(answer: Answer, tokens = 1): void {
    const { controller, totals } = this.#said.reading;
    this.#say({
      ...this.#said,
      reading: { controller, totals: { ...totals, [answer]: totals[answer] + tokens } },
    });
  }

  /** Something gets stuck in an opening, or out of it. */
  block(blocked: number): void {
    this.#say({ ...this.#said, blocked });
  }

  /** Another controller takes its place, or the same one has forgotten everything. */
  replace(reading: Said['reading']): void {
    this.#say({ reading, blocked: 0 });
  }

  /** Noise on the line, a torn line, another program's words. */
  babble(text: string): void {
    for (const socket of this.#sockets) socket.write(text);
  }

  /** The cable is pulled; the controller has power of its own and goes on counting. */
  unplug(): void {
    for (const socket of this.#sockets) socket.destroy();
  }

  #connect(socket: Socket): void {
    this.#sockets.add(socket);
    socket.on('error', () => {});
    socket.on('close', () => this.#sockets.delete(socket));
  }

  #say(said: Said): void {
    this.#said = said;
    this.#speak();
  }

  #speak(): void {
    this.babble(`${lineOf(this.#said)}\r\n`);
  }
}
