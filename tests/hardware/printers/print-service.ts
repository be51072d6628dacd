// A print service (CUPS) of the test's own: its configuration, its queues and its socket lie in a folder that is thrown away.

import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, chown, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { onTestFinished } from 'vitest';

const program = '/usr/sbin/cupsd';
/** Whom the service works as; Debian's own. */
const user = 'lp';

/** Why no print service can be had here; undefined: it can. */
export function whyNoPrintService(): string | undefined {
  if (process.platform !== 'linux') return 'print queues are tested on Linux';
  if (!existsSync(program)) return `there is no ${program}: install cups-daemon, cups-client and cups`;
  if (process.getuid?.() !== 0) return 'a print service of its own can be started by root alone';
  return undefined;
}

/** Starts the service and makes it the one that print commands of this test speak to. */
export async function printService(): Promise<PrintService> {
  // Short, for the name of a socket has no room for more.
  const folder = await mkdtemp('/tmp/cups-');
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await chmod(folder, 0o755);
  const ids = idsOf(user);
  for (const name of ['spool', 'cache', 'state']) {
    await mkdir(join(folder, name));
    await chown(join(folder, name), ids.user, ids.group);
  }
  await writeFile(join(folder, 'cups-files.conf'), filesSetting(folder));
  await writeFile(join(folder, 'cupsd.conf'), setting(folder));
  const service = new PrintService(folder);
  onTestFinished(() => service.stop());
  await service.start();
  return service;
}

export class PrintService {
  readonly #folder: string;
  readonly #socket: string;
  #running: { readonly stop: () => void; readonly gone: Promise<unknown> } | undefined;

  constructor(folder: string) {
    this.#folder = folder;
    this.#socket = join(folder, 'sock');
  }

  async start(): Promise<void> {
    const before = process.env.CUPS_SERVER;
    process.env.CUPS_SERVER = this.#socket;
    onTestFinished(() => {
      if (before === undefined) delete process.env.CUPS_SERVER;
      else process.env.CUPS_SERVER = before;
    });
    const files = ['-c', join(this.#folder, 'cupsd.conf'), '-s', join(this.#folder, 'cups-files.conf')];
    const child = spawn(program, ['-f', ...files], { stdio: 'ignore' });
    this.#running = { stop: () => child.kill(), gone: once(child, 'exit') };
    // It has no other way of telling when it is there.
    while (!this.run('lpstat', '-r').includes('is running')) {
      if (child.exitCode !== null) throw new Error(`${program} ended: see its error file`);
      await nextTurn();
    }
  }

  async stop(): Promise<void> {
    this.#running?.stop();
    await this.#running?.gone;
    this.#running = undefined;
  }

  /** A raw queue for the printer at `port` of this machine. */
  addQueue(name: string, port: number): void {
    this.run('lpadmin', '-p', name, '-E', '-v', `socket://127.0.0.1:${port}`, '-m', 'raw');
  }

  /** One of the service's own commands; what it says. */
  run(command: string, ...args: readonly string[]): string {
    const { status, stdout, stderr } = spawnSync(command, args, {
      env: { ...process.env, LC_ALL: 'C' },
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${stderr}`);
    return stdout;
  }
}

function idsOf(name: string): { user: number; group: number } {
  const id = (which: string) => Number(spawnSync('id', [which, name], { encoding: 'utf8' }).stdout);
  return { user: id('-u'), group: id('-g') };
}

function filesSetting(folder: string): string {
  return `SystemGroup root lpadmin
User ${user}
Group ${user}
ServerRoot ${folder}
StateDir ${folder}/state
CacheDir ${folder}/cache
RequestRoot ${folder}/spool
TempDir ${folder}/spool
AccessLog ${folder}/access
ErrorLog ${folder}/error
PageLog ${folder}/page
ServerBin /usr/lib/cups
DataDir /usr/share/cups
DocumentRoot ${folder}
Sandboxing relaxed
`;
}

function setting(folder: string): string {
  return `Listen ${folder}/sock
WebInterface No
Browsing Off
DefaultAuthType None
<Location />
Order allow,deny
Allow all
</Location>
<Policy default>
<Limit All>
Order allow,deny
Allow all
</Limit>
</Policy>
`;
}
