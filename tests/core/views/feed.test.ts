import { expect, test } from 'vitest';
import { feedView } from '../../../core/views/feed.ts';
import { onRandomDays, play } from '../../support/random-day.ts';
import { aDay } from '../../support/scenario.ts';
import { sceneOf } from '../../support/scene.ts';

test('P2 the feed tells numbers and counters, and nothing of anybody', () => {
  const fields = 'at calls date languages messages services site taking wait waiting'.split(' ');
  onRandomDays((moves) => {
    const day = play(moves);
    const feed = feedView(sceneOf(day));
    expect(Object.keys(feed).sort()).toEqual(fields);
    expect(feed.calls.length).toBeLessThanOrEqual(10);
    for (const call of feed.calls) {
      expect(Object.keys(call).sort()).toEqual(['at', 'booked', 'counter', 'id', 'number', 'open']);
    }
    const sent = JSON.stringify(feed);
    for (const { id } of day.day.visits.values()) expect(sent).not.toContain(id);
    expect(sent).not.toContain('person:');
  }, 20);
});

test('S3 a wait of which nothing is known is null', () => {
  const { wait, services } = feedView(sceneOf(aDay()));
  expect(wait).toBeNull();
  expect(services.length).toBeGreaterThan(0);
  expect(services.every((service) => service.wait === null)).toBe(true);
});

test('W2 the feed is never older than it says, and those who ask together get the same', () => {
  const scene = sceneOf(aDay());
  const at = scene.at - (scene.at % 2000);
  expect(feedView({ ...scene, at })).toEqual(feedView({ ...scene, at: at + 1999 }));
  expect(feedView({ ...scene, at }).at).toBe(at);
  expect(feedView({ ...scene, at: at + 2000 }).at).toBe(at + 2000);
});
