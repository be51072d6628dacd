import { expect, test } from 'vitest';
import { atMost } from '../../../server/speech/at-most.ts';

/** Work that ends when it is told to. */
function held() {
  const begun: string[] = [];
  const ends = new Map<string, (error?: Error) => void>();
  const work = (name: string) => () => {
    begun.push(name);
    return new Promise<string>((resolve, reject) =>
      ends.set(name, (error) => (error ? reject(error) : resolve(name))),
    );
  };
  return { begun, work, end: (name: string, error?: Error) => ends.get(name)?.(error) };
}

test('so much is done at once; more waits for its turn, and what is too much is not begun', async () => {
  const { begun, work, end } = held();
  const inTurn = atMost(2, 1);
  const [a, b, c] = [inTurn(work('a')), inTurn(work('b')), inTurn(work('c'))];
  expect(await inTurn(work('d'))).toBeUndefined();
  expect(begun).toEqual(['a', 'b']);
  end('a');
  expect(await a).toBe('a');
  expect(begun).toEqual(['a', 'b', 'c']);
  end('b');
  end('c');
  expect(await Promise.all([b, c])).toEqual(['b', 'c']);
});

test('what fails hands its place on', async () => {
  const { work, end } = held();
  const inTurn = atMost(1, 1);
  const [a, b] = [inTurn(work('a')), inTurn(work('b'))];
  end('a', new Error('broken'));
  await expect(a).rejects.toThrow('broken');
  end('b');
  expect(await b).toBe('b');
});
