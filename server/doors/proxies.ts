// Where a request comes from: from who connects, or from whoever a trusted proxy says it passes on for (TRUST_PROXY).

import type { IncomingMessage } from 'node:http';
import { BlockList, isIP, isIPv6 } from 'node:net';

const loopback = ['127.0.0.0/8', '::1/128'];

export class Proxies {
  readonly #trusted: BlockList;

  /** `trusted`: a list as TRUST_PROXY takes it. */
  constructor(trusted: string) {
    this.#trusted = trustedIn(trusted) ?? new BlockList();
  }

  /** Whether what this address says of others counts. */
  trusts(address: string): boolean {
    const plain = plainOf(address);
    return isIP(plain) !== 0 && this.#trusted.check(plain, isIPv6(plain) ? 'ipv6' : 'ipv4');
  }

  /** The last address in the chain that no trusted proxy has. What stands before one that is none anybody may have written. */
  addressOf(request: Pick<IncomingMessage, 'headers' | 'socket'>): string {
    const said = request.headers['x-forwarded-for'];
    const named = said === undefined ? [] : String(said).split(',');
    let address = request.socket.remoteAddress ?? '';
    while (this.trusts(address)) {
      const before = plainOf(named.pop()?.trim() ?? '');
      if (isIP(before) === 0) break;
      address = before;
    }
    return networkOf(address);
  }
}

/** `loopback`, addresses and networks, with commas between them; `none` for nobody. Undefined: one of them is none. */
export function trustedIn(list: string): BlockList | undefined {
  const trusted = new BlockList();
  const words = list.split(',').map((one) => one.trim());
  for (const word of words.flatMap((one) => (one === 'loopback' ? loopback : [one]))) {
    if (word === 'none' || word === '') continue;
    const [address = '', bits] = word.split('/');
    const version = isIP(address);
    const most = version === 4 ? 32 : 128;
    const length = bits === undefined ? most : Number(bits);
    if (version === 0 || !/^\d{1,3}$/.test(bits ?? '0') || length > most) return undefined;
    trusted.addSubnet(address, length, version === 4 ? 'ipv4' : 'ipv6');
  }
  return trusted;
}

/** An address; of an IPv6 address the network, for its last half is anybody's to choose. What is none counts as one. */
export function networkOf(address: string): string {
  const ip = plainOf(address);
  if (isIP(ip) === 0) return 'unknown';
  if (!isIPv6(ip) || ip.includes('.')) return ip;
  const [head = [], tail] = ip.split('::').map((part) => part.split(':').filter((group) => group !== ''));
  const missing = 8 - head.length - (tail?.length ?? 0);
  return [...head, ...Array(missing).fill('0'), ...(tail ?? [])].slice(0, 4).join(':');
}

/** Without a port, which some proxies add: with it every connection were an address of its own. */
function plainOf(address: string): string {
  const bare =
    /^\[([^\]]*)\](?::\d{1,5})?$/.exec(address)?.[1] ?? address.replace(/^([\d.]+):\d{1,5}$/, '$1');
  return bare.replace(/^::ffff:(?=[\d.]+$)/i, '');
}
