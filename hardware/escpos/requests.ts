// What we ask of a printer beside a slip's own bytes (ESC/POS, Epson's command reference).

/** DLE EOT n: answered at once, even while the printer is out of paper. */
export type StatusQuestion = 'offline-cause' | 'error-cause' | 'paper';

const questions: Readonly<Record<StatusQuestion, number>> = {
  'offline-cause': 2,
  'error-cause': 3,
  paper: 4,
};

export function askStatus(question: StatusQuestion): Uint8Array {
  return Uint8Array.of(0x10, 0x04, questions[question]);
}

/** GS ( H, function 48: answers with `id` when all before it is on paper. Four printable characters. */
export function askPrinted(id: string): Uint8Array {
  return Uint8Array.from([0x1d, 0x28, 0x48, 0x06, 0x00, 48, 48, ...Buffer.from(id, 'latin1')]);
}

/** GS r 1: a fence for printers without GS ( H. Answered in its turn, when all before it has been worked off. */
export const askPaperInTurn = Uint8Array.of(0x1d, 0x72, 0x01);

/** DLE DC4, function 8: throws away all that has not been printed yet, and says so. */
export const clearBuffers = Uint8Array.of(0x10, 0x14, 0x08, 0x01, 0x03, 0x14, 0x01, 0x06, 0x02, 0x08);
