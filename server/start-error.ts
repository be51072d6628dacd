// Why the server can't start, as one sentence that says what to do. Everything else that is thrown is a fault of ours.

export class StartError extends Error {
  override readonly name = 'StartError';
}
