// The three faces. They differ in the mouth alone, so that no answer is made to look right.

import type { Answer } from '../../../core/ballot/survey.ts';

const mouths: Readonly<Record<Answer, string>> = {
  satisfied: 'M27 57q23 24 46 0',
  neither: 'M28 64h44',
  dissatisfied: 'M27 70q23 -24 46 0',
};

export function Face({ answer, class: className }: { answer: Answer; class?: string | undefined }) {
  return (
    <svg
      viewBox="0 0 100 100"
      class={className}
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      stroke-width="7"
      stroke-linecap="round"
    >
      <circle cx="50" cy="50" r="44" />
      <path d="M34 36v4M66 36v4" />
      <path d={mouths[answer]} />
    </svg>
  );
}
