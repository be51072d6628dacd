// What the first page offers.

import { expect, test } from 'vitest';
import { kioskView } from '../../core/views/kiosk.ts';
import { offerOf } from '../../kiosk/model/offer.ts';
import { waitFor } from '../../kiosk/model/wait.ts';
import { story } from '../gallery/story.ts';

function offer(site: string) {
  const { popular, rows } = offerOf(kioskView(story(() => {}, site).scene()));
  return {
    popular: popular.map(({ id }) => id),
    rows: rows.map((row) => (row.is === 'service' ? row.service.id : `area ${row.area.id}`)),
  };
}

test('popular services first, then areas; an area with one other service is that service', () => {
  expect(offer('raadhus')).toEqual({
    popular: ['pas', 'koerekort', 'mitid', 'flytning'],
    rows: [
      'area folkeregister',
      'area pension',
      'area pas-koerekort-mitid',
      'vejledning',
      'area vielse',
      'kontrol',
    ],
  });
});

test('a site with few services shows them all by name', () => {
  expect(offer('bov').rows).toEqual([
    'fra-udlandet',
    'sundhedskort',
    'helbredstillaeg',
    'digital-hjaelp',
    'vejledning',
  ]);
});

test('S3 the wait for several errands is that of the first to be called, and unknown if all are', () => {
  const view = kioskView(story().scene());
  const services = view.services.map((service) => ({
    ...service,
    wait: { pas: { low: 10, high: 20 }, mitid: { low: 5, high: 15 } }[service.id] ?? null,
  }));
  const wait = (...errands: string[]) => waitFor({ ...view, services }, errands);
  expect(wait('pas', 'mitid')).toEqual({ low: 5, high: 15 });
  expect(wait('vielse', 'pas')).toEqual({ low: 10, high: 20 });
  expect(wait('vielse')).toBeNull();
});
