// A browser as far as cookies and redirects go, one step at a time, so that a test can change what it carries.

export type Step = { readonly status: number; readonly location: URL | undefined; readonly text: string };

export class Walk {
  /** By host and name. */
  readonly cookies = new Map<string, string>();

  async go(address: URL | string, form?: Record<string, string>): Promise<Step> {
    const url = new URL(address);
    const kept = [...this.cookies].filter(([key]) => key.startsWith(`${url.host} `));
    const response = await fetch(url, {
      redirect: 'manual',
      headers: { cookie: kept.map(([key, value]) => `${key.split(' ')[1]}=${value}`).join('; ') },
      ...(form ? { method: 'POST', body: new URLSearchParams(form) } : {}),
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '') this.cookies.delete(`${url.host} ${name}`);
      else this.cookies.set(`${url.host} ${name}`, value);
    }
    const location = response.headers.get('location');
    return {
      status: response.status,
      location: location === null ? undefined : new URL(location, url),
      text: await response.text(),
    };
  }

  /** Where the step leads. */
  async onward(address: URL | string): Promise<URL> {
    const { location, status, text } = await this.go(address);
    if (!location) throw new Error(`${address} leads nowhere: ${status} ${text}`);
    return location;
  }
}
