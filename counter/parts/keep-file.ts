// Has the browser save a file that the server made.

import type { FileAnswer } from '../../ui/api.ts';

export function keepFile({ name, content }: FileAnswer): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
