// A click leaves no focus behind, so that Space and letters are the desk's again; what was reached by Tab keeps it.

export function leaveNoFocus({
  detail,
  currentTarget,
}: {
  detail: number;
  currentTarget: HTMLElement;
}): void {
  if (detail > 0) currentTarget.blur();
}
