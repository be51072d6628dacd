// The network between pages and the server, byte for byte, with a plug that a test can pull.

import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

/**
 * `pulled`: nothing passes and nobody is told, as when a plug is pulled out of the wall.
 * `answers lost`: what pages send arrives, what the server answers does not.
 */
type State = 'plugged' | 'pulled' | 'answers lost';

/** Longer than a sign of life, shorter than any command or request. */
const message = 60;

type Ends = { readonly page: Socket; readonly server: Socket; doubled: boolean };

export class Cable {
  readonly #server: Server;
  readonly #port: () => number;
  readonly #open = new Set<Ends>();
  /** Pages that have called while the plug was out. */
  #held: Socket[] = [];
  #state: State = 'plugged';
  #losesNext = false;
  #delay: number | undefined;
  /** Connections that nobody is at any more, though neither end was told. */
  #abandoned: Socket[] = [];

  /** `port` is where the server listens now; it may be another one after a restart. */
  constructor(port: () => number) {
    this.#port = port;
    this.#server = createServer((page) => this.#accept(page));
  }

  async start(): Promise<void> {
    await new Promise<void>((done) => this.#server.listen(0, '127.0.0.1', done));
  }

  /** What the pages at this cable open. */
  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  pull(): void {
    this.#state = 'pulled';
    for (const { page, server } of this.#open) {
      page.pause();
      server.pause();
    }
  }

  /** What a page asks next arrives; its answer, and all that the server says from then on, does not. */
  loseNextAnswer(): void {
    this.#losesNext = true;
  }

  plug(): void {
    const before = this.#state;
    this.#state = 'plugged';
    this.#losesNext = false;
    // A connection with bytes missing is of no use to anybody.
    if (before === 'answers lost') this.cut();
    for (const { page, server } of this.#open) {
      page.resume();
      server.resume();
    }
    for (const page of this.#held.splice(0)) this.#connect(page);
  }

  /** What passes from now on takes this many milliseconds, each way. */
  slow(delay: number): void {
    this.#delay = delay;
  }

  /** Whatever a page says from now on over the connections there are arrives twice. */
  double(): void {
    for (const ends of this.#open) ends.doubled = true;
  }

  /**
   * Every connection there is stays half open: nothing passes, and neither end is told, as when a switch forgets them or
   * the server's machine loses its power. New ones are welcome.
   */
  abandon(): void {
    for (const { page, server } of this.#open) {
      for (const end of [page, server]) {
        end.removeAllListeners();
        end.on('error', () => {});
        end.pause();
        this.#abandoned.push(end);
      }
    }
    this.#open.clear();
  }

  /** Ends every connection at once, so that both ends know; new ones are welcome. */
  cut(): void {
    for (const { page, server } of this.#open) {
      page.destroy();
      server.destroy();
    }
  }

  async stop(): Promise<void> {
    for (const page of [...this.#held.splice(0), ...this.#abandoned.splice(0)]) page.destroy();
    this.cut();
    await new Promise((done) => this.#server.close(done));
  }

  #accept(page: Socket): void {
    page.on('error', () => page.destroy());
    if (this.#state === 'pulled') this.#held.push(page);
    else this.#connect(page);
  }

  #connect(page: Socket): void {
    const server = connect(this.#port(), '127.0.0.1');
    const ends: Ends = { page, server, doubled: false };
    this.#open.add(ends);
    page.setNoDelay();
    server.setNoDelay();
    page.on('data', (bytes) => {
      if (this.#losesNext && bytes.length >= message) {
        this.#losesNext = false;
        this.#state = 'answers lost';
      }
      this.#pass(server, ends.doubled ? Buffer.concat([bytes, bytes]) : bytes);
    });
    server.on('data', (bytes) => {
      if (this.#state !== 'answers lost') this.#pass(page, bytes);
    });
    page.on('end', () => server.end());
    server.on('end', () => page.end());
    server.on('error', () => page.destroy());
    page.on('close', () => {
      this.#open.delete(ends);
      server.destroy();
    });
    server.on('close', () => page.destroy());
  }

  #pass(to: Socket, bytes: Buffer): void {
    if (this.#delay === undefined) to.write(bytes);
    else setTimeout(() => to.write(bytes), this.#delay);
  }
}
