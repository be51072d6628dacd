// Loaded into a server's process before anything of the server: its clock is so many milliseconds ahead of the machine's, and
// may run faster. On SIGUSR2 it looks for garbage, where Node lets it.

const ahead = Number(process.env.CLOCK_AHEAD);
const speed = Number(process.env.CLOCK_SPEED ?? 1);
const now = Date.now;
const start = now();

Date.now = () => Math.round(start + (now() - start) * speed) + ahead;
if (globalThis.gc) process.on('SIGUSR2', () => globalThis.gc());
