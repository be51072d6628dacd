// All that the store asks of a disk, so that tests can put a disk under it that fails, tears and forgets.

export type Files = {
  /** Keeps other servers off a folder until it is given up or this process dies. Rejects with `StoreBusy`. */
  lock(folder: string): Promise<() => Promise<void>>;
  /** Makes a folder, and what leads to it, where they are missing; they survive a power cut. */
  makeFolder(folder: string): Promise<void>;
  /** Makes what was created, renamed and removed in a folder survive a power cut. */
  flushFolder(folder: string): Promise<void>;
  /** The names in a folder, sorted; those of folders end in a slash. */
  list(folder: string): Promise<string[]>;
  /** A whole file; undefined if there is none. */
  read(path: string): Promise<Buffer | undefined>;
  /** The last bytes of a file, `length` at most; undefined if there is none. */
  readEnd(path: string, length: number): Promise<Buffer | undefined>;
  /** A new, empty file, in the place of any that was there. */
  create(path: string): Promise<OpenFile>;
  /** In one step: `to` is either what it was or what `from` was. */
  rename(from: string, to: string): Promise<void>;
  /** Removes a file; no matter if there is none. */
  remove(path: string): Promise<void>;
  /** Removes a folder if nothing is in it; no matter if there is none. */
  removeFolder(folder: string): Promise<void>;
};

export type OpenFile = {
  /** Gives all of it to the system, which may keep it in memory. */
  write(bytes: Uint8Array, position: number): void;
  /** Makes what was written survive a power cut. */
  flush(): Promise<void>;
  read(): Promise<Buffer>;
  truncate(length: number): Promise<void>;
  /** Whether this file is what `path` names: nobody removed, moved or replaced it. */
  isAt(path: string): boolean;
  close(): Promise<void>;
};
