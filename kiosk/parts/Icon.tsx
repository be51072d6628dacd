// The kiosk's drawings: lines of one weight, always beside a word.

const paths = {
  back: 'M15 5l-7 7 7 7',
  on: 'M9 5l7 7-7 7',
  down: 'M12 4v15M5.5 12.5L12 19l6.5-6.5',
  up: 'M12 20V5M5.5 11.5L12 5l6.5 6.5',
  lower: 'M12 3v12M6 9.5l6 6 6-6M4 21h16',
  upper: 'M12 21V9M6 14.5l6-6 6 6M4 3h16',
  search: 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13zM15.5 15.5L21 21',
  clock: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 7v5l3.5 2.5',
  check: 'M4.5 12.5l5 5 10-11',
  cross: 'M6 6l12 12M18 6L6 18',
  plus: 'M12 4.5v15M4.5 12h15',
  letters: 'M2.5 19L8 5l5.5 14M4.5 14.5h7M15.5 19l3-8 3 8M16.5 16.5h4',
  contrast: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18z',
  voice: 'M4 9.5v5h3.5L12 18.5v-13L7.5 9.5zM15.5 9a4.5 4.5 0 0 1 0 6M18.2 6.4a8.2 8.2 0 0 1 0 11.2',
  silence: 'M4 9.5v5h3.5L12 18.5v-13L7.5 9.5zM16 9.5l5 5M21 9.5l-5 5',
  volume: 'M4 19v-3M9 19v-6M14 19v-10M19 19V5',
  hand: 'M7 12V6.2a1.6 1.6 0 0 1 3.2 0V11V4.6a1.6 1.6 0 0 1 3.2 0V11V6a1.6 1.6 0 0 1 3.2 0v8c0 4-2 7-5.6 7-3 0-4.4-1.6-6-4.6L3.4 13c-.6-1.3 1.2-2.5 2.2-1.4L7 13.2',
  slip: 'M6 3h12v18l-3-2-3 2-3-2-3 2zM9.5 8h5M9.5 12h5',
  noSlip: 'M6 8v13l3-2 3 2 3-2 3 2v-3M9 3h9v11M3 3l18 18',
  door: 'M6 21V3h12v18M3 21h18M14.5 12v.5',
  link: 'M3 9.5a13 13 0 0 1 18 0M6.5 13.3a8 8 0 0 1 11 0M12 18.5v.1M4 3l16 18',
  delete: 'M9 5h12v14H9l-6-7zM12.5 9.5l5 5M17.5 9.5l-5 5',
} as const;

export type IconName = keyof typeof paths;

/** Those that point along the line that one reads. */
const pointing: readonly IconName[] = ['back', 'on'];

export function Icon({ name, class: className }: { name: IconName; class?: string | undefined }) {
  return (
    <svg
      viewBox="0 0 24 24"
      width="1.5em"
      height="1.5em"
      class={className}
      data-points={pointing.includes(name) || undefined}
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      stroke-width="2"
      stroke-linecap="round"
      stroke-linejoin="round"
    >
      <path d={paths[name]} />
      {name === 'contrast' && <path d="M12 3a9 9 0 0 1 0 18z" fill="currentColor" />}
    </svg>
  );
}
