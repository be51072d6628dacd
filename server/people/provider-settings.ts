// The provider at which staff sign in by OpenID Connect, from the environment.

import { z } from 'zod';
import { Id } from '../../core/office/text.ts';
import { staffRoles } from '../../core/roles.ts';

const loopback = ['localhost', '127.0.0.1', '[::1]'];

const issuer = 'an address like https://login.example.org, over https unless it is on this machine';
const roles = 'roles in JSON like {"desk-clerks": {"role": "clerk", "sites": ["raadhus"]}}';

const Given = z.strictObject({
  role: z.enum(staffRoles),
  sites: z.union([z.literal('all'), z.array(Id).max(200)]).default('all'),
});

/** What a value of the claim makes somebody. */
export type GivenRoles = ReadonlyMap<string, z.infer<typeof Given>>;

export const providerShape = {
  OIDC_ISSUER: z.string().refine(isSafe, issuer).optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_CLIENT_SECRET_FILE: z.string().optional(),
  OIDC_ROLES: z.string().transform(readRoles).optional(),
  /** The claim of the ID token whose values OIDC_ROLES names. */
  OIDC_CLAIM: z.string().default('roles'),
  OIDC_SCOPE: z.string().default('openid profile'),
  /** What the button says. */
  OIDC_NAME: z.string().trim().max(40, 'a name of at most 40 characters').default('OpenID Connect'),
};

export type ProviderSettings = {
  readonly issuer: string;
  readonly clientId: string;
  readonly secret: { readonly value: string } | { readonly file: string };
  readonly roles: GivenRoles;
  readonly claim: string;
  readonly scope: string;
  readonly name: string;
};

const Parsed = z.object(providerShape);

/** Undefined where staff sign in by password alone; a sentence where something is missing. */
export function providerOf(set: z.infer<typeof Parsed>): ProviderSettings | undefined | string {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_ROLES, OIDC_CLIENT_SECRET, OIDC_CLIENT_SECRET_FILE } = set;
  const needed = { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_ROLES };
  const secrets = [OIDC_CLIENT_SECRET, OIDC_CLIENT_SECRET_FILE].filter((one) => one !== undefined);
  if (secrets.length === 0 && Object.values(needed).every((one) => one === undefined)) return undefined;
  const missing = Object.entries(needed).find(([, value]) => value === undefined)?.[0];
  if (missing !== undefined) return `Signing in by OpenID Connect needs ${missing}: it is not set.`;
  if (secrets.length !== 1)
    return 'Signing in by OpenID Connect needs one of OIDC_CLIENT_SECRET_FILE and OIDC_CLIENT_SECRET.';
  return {
    issuer: OIDC_ISSUER ?? '',
    clientId: OIDC_CLIENT_ID ?? '',
    secret:
      OIDC_CLIENT_SECRET_FILE === undefined
        ? { value: OIDC_CLIENT_SECRET ?? '' }
        : { file: OIDC_CLIENT_SECRET_FILE },
    roles: OIDC_ROLES ?? new Map(),
    claim: set.OIDC_CLAIM,
    scope: set.OIDC_SCOPE,
    name: set.OIDC_NAME,
  };
}

/** Tokens go over it: in the open at most within this machine. */
function isSafe(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  return protocol === 'https:' || (protocol === 'http:' && loopback.includes(hostname));
}

function readRoles(text: string, context: z.RefinementCtx): GivenRoles {
  const parsed = z.record(z.string(), Given).safeParse(parsedJson(text));
  const entries = Object.entries(parsed.data ?? {});
  if (entries.length > 0) return new Map(entries);
  context.addIssue({ code: 'custom', message: roles });
  return z.NEVER;
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
