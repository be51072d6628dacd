// What a booking system's file would change, or what is wrong with it where.

export type ListAnswer = {
  readonly booked: readonly string[];
  readonly moved: readonly string[];
  readonly unchanged: readonly string[];
  readonly kept: readonly string[];
  readonly missing: readonly string[];
  /** Each as a sentence of the server's that says where. */
  readonly faults: readonly { readonly line: number | null; readonly text: string }[];
};
