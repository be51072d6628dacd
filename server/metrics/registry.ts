// The metrics as Prometheus reads them. Loaded when somebody asks for the first time: the client takes memory.

import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { DeviceState } from '../../core/device.ts';
import type { Millis } from '../../core/time.ts';
import type { Backups } from '../backup/backups.ts';
import type { Devices } from '../devices/devices.ts';
import type { Screens } from '../devices/screens.ts';
import type { OldFiles } from '../old-files.ts';
import { flushBounds, type Tallies } from './tallies.ts';

export type MetricsParts = {
  readonly tallies: Tallies;
  readonly sites: () => readonly string[];
  readonly devices: Devices;
  readonly screens: Screens;
  /** Connected pages: how many of each kind at each site. */
  readonly pages: () => Iterable<{ readonly site: string; readonly page: string; readonly count: number }>;
  readonly backups: Pick<Backups, 'newest' | 'failedAt'> | undefined;
  readonly oldFiles: Pick<OldFiles, 'damaged'>;
  readonly clock: () => Millis;
};

export function createRegistry(parts: MetricsParts): Registry {
  const { tallies, sites, devices, screens, pages, backups, oldFiles, clock } = parts;
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const metric = <Labels extends string>(name: string, help: string, ...labelNames: Labels[]) => ({
    name: `front_desk_${name}`,
    help,
    labelNames,
    registers,
  });
  const states = () => sites().flatMap((site) => devices.statesAt(site));

  new Counter({
    ...metric('tickets_taken_total', 'Tickets taken since the server was started', 'site'),
    collect() {
      this.reset();
      for (const [site, count] of tallies.tickets) this.inc({ site }, count);
    },
  });
  new Counter({
    ...metric('commands_total', 'Commands answered: accepted, or the refusal by name', 'command', 'answer'),
    collect() {
      this.reset();
      for (const [command, answers] of tallies.commands) {
        for (const [answer, count] of answers) this.inc({ command, answer }, count);
      }
    },
  });
  new FlushTimes(metric('flush_seconds', 'How long the journal took to be on the disk'), tallies);
  new Gauge({
    ...metric('pages', 'Connected pages', 'site', 'page'),
    collect() {
      this.reset();
      for (const { site, page, count } of pages()) this.set({ site, page }, count);
    },
  });
  new Gauge({
    ...metric('device_state', 'The state of a device is the one with 1', 'site', 'device', 'kind', 'state'),
    collect() {
      this.reset();
      for (const state of states()) {
        const { id, site, kind } = state.device;
        this.set({ site, device: id, kind, state: stateName(state) }, 1);
      }
    },
  });
  new Gauge({
    ...metric(
      'device_last_sign_seconds',
      'Since a device last gave a sign of life',
      'site',
      'device',
      'kind',
    ),
    collect() {
      this.reset();
      for (const { device, seen } of states()) {
        const { id, site, kind } = device;
        if (seen !== undefined) this.set({ site, device: id, kind }, (clock() - seen) / 1000);
      }
    },
  });
  new Gauge({
    ...metric(
      'screen_last_sign_seconds',
      'Since a screen was last connected; 0: it is',
      'site',
      'device',
      'page',
    ),
    collect() {
      this.reset();
      for (const site of sites()) {
        for (const { id, page, connected, since } of screens.at(site)) {
          this.set({ site, device: id, page }, connected ? 0 : (clock() - since) / 1000);
        }
      }
    },
  });
  new Gauge({
    ...metric('backup_age_seconds', 'Since the newest nightly backup was made'),
    collect() {
      this.reset();
      if (backups?.newest !== undefined) this.set((clock() - backups.newest) / 1000);
    },
  });
  new Gauge({
    ...metric('backup_failed', '1: the last attempt at a nightly backup failed'),
    collect() {
      this.reset();
      if (backups) this.set(backups.failedAt === undefined ? 0 : 1);
    },
  });
  new Gauge({
    ...metric('damaged_files', 'Files of days that are over that were found damaged since the start'),
    collect() {
      this.set(oldFiles.damaged);
    },
  });
  return registry;
}

/** A histogram of what the tallies counted, also before anybody asked. */
class FlushTimes extends Histogram {
  readonly #tallies: Tallies;
  readonly #about: { readonly name: string; readonly help: string };

  constructor(about: ConstructorParameters<typeof Histogram>[0], tallies: Tallies) {
    super({ ...about, buckets: [...flushBounds] });
    this.#about = about;
    this.#tallies = tallies;
  }

  /** What the registry asks a histogram for (the client's typings leave it out), and what its `get` is made from. */
  async getForPromString() {
    const { flushes, flushSeconds } = this.#tallies;
    const { name, help } = this.#about;
    let count = 0;
    const buckets = [...flushBounds, '+Inf'].map((le, i) => {
      count += flushes[i] ?? 0;
      return { labels: { le }, value: count, metricName: `${name}_bucket` };
    });
    const sums = [
      { labels: {}, value: flushSeconds, metricName: `${name}_sum` },
      { labels: {}, value: count, metricName: `${name}_count` },
    ];
    return { name, help, type: 'histogram', aggregator: 'sum', values: [...buckets, ...sums] };
  }
}

function stateName({ reachable, condition }: DeviceState): string {
  if (!reachable) return 'no-agent';
  if (!condition) return 'not-heard';
  if (condition.fault) return condition.fault;
  if (condition.blocked) return 'blocked';
  return condition.paperLow ? 'paper-low' : 'ok';
}
