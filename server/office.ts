// The office that this server runs: from its file, from the data folder, or the demo.

import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { type Fault, parseOffice } from '../core/office/check.ts';
import { exampleOffice } from '../core/office/example.ts';
import type { Office } from '../core/office/office.ts';
import { readLogo } from './logo.ts';
import type { Settings } from './settings.ts';
import { isLoopback } from './settings.ts';
import { StartError } from './start-error.ts';
import type { Store } from './store/store.ts';

const document = 'office';

/** The office as it was written, and whether it is the demo. Parsed again at each start. */
const Kept = z.strictObject({ demo: z.boolean(), office: z.unknown() });

/** Throws `StartError` where there is nothing sound to run. */
export async function openOffice(
  store: Store,
  { officeFile, host, dataDir }: Settings,
): Promise<{ office: Office; demo: boolean }> {
  const kept = await store.readDocument(document, Kept);
  if (officeFile === undefined) {
    const demo = kept?.body.demo ?? true;
    if (demo) refuseDemo(host);
    if (!kept) await store.writeDocument(document, 0, { demo: true, office: null });
    return { office: sound(demo ? exampleOffice : kept?.body.office, 'the data folder'), demo };
  }
  if (kept?.body.demo) {
    throw new StartError(
      `The data folder ${dataDir} holds the demo office. Set DATA_DIR to another folder for the office of ${officeFile}.`,
    );
  }
  const input = await readOfficeFile(officeFile);
  const office = sound(input, officeFile);
  if (JSON.stringify(kept?.body.office) !== JSON.stringify(input)) {
    await store.writeDocument(document, kept?.version ?? 0, { demo: false, office: input });
  }
  return { office, demo: false };
}

function refuseDemo(host: string): void {
  if (isLoopback(host)) return;
  throw new StartError(
    `The demo office opens only on this machine, not on HOST=${host}: anybody could sign in. Write your office down (npm run --silent office > office.json makes a file to start from) and start with OFFICE=office.json.`,
  );
}

async function readOfficeFile(file: string): Promise<unknown> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    throw new StartError(`The office file ${file} can't be read: ${reason(error)}.`);
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new StartError(`The office file ${file} is not JSON: ${reason(error)}.`);
  }
}

function sound(input: unknown, where: string): Office {
  const parsed = parseOffice(input);
  const faults = 'office' in parsed ? logoFaults(parsed.office) : parsed.faults;
  if ('office' in parsed && faults.length === 0) return parsed.office;
  const [first, ...more] = faults;
  const others = more.length === 0 ? '' : ` (and ${more.length} more)`;
  const place = first?.path.length ? `${first.path.join('.')}: ` : '';
  throw new StartError(`The office in ${where} is not sound: ${place}${first?.message}${others}.`);
}

function logoFaults({ sites }: Office): Fault[] {
  return sites.flatMap(({ slip: { logo } }, i) => {
    const read = logo === undefined ? undefined : readLogo(logo);
    return typeof read === 'string' ? [{ path: ['sites', i, 'slip', 'logo'], message: read }] : [];
  });
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message.replace(/\.$/, '') : String(error);
}
