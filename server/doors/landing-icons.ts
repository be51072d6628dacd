// A drawing for each kind of screen, in one line weight.

import { type Html, html } from './html.ts';

const drawings = {
  kiosk: 'M8 3h12v13H8zM14 16v8M9 25h10M11 7h6M11 11h6',
  display: 'M3 6h22v14H3zM10 24h8M14 20v4M8 13h6M18 13h2',
  sound: 'M4 11v6h4l6 5V6l-6 5zM18 10a6 6 0 0 1 0 8M21 7a10 10 0 0 1 0 14',
  counter: 'M3 18h22M5 18v6M23 18v6M14 4a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7zM8 18a6 5 0 0 1 12 0',
  vote: 'M5 13h18v11H5zM10 13V4h8v9M10 17h8M12 8l1.5 1.5L16 7',
  paper: 'M8 3h12v12H8zM4 15h20v9H4zM11 7h6M11 11h6M9 19h10',
} as const;

export type IconName = keyof typeof drawings;

export function icon(name: IconName): Html {
  return html`<svg class="icon" viewBox="0 0 28 28" aria-hidden="true"><path d="${drawings[name]}"/></svg>`;
}
