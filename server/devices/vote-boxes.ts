// The boxes at the exit: what their controllers say goes to the ballots, and who leads is told when something is odd.

import type { CountedMessage } from '../../core/agent-protocol.ts';
import type { Voting } from '../ballots/voting.ts';
import type { Devices } from './devices.ts';

export type VoteBoxesParts = {
  readonly devices: Devices;
  readonly voting: Voting;
  /** Told when what screens show of the boxes at a site has changed. */
  readonly changed: (site: string) => void;
};

export class VoteBoxes {
  readonly #parts: VoteBoxesParts;
  /** Sites whose boxes were too full when they were looked at last. */
  readonly #overfull = new Set<string>();

  constructor(parts: VoteBoxesParts) {
    this.#parts = parts;
  }

  /** What `agent` heard from boxes; resolves when it is counted. */
  async counted(agent: string, { device: id, reading }: CountedMessage): Promise<void> {
    const { devices, voting, changed } = this.#parts;
    const device = devices.drivenBy(agent, id);
    if (device?.kind !== 'boxes') return;
    const { site } = device;
    if (await voting.drops(id, site, reading)) devices.noteRenewed(device);
    const overfull = voting.isOverfull(site);
    if (overfull === this.#overfull.has(site)) return;
    if (overfull) this.#overfull.add(site);
    else this.#overfull.delete(site);
    changed(site);
  }
}
