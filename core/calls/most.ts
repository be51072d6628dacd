// How many phone calls a day can have.

export const mostCalls = 100_000;
