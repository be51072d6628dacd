// Clicks at the desk: only the first of a double click counts, and none leaves a focus behind, so that Space and letters
// are the desk's again. What was reached by Tab keeps its focus.

/** What a click is to be judged by; pressed by key, `detail` is 0. */
type Click = { readonly detail: number; readonly currentTarget: HTMLElement };

export function leaveNoFocus({ detail, currentTarget }: Click): void {
  if (detail > 0) currentTarget.blur();
}

/** The second half of a double click was meant for the first: what lies under it now may be something else. */
export function isSecondHalf({ detail }: Pick<Click, 'detail'>): boolean {
  return detail > 1;
}
