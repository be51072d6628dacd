// A disk in memory that does what real ones do at the worst moment: it fails, it loses what was not flushed, or pieces of
// it, in any order. Programs come and go on it; each has its own `Files`.

import { basename, dirname } from 'node:path';
import type { Files, OpenFile } from '../../server/store/lowdb/files.ts';
import { StoreBusy } from '../../server/store/store.ts';
import { below, type Random } from './choose.ts';
import { SimFile, SimFolder } from './disk-parts.ts';

/** What happens at an operation: an error, the end of the program, or the end of the power. */
export type Fault = 'fail' | 'kill' | 'cut';

/** Asked at each operation of a program, which are counted from 1. */
export type Faults = (operation: number, name: string) => Fault | undefined;

export class Disk {
  readonly #random: Random;
  readonly #folders = new Map<string, SimFolder>();
  readonly #locks = new Set<string>();
  #program: Program | undefined;

  constructor(random: Random) {
    this.#random = random;
  }

  /** Starts a program; one that still runs is killed. */
  start(faults: Faults = () => undefined): Files & Program {
    this.kill();
    const program = new Program(faults);
    this.#program = program;
    return Object.assign(program, this.#filesFor(program));
  }

  /** The program ends without another word; what the system has in memory stays. */
  kill(): void {
    if (this.#program) this.#program.ended = true;
    this.#program = undefined;
    this.#locks.clear();
  }

  /** The power goes: what was not flushed is lost, or some of it. */
  cut(): void {
    this.kill();
    const files = new Set<SimFile>();
    for (const folder of this.#folders.values()) {
      for (const file of [...folder.seen.values(), ...folder.kept.values()]) files.add(file);
      folder.tear(this.#random);
      folder.forget();
    }
    for (const file of files) {
      file.tear(this.#random);
      file.forget();
    }
  }

  /** A file's bytes as a program sees them. */
  bytes(path: string): Buffer | undefined {
    return this.#folders.get(dirname(path))?.seen.get(basename(path))?.seen;
  }

  /** Puts a file there as if it had always been. */
  put(path: string, bytes: Buffer): void {
    const file = new SimFile();
    file.change({ change: 'write', position: 0, bytes });
    file.flush();
    const folder = this.#folder(dirname(path));
    folder.link({ name: basename(path), from: undefined, file });
    folder.flush();
  }

  /** Removes a file behind the program's back. */
  unlink(path: string): void {
    this.#folder(dirname(path)).link({ name: basename(path), from: undefined, file: undefined });
  }

  /** All files' paths, sorted. */
  paths(): string[] {
    return [...this.#folders]
      .flatMap(([folder, { seen }]) => [...seen.keys()].map((name) => `${folder}/${name}`))
      .sort();
  }

  #folder(path: string): SimFolder {
    const folder = this.#folders.get(path);
    if (!folder) throw inputOutputError('ENOENT', path);
    return folder;
  }

  #filesFor(program: Program): Files {
    const disk = this;
    const random = this.#random;

    /** Does an operation; `partly` is what it may leave behind when it fails. */
    function operate<Result>(name: string, whole: () => Result, partly: () => void = () => {}): Result {
      const fault = program.next(name);
      if (fault === undefined) return whole();
      if (fault === 'fail') {
        partly();
        throw inputOutputError('EIO', name);
      }
      if (random() < 0.5) whole();
      if (fault === 'cut') disk.cut();
      else disk.kill();
      throw inputOutputError('ENDED', name);
    }
    const perhaps = (work: () => void) => () => {
      if (random() < 0.5) work();
    };

    function openFile(path: string, file: SimFile): OpenFile {
      return {
        write(bytes, position) {
          const copy = Buffer.from(bytes);
          operate(
            `write ${path}`,
            () => file.change({ change: 'write', position, bytes: copy }),
            () => {
              const part = copy.subarray(0, below(random, copy.length + 1));
              file.change({ change: 'write', position, bytes: part });
            },
          );
        },
        async flush() {
          await turn();
          operate(
            `flush ${path}`,
            () => file.flush(),
            () => file.tear(random),
          );
        },
        async read() {
          await turn();
          return operate(`read open ${path}`, () => Buffer.from(file.seen));
        },
        async truncate(length) {
          await turn();
          const cut = () => file.change({ change: 'truncate', length });
          operate(`truncate ${path}`, cut, perhaps(cut));
        },
        isAt: (place) => disk.#folders.get(dirname(place))?.seen.get(basename(place)) === file,
        async close() {
          await turn();
          operate(`close ${path}`, () => {});
        },
      };
    }

    return {
      async lock(folder) {
        await turn();
        operate(`lock ${folder}`, () => {});
        if (disk.#locks.has(folder)) throw new StoreBusy(folder);
        disk.#locks.add(folder);
        return async () => {
          if (!program.ended) disk.#locks.delete(folder);
        };
      },
      async makeFolder(folder) {
        await turn();
        const make = () => {
          for (let path = folder; path !== dirname(path) && !disk.#folders.has(path); path = dirname(path)) {
            disk.#folders.set(path, new SimFolder());
          }
        };
        operate(`make ${folder}`, make, perhaps(make));
      },
      async flushFolder(folder) {
        await turn();
        operate(
          `flush ${folder}`,
          () => disk.#folder(folder).flush(),
          () => disk.#folder(folder).tear(random),
        );
      },
      async list(folder) {
        await turn();
        return operate(`list ${folder}`, () => {
          const inside = [...disk.#folders.keys()].filter((path) => dirname(path) === folder);
          return [...inside.map((path) => `${basename(path)}/`), ...disk.#folder(folder).seen.keys()].sort();
        });
      },
      async read(path) {
        await turn();
        return operate(`read ${path}`, () => {
          const bytes = disk.bytes(path);
          return bytes && Buffer.from(bytes);
        });
      },
      async readEnd(path, length) {
        await turn();
        return operate(`read end ${path}`, () => {
          const bytes = disk.bytes(path);
          return bytes && Buffer.from(bytes.subarray(-length));
        });
      },
      async create(path) {
        await turn();
        return operate(`create ${path}`, () => {
          const folder = disk.#folder(dirname(path));
          const there = folder.seen.get(basename(path));
          if (there) {
            there.change({ change: 'truncate', length: 0 });
            return openFile(path, there);
          }
          const file = new SimFile();
          folder.link({ name: basename(path), from: undefined, file });
          return openFile(path, file);
        });
      },
      async rename(from, to) {
        await turn();
        const folder = disk.#folder(dirname(to));
        const file = folder.seen.get(basename(from));
        if (!file) throw inputOutputError('ENOENT', from);
        const rename = () => folder.link({ name: basename(to), from: basename(from), file });
        operate(`rename ${from}`, rename, perhaps(rename));
      },
      async remove(path) {
        await turn();
        const folder = disk.#folder(dirname(path));
        const remove = () => folder.link({ name: basename(path), from: undefined, file: undefined });
        operate(`remove ${path}`, remove, perhaps(remove));
      },
      async removeFolder(path) {
        await turn();
        const remove = () => {
          const inside = [...disk.#folders.keys()].some((one) => dirname(one) === path);
          if (!inside && disk.#folders.get(path)?.seen.size === 0) disk.#folders.delete(path);
        };
        operate(`remove ${path}`, remove, perhaps(remove));
      },
    };
  }
}

/** One run of a program on the disk. */
export class Program {
  ended = false;
  operations = 0;
  failures = 0;
  readonly #faults: Faults;

  constructor(faults: Faults) {
    this.#faults = faults;
  }

  /** Counts an operation and says what becomes of it. */
  next(name: string): Fault | undefined {
    if (this.ended) throw inputOutputError('ENDED', name);
    this.operations += 1;
    const fault = this.#faults(this.operations, name);
    if (fault === 'fail') this.failures += 1;
    return fault;
  }
}

/** As on a real disk, nothing is done before the caller goes on. */
function turn(): Promise<void> {
  return Promise.resolve();
}

function inputOutputError(code: string, what: string): Error {
  return Object.assign(new Error(`${code}: ${what}`), { code });
}
