// What keeps the server from starting is one clear sentence on standard error, and exit code 1.

import { appendFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { aFolder } from '../../support/folder.ts';
import { anOffice } from '../../support/office.ts';
import { type Environment, startProgram } from '../../support/program.ts';

async function refusal(environment: Environment): Promise<string> {
  const { code, signal, stdout, stderr } = await startProgram(environment).ended;
  expect({ code, signal, stdout }).toEqual({ code: 1, signal: null, stdout: '' });
  expect(stderr).toMatch(/^[^\n]+\n$/);
  expect(stderr).not.toMatch(/ at .*:\d+:\d+/);
  return stderr.trimEnd();
}

async function officeFile(text: string): Promise<string> {
  const file = join(await aFolder(), 'office.json');
  await writeFile(file, text);
  return file;
}

/** A data folder that a demo office was opened in. */
async function usedFolder(): Promise<string> {
  const DATA_DIR = await aFolder();
  const program = startProgram({ DATA_DIR });
  await program.ready();
  await program.signal('SIGTERM');
  return DATA_DIR;
}

describe('the data folder', () => {
  test('is another front desk’s', async () => {
    const DATA_DIR = await aFolder();
    await startProgram({ DATA_DIR }).ready();
    expect(await refusal({ DATA_DIR })).toBe(
      `Another front desk is running on ${DATA_DIR}. Stop it, or set DATA_DIR to another folder.`,
    );
  });

  test('can’t be written to', async () => {
    const file = join(await aFolder(), 'a-file');
    await writeFile(file, '');
    const DATA_DIR = join(file, 'data');
    expect(await refusal({ DATA_DIR })).toMatch(/^The data folder .*a-file\/data can't be used: ENOTDIR\b/);
  });

  test.runIf(process.platform === 'linux')('is where no folder can be made', async () => {
    expect(await refusal({ DATA_DIR: '/proc/front-desk' })).toMatch(
      /^The data folder \/proc\/front-desk can't be used: ENOENT\b/,
    );
  });

  test('holds a damaged document', async () => {
    const DATA_DIR = await usedFolder();
    const people = join(DATA_DIR, 'documents/people.json');
    await writeFile(people, (await readFile(people, 'utf8')).replace('clerk', 'cleric'));
    expect(await refusal({ DATA_DIR })).toMatch(
      /documents\/people\.json.*: .*\. Keep a copy of this file and/,
    );
  });

  test('holds a damaged journal', async () => {
    const DATA_DIR = await usedFolder();
    const site = join(DATA_DIR, 'journal/raadhus');
    await mkdir(site, { recursive: true });
    await appendFile(join(site, '2026-11-23.jsonl'), 'scribbled over\nand again\n');
    expect(await refusal({ DATA_DIR })).toMatch(
      /2026-11-23\.jsonl, line 1: .*\. Keep a copy of this file and/,
    );
  });

  test('holds the demo office, and another one is asked for', async () => {
    const DATA_DIR = await usedFolder();
    const OFFICE = await officeFile(JSON.stringify(anOffice()));
    expect(await refusal({ DATA_DIR, OFFICE })).toBe(
      `The data folder ${DATA_DIR} holds the demo office. Set DATA_DIR to another folder for the office of ${OFFICE}.`,
    );
  });
});

describe('the address', () => {
  test('a port in use', async () => {
    const other = createServer();
    onTestFinished(() => {
      other.close();
    });
    await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
    const address = other.address();
    const PORT = typeof address === 'object' ? String(address?.port) : '';
    expect(await refusal({ DATA_DIR: await aFolder(), PORT })).toBe(
      `Port ${PORT} on 127.0.0.1 is in use. Stop what uses it, or set PORT to another.`,
    );
  });

  test.each([{ HOST: '0.0.0.0' }, { OFFICE_NAME: 'Borgerservice Prøve' }])(
    'the demo where others could reach it, or under another name: %o',
    async (environment) => {
      const DATA_DIR = await usedFolder();
      expect(await refusal({ DATA_DIR, ...environment })).toBe(
        `The data folder ${DATA_DIR} holds the demo office, which opens only on this machine and under its own name: anybody can sign in to it. Set DATA_DIR to another folder, and the office is set up there.`,
      );
    },
  );

  test('none of this machine', async () => {
    const OFFICE = await officeFile(JSON.stringify(anOffice()));
    expect(await refusal({ DATA_DIR: await aFolder(), OFFICE, HOST: '192.0.2.7', PLAIN_HTTP: 'yes' })).toBe(
      'HOST=192.0.2.7 is no address of this machine.',
    );
  });
});

test('a setting that does not fit', async () => {
  expect(await refusal({ DATA_DIR: await aFolder(), PORT: 'eighty' })).toBe(
    'PORT=eighty does not fit: it takes a whole number from 0 to 65535.',
  );
});

test('a broken office file', async () => {
  const OFFICE = await officeFile('{ "name": ');
  expect(await refusal({ DATA_DIR: await aFolder(), OFFICE })).toMatch(
    /^The office file .*office\.json is not JSON: .+\.$/,
  );
});
