// Puts a page on the screen.

import { type ComponentChild, render } from 'preact';

/** Renders into `#page`, which every page's HTML has. */
export function mount(page: ComponentChild): void {
  const place = document.getElementById('page');
  if (!place) throw new Error('this page has no #page');
  render(page, place);
}

/** The site that a device's page suggests, from `?site=`; the server knows better where it has a key. */
export function siteAsked(): string | undefined {
  return new URLSearchParams(location.search).get('site') ?? undefined;
}

/** The site that the page belongs to, from `?site=`; without one, back to the question which screen this is. */
export function siteOfPage(): string {
  const site = new URLSearchParams(location.search).get('site');
  if (site === null) location.replace('/');
  return site ?? '';
}
