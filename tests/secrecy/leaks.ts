// Ballot boxes that leak on purpose: an attack that does not find these finds nothing.

import type { Ballots } from '../../core/ballot/ballots.ts';
import { type Answer, answers } from '../../core/ballot/survey.ts';
import type { Store } from '../../server/store/store.ts';

export const leaks = ['appends-votes', 'keeps-versions', 'sorts-by-answer'] as const;
/** As many old versions as a careless program might keep. */
const kept = 8;

export type Leak = (typeof leaks)[number];

export function leakyStore(store: Store, leak: Leak): Store {
  let before: Ballots = { spent: [], counts: {}, votedOn: {} };
  const versions: Ballots[] = [];
  const votes: { hash: string; answer: Answer }[] = [];

  async function writeSheet<Body>(name: string, body: Body): Promise<void> {
    if (!name.startsWith('ballots-')) return store.writeSheet(name, body);
    const now = body as unknown as Ballots;
    const vote = { hash: freshIn(now, before), answer: answerIn(now, before) };
    votes.push(vote);
    if (leak === 'keeps-versions') {
      versions.push(before);
      for (const [i, one] of versions.slice(-kept).entries()) await store.writeSheet(`${name}-${i}`, one);
    }
    if (leak === 'appends-votes') {
      await store.writeSheet(`log-${name}`, {
        hashes: votes.map(({ hash }) => hash),
        said: votes.map(({ answer }) => answer),
      });
    }
    before = now;
    if (leak !== 'sorts-by-answer') return store.writeSheet(name, body);
    const byAnswer = answers.flatMap((answer) => votes.filter((one) => one.answer === answer));
    return store.writeSheet(name, { ...now, spent: byAnswer.map(({ hash }) => hash) });
  }

  return { ...store, writeSheet };
}

function freshIn(now: Ballots, before: Ballots): string {
  const known = new Set(before.spent);
  return now.spent.find((hash) => !known.has(hash)) ?? '';
}

function answerIn(now: Ballots, before: Ballots): Answer {
  const sum = ({ counts }: Ballots, answer: Answer) =>
    Object.values(counts).reduce((all, one) => all + one[answer], 0);
  return answers.find((answer) => sum(now, answer) > sum(before, answer)) ?? 'neither';
}
