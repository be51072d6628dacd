// A draft of the office: checked, looked at, saved; and nothing typed is lost on the way.

import { beforeEach, describe, expect, test } from 'vitest';
import type { Refusal } from '../../../core/day/context.ts';
import { changesBetween } from '../../../core/office/changes.ts';
import { parseOffice } from '../../../core/office/check.ts';
import type { Office, OfficeInput } from '../../../core/office/office.ts';
import type { Checked, Known, SavedChange, When } from '../../../counter/office/answers.ts';
import { createEditor, type Editor } from '../../../counter/office/editor.ts';
import { withValue } from '../../../counter/office/path.ts';
import type { Answered, Api } from '../../../ui/api.ts';
import { anInput } from './office.ts';

type Wish = { readonly version: number; readonly office: OfficeInput; readonly when: When };

/** A server that keeps an office, checks it by the real rules and says no when it is told to. */
class Server {
  known: Known = { version: 1, office: anInput(), source: 'data', next: null };
  saved: SavedChange[] = [];
  breaks: Checked['breaks'] = [];
  refusal: Refusal | 'no-answer' | undefined;
  /** The acknowledgement of the next save gets lost. */
  deaf = false;

  readonly api: Api = {
    get: <Body>(path: string) => this.#answer<Body>(path === '/office' ? this.known : this.saved),
    post: <Body>(_path: string, body: unknown) =>
      this.#answer<Body>(this.#check((body as { office: OfficeInput }).office)),
    put: <Body>(_path: string, body: unknown) => this.#put<Body>(body as Wish),
    file: () => this.#answer(undefined),
    remove: () => {
      this.known = { ...this.known, next: null };
      return this.#answer<undefined>(undefined);
    },
  };

  /** Somebody else saves. */
  save(office: OfficeInput): void {
    const changes = changesBetween(sound(this.known.office), sound(office));
    this.known = { ...this.known, version: this.known.version + 1, office };
    const by = { id: 'other', name: 'drift' };
    this.saved.unshift({ version: this.known.version, at: 0, by, when: 'now', changes });
  }

  #check(office: OfficeInput): Checked {
    const parsed = parseOffice(office);
    if ('faults' in parsed) return { faults: parsed.faults, changes: [], breaks: [] };
    const changes = changesBetween(sound(this.known.office), parsed.office);
    return { faults: [], changes, breaks: this.breaks };
  }

  #put<Body>({ version, office, when }: Wish): Promise<Answered<Body>> {
    if (version !== this.known.version) return refused({ refused: 'office/changed' });
    if (this.breaks.length > 0 && when === 'now') return refused({ refused: 'office/day-running' });
    if (this.refusal) return refused(this.refusal);
    if (when === 'now') this.save(office);
    else this.known = { ...this.known, version: version + 1, next: { from: '2026-11-24', office } };
    return this.deaf ? refused({ refused: 'office/changed' }) : this.#answer({ version: this.known.version });
  }

  #answer<Body>(body: unknown): Promise<Answered<Body>> {
    return Promise.resolve(
      this.refusal ? { ok: false, refusal: this.refusal } : { ok: true, body: body as Body },
    );
  }
}

function refused(refusal: Refusal | 'no-answer'): Promise<{ ok: false; refusal: Refusal | 'no-answer' }> {
  return Promise.resolve({ ok: false, refusal });
}

function sound(office: OfficeInput): Office {
  const parsed = parseOffice(office);
  if ('faults' in parsed) throw new Error(JSON.stringify(parsed.faults));
  return parsed.office;
}

const person = 'admin';
const place = ['services', 0, 'name', 'da'] as const;

let server: Server;
let editor: Editor;

beforeEach(async () => {
  sessionStorage.clear();
  server = new Server();
  editor = await opened();
});

async function opened(by = person): Promise<Editor> {
  const made = createEditor({ api: server.api, storage: sessionStorage, person: by });
  await made.load();
  return made;
}

const nameIn = (office: OfficeInput | undefined) => office?.services[0]?.name.da;

describe('a draft', () => {
  test('is what was saved until something is changed, and again when that is written back', () => {
    expect(editor.isChanged.value).toBe(false);
    editor.set(place, 'Pas og id-kort');
    expect(editor.isChanged.value).toBe(true);
    editor.set(place, server.known.office.services[0]?.name.da);
    expect(editor.isChanged.value).toBe(false);
  });

  test('is thrown away as a whole', async () => {
    editor.set(place, 'Pas og id-kort');
    editor.discard();
    expect(editor.isChanged.value).toBe(false);
    expect(nameIn((await opened()).draft.value)).toBe(nameIn(server.known.office));
  });

  test('G6 outlives a reload of the page, for who wrote it and for nobody else', async () => {
    editor.set(place, 'Pas og id-kort');
    expect(nameIn((await opened()).draft.value)).toBe('Pas og id-kort');
    expect((await opened('somebody else')).isChanged.value).toBe(false);
  });

  test('begins with what is to come tomorrow, if something is', async () => {
    const office = withValue(server.known.office, place, 'Fra i morgen');
    server.known = { ...server.known, next: { from: '2026-11-24', office } };
    editor = await opened();
    expect(nameIn(editor.draft.value)).toBe('Fra i morgen');
    expect(editor.isChanged.value).toBe(false);
    await editor.withdraw();
    expect(nameIn(editor.draft.value)).toBe(nameIn(server.known.office));
  });
});

