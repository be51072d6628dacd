// A provider of sign-ins (OpenID Connect) on a port of its own, with its own pages, and people whose roles the test changes.

import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';
import { onTestFinished } from 'vitest';

type Claims = { readonly name?: string; readonly roles?: string | readonly string[] };

const secret = 'a secret of provider and front desk';

export class TestProvider {
  readonly #server: Server;
  /** What it says of each, by the name with which they sign in there. */
  readonly people = new Map<string, Claims>();

  constructor(server: Server) {
    this.#server = server;
  }

  /** Another site than 127.0.0.1, for the browser's cookies. */
  get issuer(): string {
    return `http://localhost:${(this.#server.address() as AddressInfo).port}`;
  }

  /** How the front desk is told of it. */
  environment(roles: object): Record<string, string> {
    return {
      OIDC_ISSUER: this.issuer,
      OIDC_CLIENT_ID: 'front-desk',
      OIDC_CLIENT_SECRET: secret,
      OIDC_ROLES: JSON.stringify(roles),
      OIDC_NAME: 'Kommunens login',
    };
  }

  /** Answers, now that it is known where the front desk is. */
  serve(desk: string): void {
    const provider = new Provider(this.issuer, {
      clients: [
        {
          client_id: 'front-desk',
          client_secret: secret,
          redirect_uris: [`${desk}/sign-in/oidc/callback`],
          token_endpoint_auth_method: 'client_secret_post',
        },
      ],
      cookies: { keys: [secret] },
      pkce: { required: () => true },
      // As Entra ID and Keycloak do: what the scope opens stands in the ID token.
      conformIdTokenClaims: false,
      claims: { openid: ['sub', 'roles'], profile: ['name', 'email'] },
      findAccount: (_context, id) => ({
        accountId: id,
        claims: () => ({ sub: id, email: `${id}@example.org`, ...(this.people.get(id) ?? {}) }),
      }),
      // Nobody is asked whether the office may know who they are.
      loadExistingGrant: async (context) => {
        const { client, session, provider: here } = context.oidc;
        const grant = new here.Grant({
          ...(client ? { clientId: client.clientId } : {}),
          ...(session?.accountId === undefined ? {} : { accountId: session.accountId }),
        });
        grant.addOIDCScope('openid profile');
        await grant.save();
        return grant;
      },
    });
    this.#server.on('request', provider.callback());
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((done) => this.#server.close(done));
  }
}

/** Open until the test is over. */
export async function aProvider(): Promise<TestProvider> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, 'localhost', done));
  const provider = new TestProvider(server);
  onTestFinished(() => provider.stop());
  return provider;
}
