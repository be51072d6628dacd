// The office that this server runs: from its file, from the data folder, or the demo.

import { readFile } from 'node:fs/promises';
import { exampleOffice } from '../core/office/example.ts';
import type { Office } from '../core/office/office.ts';
import { tellFault } from '../core/office/tell.ts';
import type { Millis } from '../core/time.ts';
import { Configuration, prepare, type Source, type Warn } from './configuration.ts';
import { Revisions } from './revisions.ts';
import type { Settings } from './settings.ts';
import { isLoopback } from './settings.ts';
import { soundOffice } from './sound-office.ts';
import { StartError } from './start-error.ts';
import type { Store } from './store/store.ts';

/** Throws `StartError` where there is nothing sound to run. */
export async function openOffice(
  store: Store,
  settings: Settings,
  clock: () => Millis,
  warn: Warn,
): Promise<Configuration> {
  const { officeFile, dataDir } = settings;
  const revisions = new Revisions(store);
  const early = await revisions.start();
  const kept = revisions.book ?? early;
  if (officeFile !== undefined) {
    if (kept?.demo) {
      throw new StartError(
        `The data folder ${dataDir} holds the demo office. Set DATA_DIR to another folder for the office of ${officeFile}.`,
      );
    }
    const input = await readOfficeFile(officeFile);
    return openAs('file', revisions, input, officeFile, clock(), warn);
  }
  const demo = kept?.demo ?? true;
  if (demo) refuseDemo(settings);
  const inForce = revisions.book && (await revisions.read(revisions.book.inForce));
  // The demo is the example of this version of the server until somebody changes it.
  const isExample = demo && (inForce?.by ?? null) === null;
  const input = isExample ? exampleOffice : (inForce?.office ?? early?.office);
  return openAs(demo ? 'demo' : 'data', revisions, input, 'the data folder', clock(), warn);
}

/** Opens `input`; where that is not what was in force, it is a change that the start brought. */
async function openAs(
  source: Source,
  revisions: Revisions,
  input: unknown,
  where: string,
  at: Millis,
  warn: Warn,
): Promise<Configuration> {
  const ready = await prepare(sound(input, where));
  const { book } = revisions;
  const inForce = book && (await revisions.read(book.inForce));
  if (book && JSON.stringify(inForce?.office) === JSON.stringify(input)) {
    // Where a file says what the office is, nothing else is to come.
    const counts = source === 'file' && book.next ? await revisions.turnTo({ ...book, next: null }) : book;
    return new Configuration(source, revisions, counts, ready, warn);
  }
  const version = (book?.saved ?? 0) + 1;
  const { inForce: before, withdrawn } = book ?? { inForce: 0, withdrawn: [] };
  const counts = await revisions.keep(
    { version, at, by: null, when: 'now', before, office: input },
    { demo: source === 'demo', saved: version, inForce: version, next: null, withdrawn },
  );
  return new Configuration(source, revisions, counts, ready, warn);
}

function refuseDemo({ host, officeName, dataDir }: Settings): void {
  if (isLoopback(host) && officeName === undefined) return;
  throw new StartError(
    `The data folder ${dataDir} holds the demo office, which opens only on this machine and under its own name: anybody can sign in to it. Set DATA_DIR to another folder, and the office is set up there.`,
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
  const checked = soundOffice(input);
  if ('office' in checked) return checked.office;
  const [first, ...more] = checked.faults;
  const others = more.length === 0 ? '' : ` (And ${more.length} more.)`;
  const told = first ? tellFault(first, input, 'en') : '';
  throw new StartError(`The office in ${where} is not sound: ${told}${others}`);
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message.replace(/\.$/, '') : String(error);
}
