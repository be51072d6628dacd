// How long to wait for a printer, in milliseconds.

export type Patience = {
  /** For it to take up the connection. */
  readonly open: number;
  /** For an answer that it gives at once, and for hanging up. */
  readonly answer: number;
  /** For a slip to be on paper once it was sent; meanwhile it is asked how it is, this often. */
  readonly printed: number;
  readonly ask: number;
  /** For the slips before it. A citizen who has waited longer has the number in another way. */
  readonly turn: number;
  /** Between two looks at a printer that has nothing to do. */
  readonly look: number;
};

export const usualPatience: Patience = {
  open: 1000,
  answer: 500,
  printed: 8000,
  ask: 300,
  turn: 10_000,
  look: 5000,
};
