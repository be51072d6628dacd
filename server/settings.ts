// What the person who starts the server may set, from the environment.

import { z } from 'zod';
import { trustedIn } from './doors/proxies.ts';
import { type ProviderSettings, providerOf, providerShape } from './people/provider-settings.ts';
import type { TlsFiles } from './tls.ts';

const loopback = ['127.0.0.1', '::1', 'localhost'];

const port = 'a whole number from 0 to 65535';
const url = 'an address like https://desk.example.org';
const proxies = 'loopback, none, or addresses and networks like 10.0.0.7, 192.168.4.0/24';
const names = 'names like desk.example.org, desk.local';
const hostList = /^ *(?:[\w.-]+|\[[\da-f:]+\]) *(?:, *(?:[\w.-]+|\[[\da-f:]+\]) *)*$/i;
const levels = ['debug', 'info', 'warn', 'error', 'silent'] as const;

const months = 'a whole number of months from 2 to 120';

const copies = 'a whole number of backups from 1 to 400';

const metrics = ['local', 'open', 'off'] as const;

const Settings = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number(port).int(port).min(0, port).max(65_535, port).default(8080),
  DATA_DIR: z.string().default('./data'),
  /** The office's file; without one, the office in the data folder, or the demo. */
  OFFICE: z.string().optional(),
  /** The name of an office that is to be set up in the browser, in a new data folder. */
  OFFICE_NAME: z.string().trim().max(80, 'a name of at most 80 characters').optional(),
  /** What phones can reach this server as; without it no QR codes are shown (but in the demo). */
  PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: url })
    .transform((text) => text.replace(/\/+$/, ''))
    .optional(),
  /** Files in PEM: the server's certificate with those that vouch for it, and its key. */
  TLS_CERT: z.string().optional(),
  TLS_KEY: z.string().optional(),
  /** Whose X-Forwarded headers count. */
  TRUST_PROXY: z
    .string()
    .refine((list) => trustedIn(list) !== undefined, proxies)
    .default('loopback'),
  /** Other machines may come without TLS. */
  PLAIN_HTTP: z.enum(['yes', 'no'], 'yes or no').default('no'),
  /** Other names under which a proxy, or a machine's own table of names, reaches this server. */
  HOSTS: z
    .string()
    .regex(hostList, names)
    .transform((list) =>
      list
        .toLowerCase()
        .split(',')
        .map((one) => one.trim()),
    )
    .optional(),
  /** How long journals are kept (F4). */
  KEEP_MONTHS: z.coerce.number(months).int(months).min(2, months).max(120, months).default(13),
  /** Where the server puts a backup each night; nowhere unless set. */
  BACKUP_DIR: z.string().optional(),
  /** How many it keeps there. */
  BACKUP_KEEP: z.coerce.number(copies).int(copies).min(1, copies).max(400, copies).default(14),
  /** Who may read /metrics: this machine and integrations' keys, anybody, or nobody. */
  METRICS: z.enum(metrics, `one of ${metrics.join(', ')}`).default('local'),
  LOG_LEVEL: z.enum(levels, `one of ${levels.join(', ')}`).default('warn'),
  ...providerShape,
});

export type Settings = {
  readonly host: string;
  readonly port: number;
  readonly dataDir: string;
  readonly officeFile: string | undefined;
  readonly officeName: string | undefined;
  readonly publicUrl: string | undefined;
  readonly tls: TlsFiles | undefined;
  readonly trustProxy: string;
  readonly plainHttp: boolean;
  /** Names that the server answers to, beside its own. */
  readonly hosts: readonly string[];
  readonly keepMonths: number;
  readonly backupDir: string | undefined;
  readonly backupKeep: number;
  readonly metrics: z.infer<typeof Settings>['METRICS'];
  readonly logLevel: z.infer<typeof Settings>['LOG_LEVEL'];
  /** Where staff sign in by OpenID Connect, beside passwords. */
  readonly provider: ProviderSettings | undefined;
};

/** The settings, or a sentence that names the first that does not fit. Empty ones count as not set. */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings | string {
  const given = Object.entries(environment).filter(([name, value]) => name in Settings.shape && value !== '');
  const parsed = Settings.safeParse(Object.fromEntries(given));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const name = String(issue?.path[0] ?? '');
    return `${name}=${environment[name] ?? ''} does not fit: it takes ${issue?.message}.`;
  }
  const { HOST, PORT, DATA_DIR, OFFICE, OFFICE_NAME, PUBLIC_URL, METRICS, LOG_LEVEL, ...connections } =
    parsed.data;
  const { TLS_CERT, TLS_KEY, TRUST_PROXY, PLAIN_HTTP, HOSTS, KEEP_MONTHS, BACKUP_DIR, BACKUP_KEEP } =
    connections;
  if ((TLS_CERT === undefined) !== (TLS_KEY === undefined)) {
    return `TLS_CERT and TLS_KEY belong together: ${TLS_CERT === undefined ? 'TLS_CERT' : 'TLS_KEY'} is not set.`;
  }
  const provider = providerOf(parsed.data);
  if (typeof provider === 'string') return provider;
  return {
    host: HOST,
    port: PORT,
    dataDir: DATA_DIR,
    officeFile: OFFICE,
    officeName: OFFICE_NAME,
    publicUrl: PUBLIC_URL,
    tls: TLS_CERT === undefined || TLS_KEY === undefined ? undefined : { cert: TLS_CERT, key: TLS_KEY },
    trustProxy: TRUST_PROXY,
    plainHttp: PLAIN_HTTP === 'yes',
    hosts: HOSTS ?? [],
    keepMonths: KEEP_MONTHS,
    backupDir: BACKUP_DIR,
    backupKeep: BACKUP_KEEP,
    metrics: METRICS,
    logLevel: LOG_LEVEL,
    provider,
  };
}

/** Whether only this machine can reach `host`. */
export function isLoopback(host: string): boolean {
  return loopback.includes(host);
}
