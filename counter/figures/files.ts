// The same figures as a file. The session goes along, which a link alone would not carry.

import { staffLanguage } from '../../ui/staff-language.ts';

export type FileKind = 'csv' | 'xlsx';

/** Whether it came. */
export async function fetchFile(token: string, kind: FileKind, query: string): Promise<boolean> {
  try {
    const response = await fetch(`/api/v1/figures.${kind}?${query}`, {
      headers: { Authorization: `Bearer ${token}`, 'Accept-Language': staffLanguage.peek() },
      cache: 'no-store',
    });
    if (!response.ok) return false;
    const address = URL.createObjectURL(await response.blob());
    const link = document.createElement('a');
    link.href = address;
    link.download = nameIn(response) ?? `figures.${kind}`;
    link.click();
    URL.revokeObjectURL(address);
    return true;
  } catch {
    return false;
  }
}

/** As the server calls it. */
function nameIn(response: Response): string | undefined {
  return /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1];
}
