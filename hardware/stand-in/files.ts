// All that the record asks of a disk, so that tests can put one under it that fails, tears and forgets.

export type Files = {
  /** Makes a folder, and what leads to it, where they are missing; they survive a power cut. */
  makeFolder(folder: string): Promise<void>;
  /** Makes what was created and renamed in a folder survive a power cut. */
  flushFolder(folder: string): Promise<void>;
  /** A whole file; undefined if there is none. */
  read(path: string): Promise<Buffer | undefined>;
  /** A new, empty file, in the place of any that was there. */
  create(path: string): Promise<OpenFile>;
  /** In one step: `to` is either what it was or what `from` was. */
  rename(from: string, to: string): Promise<void>;
};

export type OpenFile = {
  /** Gives all of it to the system, which may keep it in memory. */
  write(bytes: Uint8Array, position: number): void;
  /** Makes what was written survive a power cut. */
  flush(): Promise<void>;
  close(): Promise<void>;
};
