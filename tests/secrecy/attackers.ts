// Ways of telling from the evidence how single tokens voted. Each says so of the tokens of which it believes to know.

import { Ballots, type Counts, total } from '../../core/ballot/ballots.ts';
import { Answer, answers } from '../../core/ballot/survey.ts';
import { ballotsIn, batchesIn, type Evidence, everyJson, printedHashes } from './evidence.ts';
import { less, mostAnswered } from './groups.ts';

export type Guess = ReadonlyMap<string, Answer>;
export type Attacker = (evidence: Evidence) => Guess;

/** What is known of a token besides its group, as a word: the learner asks whether it has to do with the answer. */
export type Trait = (hash: string) => string;

export const attackers: Readonly<Record<string, Attacker>> = {
  'the order of lists': byLists,
  'older versions': byVersions,
  'snapshots and days, as if tokens were spent in the order of the list': bySnapshots,
  'what stands beside it in logs, metrics and journals': byNeighbours,
};

/** Lists of answers anywhere, as long as a list of tokens: the one beside the other. */
function byLists({ copies }: Evidence): Guess {
  const last = copies.at(-1);
  const lists = last ? everyJson(last).flatMap(listsIn) : [];
  const said = lists.filter((list) => list.length > 9 && list.every((one) => Answer.safeParse(one).success));
  const guess = new Map<string, Answer>();
  for (const list of said) {
    for (const hashes of lists) {
      if (hashes === list || hashes.length !== list.length) continue;
      for (const [i, hash] of hashes.entries()) guess.set(String(hash), Answer.parse(list[i]));
    }
  }
  return guess;
}

/** Two states of the ballots in one copy, in whatever files: what came between them. */
function byVersions({ copies }: Evidence): Guess {
  const guess = new Map<string, Answer>();
  for (const copy of copies) {
    const versions = everyJson(copy).flatMap((json) => {
      const found = Ballots.safeParse((json as { body?: unknown } | null)?.body);
      return found.success ? [found.data] : [];
    });
    versions.sort((a, b) => a.spent.length - b.spent.length);
    for (const [i, now] of versions.entries()) {
      const before = versions[i - 1];
      if (!before) continue;
      const known = new Set(before.spent);
      const gained = less(sumOf(now), sumOf(before));
      for (const hash of now.spent) if (!known.has(hash)) guess.set(hash, mostAnswered(gained));
    }
  }
  return guess;
}

/** Totals at known numbers of votes, from the copies and the results in them: whose place in the list falls between two. */
function bySnapshots({ copies, survey }: Evidence): Guess {
  const results = copies.flatMap(everyJson).flatMap((json) => {
    const shares = (json as { body?: { total?: { shares?: { answer: Answer; count: number }[] } } } | null)
      ?.body?.total?.shares;
    return shares?.length === answers.length ? [countsOf(shares)] : [];
  });
  const totals = [...copies.map((copy) => sumOf(ballotsIn(copy, survey))), ...results];
  totals.sort((a, b) => total(a) - total(b));
  const last = copies.at(-1);
  const list = last ? ballotsIn(last, survey).spent : [];
  const guess = new Map<string, Answer>();
  for (const [i, now] of totals.entries()) {
    const before = totals[i - 1];
    const part = list.slice(before ? total(before) : 0, total(now));
    const gained = before ? less(now, before) : now;
    for (const hash of part) guess.set(hash, mostAnswered(gained));
  }
  return guess;
}

/** A line that names a token or its hash and an answer, in anything but the ballots' own lists. */
function byNeighbours(evidence: Evidence): Guess {
  const { copies, log, printed } = evidence;
  const hashes = printedHashes(evidence);
  const texts = copies.flatMap(({ files, metrics }) => [
    metrics,
    ...files.filter(({ path }) => !/sheets.(tokens|ballots|log)-/.test(path)).map(({ text }) => text),
  ]);
  const lines = [...log, ...texts.flatMap((text) => text.split('\n'))].filter((line) =>
    answers.some((answer) => line.includes(answer)),
  );
  const guess = new Map<string, Answer>();
  for (const [i, hash] of hashes.entries()) {
    const found = lines.find((line) => line.includes(hash) || line.includes(printed[i] ?? hash));
    const answer = found && answers.find((one) => found.includes(one));
    if (answer) guess.set(hash, answer);
  }
  return guess;
}

/** Traits of a token: where it stands, when its file was written, which copy showed it first. */
export function traitsOf(evidence: Evidence): Readonly<Record<string, Trait>> {
  const { copies, survey } = evidence;
  const last = copies.at(-1);
  const spent = last ? ballotsIn(last, survey).spent : [];
  const batches = last ? batchesIn(last, survey).map(({ hashes }) => hashes) : [];
  const places = new Map(spent.map((hash, i) => [hash, i / spent.length]));
  const inBatch = new Map(batches.flatMap((hashes) => hashes.map((hash, i) => [hash, i / hashes.length])));
  const printed = printedHashes(evidence);
  const onPaper = new Map(printed.map((hash, i) => [hash, i / printed.length]));
  const first = new Map<string, number>();
  for (const [i, copy] of [...copies.entries()].reverse())
    for (const hash of ballotsIn(copy, survey).spent) first.set(hash, i);
  const fileOf = (hash: string) =>
    copies[first.get(hash) ?? 0]?.files.find(({ path }) => path.endsWith(`ballots-${survey}.json`));
  const tenth = (places: ReadonlyMap<string, number>) => (hash: string) =>
    String(Math.floor((places.get(hash) ?? 0) * 10));
  return {
    'place in the list': tenth(places),
    'place in the batch': tenth(inBatch),
    'place on the paper': tenth(onPaper),
    'first sign of the hash': (hash) => hash.charAt(0),
    'odd or even place': (hash) => String(Math.round((places.get(hash) ?? 0) * spent.length) % 2),
    'the file’s time': (hash) => String(Math.floor(fileOf(hash)?.modified ?? 0) % 8),
    'the file’s place on the disk': (hash) => String((fileOf(hash)?.inode ?? 0) % 8),
    'the copy that showed it first': (hash) => String(first.get(hash)),
  };
}

function listsIn(json: unknown): unknown[][] {
  if (typeof json !== 'object' || json === null) return [];
  const inside = Object.values(json).flatMap(listsIn);
  return Array.isArray(json) ? [json, ...inside] : inside;
}

function sumOf({ counts }: Ballots): Counts {
  const sum = (answer: Answer) => Object.values(counts).reduce((all, one) => all + one[answer], 0);
  return {
    satisfied: sum('satisfied'),
    neither: sum('neither'),
    dissatisfied: sum('dissatisfied'),
  };
}

function countsOf(shares: readonly { answer: Answer; count: number }[]): Counts {
  const of = (answer: Answer) => shares.find((one) => one.answer === answer)?.count ?? 0;
  return { satisfied: of('satisfied'), neither: of('neither'), dissatisfied: of('dissatisfied') };
}
