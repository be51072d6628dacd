// What the provider says of somebody, as the front desk takes it: a name to show, a role, sites. Nothing else is kept.

import { staffRoles } from '../../core/roles.ts';
import { Name, type Profile } from './person.ts';
import type { GivenRoles } from './provider-settings.ts';

/** The highest role that one of the claim's values gives, at the sites of all values that give it. */
export function profileOf(
  claims: Readonly<Record<string, unknown>>,
  claim: string,
  given: GivenRoles,
  provider: string,
): Profile | undefined {
  const said = claims[claim];
  const values: unknown[] = Array.isArray(said) ? said : [said];
  const found = values.flatMap((value) => (typeof value === 'string' ? (given.get(value) ?? []) : []));
  const role = staffRoles.findLast((one) => found.some((other) => other.role === one));
  if (role === undefined) return undefined;
  const sites = found.filter((one) => one.role === role).map((one) => one.sites);
  const everywhere = sites.includes('all');
  return {
    name: nameIn(claims.name, provider),
    role,
    sites: everywhere ? 'all' : [...new Set(sites.flatMap((one) => (one === 'all' ? [] : one)))],
  };
}

/** At most 40 characters; never an address of mail, which some providers put there. */
function nameIn(said: unknown, provider: string): string {
  const plain = (typeof said === 'string' ? said : '')
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, ' ')
    .replace(/@.*/, '')
    .trim();
  const name = Name.safeParse([...plain].slice(0, 40).join('').slice(0, 40));
  return name.success ? name.data : provider;
}