describe('checked', () => {
  test('its faults are told, and each is forgotten when its field is written anew', async () => {
    editor.set(place, '');
    editor.set(['services', 1, 'targetMinutes'], 1000);
    await editor.check();
    expect([editor.checked.value, editor.found.value]).toEqual([undefined, 1]);
    expect(editor.faults.value.map(({ path }) => path.join('.'))).toContain('services.1.targetMinutes');
    editor.set(['services', 1, 'targetMinutes'], 10);
    expect(editor.faults.value.map(({ path }) => path.join('.'))).not.toContain('services.1.targetMinutes');
  });

  test('G6 its changes are told before anything is saved', async () => {
    editor.set(place, 'Pas og id-kort');
    await editor.check();
    expect(editor.checked.value?.changes).toMatchObject([{ is: 'changed', after: 'Pas og id-kort' }]);
    expect(server.known.version).toBe(1);
  });
});

describe('saved', () => {
  test('it is in force, and nothing is left to save', async () => {
    editor.set(place, 'Pas og id-kort');
    await editor.check();
    await editor.save('now');
    expect(nameIn(server.known.office)).toBe('Pas og id-kort');
    expect([editor.isChanged.value, editor.saved.value, editor.checked.value]).toEqual([
      false,
      'now',
      undefined,
    ]);
    expect(sessionStorage.length).toBe(0);
  });

  test('G3 what would break the running day is told, and can be saved from tomorrow on', async () => {
    server.breaks = [{ breaks: 'counter-open', about: { counter: '1', site: 'raadhus' } }];
    editor.set(place, 'Pas og id-kort');
    await editor.save('now');
    expect(editor.fault.value).toEqual({ refused: 'office/day-running' });
    expect(editor.checked.value?.breaks).toHaveLength(1);
    await editor.save('tomorrow');
    expect(editor.saved.value).toBe('tomorrow');
    expect(nameIn(editor.known.value?.office)).not.toBe('Pas og id-kort');
    expect(nameIn(editor.draft.value)).toBe('Pas og id-kort');
  });

  test('G6 without an answer nothing typed is lost', async () => {
    editor.set(place, 'Pas og id-kort');
    server.refusal = 'no-answer';
    await editor.check();
    await editor.save('now');
    expect(editor.fault.value).toBe('no-answer');
    expect(nameIn(editor.draft.value)).toBe('Pas og id-kort');
    server.refusal = undefined;
    await editor.save('now');
    expect(editor.saved.value).toBe('now');
  });

  test('G6 an acknowledgement that got lost is seen by what is there: it was saved', async () => {
    editor.set(place, 'Pas og id-kort');
    server.deaf = true;
    await editor.save('now');
    expect([editor.saved.value, editor.isChanged.value, editor.meanwhile.value]).toEqual([
      'now',
      false,
      undefined,
    ]);
  });
});

describe('when somebody else saved meanwhile', () => {
  test('G6 it is told with what they changed, nothing of either is lost, and saving goes on from there', async () => {
    editor.set(place, 'Pas og id-kort');
    server.save(withValue(server.known.office, ['name'], 'Borgerservice Aabenraa'));
    await editor.save('now');
    expect(server.known.version).toBe(2);
    expect(editor.meanwhile.value?.saved).toMatchObject([
      { version: 2, by: { name: 'drift' }, changes: [{ path: ['name'] }] },
    ]);
    expect(editor.meanwhile.value?.both).toEqual([]);
    expect(editor.draft.value?.name).toBe('Borgerservice Aabenraa');
    expect(nameIn(editor.draft.value)).toBe('Pas og id-kort');
    editor.understand();
    await editor.save('now');
    expect(server.known.office.name).toBe('Borgerservice Aabenraa');
    expect(nameIn(server.known.office)).toBe('Pas og id-kort');
  });

  test('G6 a field that both changed is named', async () => {
    editor.set(place, 'Pas og id-kort');
    server.save(withValue(server.known.office, place, 'Rejsepas'));
    await editor.save('now');
    expect(editor.meanwhile.value?.both).toEqual([
      ['services', server.known.office.services[0]?.id, 'name', 'da'],
    ]);
    expect(nameIn(server.known.office)).toBe('Rejsepas');
  });

  test('it is told as soon as the office is read anew, and again only when more was saved', async () => {
    editor.set(place, 'Pas og id-kort');
    server.save(withValue(server.known.office, ['name'], 'Borgerservice Aabenraa'));
    await editor.load();
    expect(editor.meanwhile.value?.saved).toHaveLength(1);
    editor.understand();
    await editor.load();
    expect(editor.meanwhile.value).toBeUndefined();
    expect(nameIn(editor.draft.value)).toBe('Pas og id-kort');
  });

  test('a draft that was kept over a reload goes on too', async () => {
    editor.set(place, 'Pas og id-kort');
    server.save(withValue(server.known.office, ['name'], 'Borgerservice Aabenraa'));
    const again = await opened();
    expect(again.meanwhile.value?.saved).toHaveLength(1);
    expect([again.draft.value?.name, nameIn(again.draft.value)]).toEqual([
      'Borgerservice Aabenraa',
      'Pas og id-kort',
    ]);
  });
});
