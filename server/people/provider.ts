// Signing in at a provider by OpenID Connect: the code flow with PKCE, state and nonce. The library is loaded, and the
// provider asked what it offers, when the first person wants to sign in.

import { readFile } from 'node:fs/promises';
import type { Configuration } from 'openid-client';
import { isRefusal, type Refusal, refuse } from '../../core/day/context.ts';
import type { RefusalName } from '../../core/refusal.ts';
import { StartError } from '../start-error.ts';
import { profileOf } from './claims.ts';
import type { Profile, Subject } from './person.ts';
import type { ProviderSettings } from './provider-settings.ts';

/** How long the provider may take to answer the server, in seconds. */
const patience = 5;

/** What binds an answer of the provider to the browser that asked. */
export type Flow = { readonly state: string; readonly nonce: string; readonly verifier: string };

export type Signed = {
  readonly subject: Subject;
  /** Undefined: the provider gives them no role here. */
  readonly profile: Profile | undefined;
};

export class Provider {
  readonly #settings: ProviderSettings;
  readonly #secret: string;
  readonly #warn: (message: string) => void;
  #known: Configuration | undefined;

  private constructor(settings: ProviderSettings, secret: string, warn: (message: string) => void) {
    this.#settings = settings;
    this.#secret = secret;
    this.#warn = warn;
  }

  static async open(settings: ProviderSettings, warn: (message: string) => void): Promise<Provider> {
    return new Provider(settings, await secretOf(settings), warn);
  }

  get name(): string {
    return this.#settings.name;
  }

  /** Where the browser goes to sign in. Asks the provider each time, so that nobody is sent to one that is away. */
  async begin({ state, nonce, verifier }: Flow, callback: string): Promise<URL | Refusal> {
    const found = await this.#ask();
    if (isRefusal(found)) return found;
    const { buildAuthorizationUrl, calculatePKCECodeChallenge } = await import('openid-client');
    return buildAuthorizationUrl(found, {
      redirect_uri: callback,
      scope: this.#settings.scope,
      state,
      nonce,
      code_challenge: await calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
    });
  }

  /** Who signed in, from the address to which the provider sent the browser back. */
  async finish({ state, nonce, verifier }: Flow, address: URL): Promise<Signed | Refusal> {
    const found = this.#known ?? (await this.#ask());
    if (isRefusal(found)) return found;
    try {
      const { authorizationCodeGrant } = await import('openid-client');
      const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier };
      const tokens = await authorizationCodeGrant(found, address, { ...checks, idTokenExpected: true });
      const claims = tokens.claims();
      if (!claims) return refuse('provider/mismatch');
      const { roles, claim, name } = this.#settings;
      return {
        subject: { issuer: claims.iss, id: claims.sub },
        profile: profileOf(claims, claim, roles, name),
      };
    } catch (error) {
      return this.#refusal(error);
    }
  }

  async #ask(): Promise<Configuration | Refusal> {
    const { issuer, clientId } = this.#settings;
    const { allowInsecureRequests, discovery, enableNonRepudiationChecks } = await import('openid-client');
    // The signature counts too, though the token comes from the provider itself.
    const execute = [
      enableNonRepudiationChecks,
      ...(issuer.startsWith('http:') ? [allowInsecureRequests] : []),
    ];
    try {
      this.#known = await discovery(new URL(issuer), clientId, this.#secret, undefined, {
        timeout: patience,
        execute,
      });
      return this.#known;
    } catch (error) {
      this.#warn(`the provider of sign-ins could not be asked: ${codeOf(error)}`);
      return refuse('provider/away');
    }
  }

  /** Only the error's code is logged: what it was thrown for may hold a token (P4). */
  #refusal(error: unknown): Refusal {
    const code = codeOf(error);
    this.#warn(`a sign-in by the provider failed: ${code}`);
    return refuse(refusalNames[code] ?? 'provider/away');
  }
}

/** Codes of openid-client; all others are of a provider that doesn't answer, or not as it should. */
const refusalNames: Readonly<Record<string, RefusalName>> = {
  OAUTH_AUTHORIZATION_RESPONSE_ERROR: 'provider/refused',
  OAUTH_RESPONSE_BODY_ERROR: 'provider/refused',
  OAUTH_INVALID_RESPONSE: 'provider/mismatch',
  OAUTH_JWT_CLAIM_COMPARISON_FAILED: 'provider/mismatch',
  OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED: 'provider/mismatch',
  OAUTH_JWT_TIMESTAMP_CHECK_FAILED: 'provider/expired',
};

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}

async function secretOf({ secret }: ProviderSettings): Promise<string> {
  if ('value' in secret) return secret.value;
  try {
    return (await readFile(secret.file, 'utf8')).trim();
  } catch {
    throw new StartError(`OIDC_CLIENT_SECRET_FILE=${secret.file} can't be read.`);
  }
}
