// A real proxy before a server, set up as docs/network.md says: the sample of that page, with this test's ports and files.

import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { type AddressInfo, connect, createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { onTestFinished } from 'vitest';
import { Authority } from './certificate.ts';
import { aFolder } from './folder.ts';

export const proxyPrograms = ['nginx', 'caddy'] as const;
export type ProxyProgram = (typeof proxyPrograms)[number];

export type RunningProxy = {
  readonly port: number;
  /** Who vouches for its certificates. */
  readonly ca: string;
};

const page = resolve(import.meta.dirname, '../../docs/network.md');
/** Debian keeps nginx where only root looks. */
const PATH = `${process.env.PATH ?? ''}:/usr/sbin`;

export function isInstalled(program: ProxyProgram): boolean {
  return spawnSync(program, ['version'], { env: { PATH } }).error === undefined;
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

/** Before the server at `url`; ends with the test. */
export async function startProxy(program: ProxyProgram, port: number, url: string): Promise<RunningProxy> {
  const folder = await aFolder();
  const authority = new Authority(folder);
  for (const name of ['desk', 'tickets']) authority.issue(name, `${name}.example.org`);
  const sample = sampleOf(program)
    .replaceAll('/etc/ssl/', `${folder}/`)
    .replaceAll('/var/log/nginx/', `${folder}/`)
    .replaceAll('127.0.0.1:8080', new URL(url).host);
  const child = program === 'nginx' ? startNginx(sample, folder, port) : startCaddy(sample, folder, port);
  let said = '';
  child.stderr?.on('data', (text) => {
    said += text;
  });
  const ended = new Promise<void>((done) => child.on('close', () => done()));
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await ended;
  });
  const failed = ended.then(() => Promise.reject(new Error(`${program} ended: ${said}`)));
  await Promise.race([isOpen(port), failed]);
  failed.catch(() => {});
  return { port, ca: readFileSync(authority.cert, 'utf8') };
}

function sampleOf(program: ProxyProgram): string {
  const [, sample] =
    new RegExp(`^\`\`\`${program}\\n([^]*?)^\`\`\``, 'm').exec(readFileSync(page, 'utf8')) ?? [];
  if (sample === undefined) throw new Error(`${page} has no sample for ${program}`);
  return sample;
}

function startNginx(sample: string, folder: string, port: number): ChildProcess {
  const kept = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => {
    return `${name}_temp_path ${folder}/${name};`;
  });
  const file = join(folder, 'nginx.conf');
  writeFileSync(
    file,
    `daemon off; master_process off; pid ${folder}/pid; error_log stderr crit;
events {}
http {
${kept.join('\n')}
${sample.replaceAll('listen 443 ssl', `listen 127.0.0.1:${port} ssl`)}
}
`,
  );
  return spawn('nginx', ['-p', folder, '-c', file], { env: { PATH }, stdio: ['ignore', 'ignore', 'pipe'] });
}

function startCaddy(sample: string, folder: string, port: number): ChildProcess {
  const file = join(folder, 'Caddyfile');
  const home = join(folder, 'home');
  mkdirSync(home);
  const options = `admin off\nauto_https disable_redirects\nhttps_port ${port}\ndefault_bind 127.0.0.1\nskip_install_trust`;
  writeFileSync(file, `{\n${options}\n}\n${sample}`);
  return spawn('caddy', ['run', '--config', file, '--adapter', 'caddyfile'], {
    env: { PATH, HOME: home },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
}

/** Resolves when somebody listens there. */
function isOpen(port: number): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      const socket = connect(port, '127.0.0.1', () => {
        socket.destroy();
        resolve();
      });
      socket.on('error', () => setTimeout(look, 20));
    };
    look();
  });
}
