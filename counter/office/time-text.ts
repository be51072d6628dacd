// Times as people write and read them: `9`, `9.30`, `0930`, `kl. 9:30`.

import type { TimeOfDay } from '../../core/time.ts';
import { staffLanguage } from '../../ui/staff-language.ts';

/** As `09:30`; what is no time comes back as it was written, for the server to name the fault. */
export function readTime(written: string): string {
  const bare = written
    .trim()
    .replace(/^kl\.?\s*/i, '')
    .replace(/\s*(uhr|h)$/i, '');
  const [, hours, minutes = '00'] =
    /^(\d{1,2})(?:[.:,\s]\s*(\d{2}))?$/.exec(bare) ?? /^(\d{2})(\d{2})$/.exec(bare) ?? [];
  if (hours === undefined) return written.trim();
  return `${hours.padStart(2, '0')}:${minutes}`;
}

/** `9.30` in Danish, `9:30` elsewhere. */
export function timeText(time: TimeOfDay): string {
  const bare = time.replace(/^0/, '');
  return staffLanguage.value === 'da' ? bare.replace(':', '.') : bare;
}
