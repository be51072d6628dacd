// Random numbers that are the same in every run: the simulation's own.

export { randomFrom } from '../../core/simulate/random.ts';
