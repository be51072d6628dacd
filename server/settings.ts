// What the person who starts the server may set, from the environment.

import { z } from 'zod';

const loopback = ['127.0.0.1', '::1', 'localhost'];

const port = 'a whole number from 0 to 65535';
const url = 'an address like https://desk.example.org';
const levels = ['debug', 'info', 'warn', 'error', 'silent'] as const;

const metrics = ['local', 'open', 'off'] as const;

const Settings = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number(port).int(port).min(0, port).max(65_535, port).default(8080),
  DATA_DIR: z.string().default('./data'),
  /** The office's file; without one, the office in the data folder, or the demo. */
  OFFICE: z.string().optional(),
  /** What phones can reach this server as; without it no QR codes are shown (but in the demo). */
  PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: url })
    .transform((text) => text.replace(/\/+$/, ''))
    .optional(),
  /** Who may read /metrics: this machine and integrations' keys, anybody, or nobody. */
  METRICS: z.enum(metrics, `one of ${metrics.join(', ')}`).default('local'),
  LOG_LEVEL: z.enum(levels, `one of ${levels.join(', ')}`).default('warn'),
});

export type Settings = {
  readonly host: string;
  readonly port: number;
  readonly dataDir: string;
  readonly officeFile: string | undefined;
  readonly publicUrl: string | undefined;
  readonly metrics: z.infer<typeof Settings>['METRICS'];
  readonly logLevel: z.infer<typeof Settings>['LOG_LEVEL'];
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
  const { HOST, PORT, DATA_DIR, OFFICE, PUBLIC_URL, METRICS, LOG_LEVEL } = parsed.data;
  return {
    host: HOST,
    port: PORT,
    dataDir: DATA_DIR,
    officeFile: OFFICE,
    publicUrl: PUBLIC_URL,
    metrics: METRICS,
    logLevel: LOG_LEVEL,
  };
}

/** Whether only this machine can reach `host`. */
export function isLoopback(host: string): boolean {
  return loopback.includes(host);
}
